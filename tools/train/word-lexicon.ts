/** Words with their cluster and with how often text capitalises them. */
import { CASING, casingOf } from '../../lib/engine/tagger/casing.ts';
import { hashOf, lexiconKey } from '../../lib/engine/tagger/hash.ts';
import { CLUSTER_BITS, type LexiconData } from '../../lib/engine/tagger/lexica.ts';
import { normalForm } from '../../lib/engine/tagger/words.ts';
import { TOKEN } from '../../lib/engine/tokenizer.ts';
import type { WordClusters } from './clusters.ts';
import { wordHash } from './lexicon-builder.ts';
import type { Sample } from './samples.ts';

interface Tally {
  small: number;
  capital: number;
}

/** Tweets use capitals at random. */
const CARELESS = new Set(['btc', 'wnut17', 'ewt']);
const FEWEST = 4;
/** Upper bounds of the share of capitals for the classes 1 to 7. */
const SHARES = [0.005, 0.05, 0.2, 0.5, 0.8, 0.97] as const;

const tallyWords = (samples: readonly Sample[]): ReadonlyMap<string, Tally> => {
  const tallies = new Map<string, Tally>();
  for (const { corpus, document } of samples) {
    if (CARELESS.has(corpus)) continue;
    const { tokens } = document;
    for (const range of document.sentences) {
      if (casingOf(tokens, range) !== CASING.usual) continue;
      for (let at = range.from + 2; at < range.to; at++) {
        const token = tokens[at];
        if (token?.kind !== TOKEN.word) continue;
        const normal = normalForm(token.text);
        const lower = normal.toLowerCase();
        const tally = tallies.get(lower) ?? { small: 0, capital: 0 };
        if (normal === lower) tally.small++;
        else tally.capital++;
        tallies.set(lower, tally);
      }
    }
  }
  return tallies;
};

const casingClass = (tally: Tally | undefined, common: boolean): number => {
  const seen = tally ? tally.small + tally.capital : 0;
  if (!tally || seen < FEWEST) return common ? 2 : 0;
  const share = tally.capital / seen;
  const index = SHARES.findIndex((bound) => share < bound);
  return index < 0 ? SHARES.length + 1 : index + 1;
};

/** The lexicon of words. */
export const buildWordLexicon = (
  samples: readonly Sample[],
  clusters: WordClusters,
  common: ReadonlySet<string>,
): LexiconData => {
  const tallies = tallyWords(samples);
  const values = new Map<number, number>();
  clusters.words.forEach((word, index) => {
    const casing = casingClass(tallies.get(word), common.has(word));
    values.set(lexiconKey(hashOf(word)), ((clusters.fine[index] ?? 0) + 1) | (casing << CLUSTER_BITS));
  });
  for (const [word, tally] of tallies) {
    const key = lexiconKey(wordHash(word));
    if (!values.has(key) && tally.small + tally.capital >= FEWEST)
      values.set(key, casingClass(tally, common.has(word)) << CLUSTER_BITS);
  }
  const entries = [...values].sort(([a], [b]) => a - b);
  return { keys: Uint32Array.from(entries, ([key]) => key), values: Uint16Array.from(entries, ([, value]) => value) };
};
