/** Finds the longest known name that covers each candidate. */
import { extendPhrase } from './hash.ts';
import { type Lexica, LONGEST_PHRASE } from './lexica.ts';
import type { Reading } from './reading.ts';

export interface PhraseMatches {
  /** For each token the PHRASE_FLAGS of the longest phrase over it, 0: none. */
  readonly flags: Uint16Array;
  /** 1 first token of its phrase, 2 last, 3 both, 0 inside. */
  readonly edges: Uint8Array;
  /** Tokens in the phrase. */
  readonly lengths: Uint8Array;
}

/** Longest match from each candidate, left to right; linear, since a phrase is at most LONGEST_PHRASE tokens. */
export const matchPhrases = ({ words, candidate }: Reading, lexica: Lexica): PhraseMatches => {
  const count = words.length;
  const matches = { flags: new Uint16Array(count), edges: new Uint8Array(count), lengths: new Uint8Array(count) };
  for (let from = 0; from < count; from++) {
    if (candidate[from] !== 1 || !words[from]?.capital) continue;
    let phrase = 0;
    let flags = 0;
    let to = from;
    for (let at = from; at < count && at < from + LONGEST_PHRASE && candidate[at] === 1; at++) {
      phrase = extendPhrase(phrase, words[at]?.lower ?? 0);
      const found = lexica.phrases.valueOf(phrase);
      if (found === 0) continue;
      flags = found;
      to = at + 1;
    }
    if (flags === 0) continue;
    matches.flags.fill(flags, from, to);
    matches.lengths.fill(to - from, from, to);
    matches.edges[from] = 1;
    matches.edges[to - 1] = (matches.edges[to - 1] ?? 0) | 2;
    from = to - 1;
  }
  return matches;
};
