/**
 * What the training corpora themselves call a name. While training, a document must not be told of names that only it
 * knows: it would learn to trust the list more than an unseen article can.
 */

import { lexiconKey } from '../../lib/engine/tagger/hash.ts';
import { beginOf, insideOf, NAME_KINDS } from '../../lib/engine/tagger/labels.ts';
import { LONGEST_PHRASE, PHRASE_FLAGS, WORD_FLAGS } from '../../lib/engine/tagger/lexica.ts';
import { type LexiconBuilder, phraseHash, wordHash } from './lexicon-builder.ts';
import { type Sample, UNKNOWN } from './samples.ts';

const FLAG_OF_KIND = [
  PHRASE_FLAGS.seenPerson,
  PHRASE_FLAGS.seenOrganisation,
  PHRASE_FLAGS.seenPlace,
  PHRASE_FLAGS.seenOther,
  PHRASE_FLAGS.seenDemonym,
] as const;
/** Documents that must agree on a name before it is listed. */
const FEWEST_DOCUMENTS = 2;
const FEWEST_FOR_WORD = 3;

export interface GoldName {
  readonly from: number;
  readonly to: number;
  /** Index into NAME_KINDS. */
  readonly kind: number;
}

/** The names that a sample is labelled with. */
export const goldNames = ({ allowed }: Sample): readonly GoldName[] => {
  const names: GoldName[] = [];
  for (let from = 0; from < allowed.length; from++) {
    const label = allowed[from] ?? UNKNOWN;
    const kind = NAME_KINDS.findIndex((_, index) => label === 1 << beginOf(index));
    if (kind < 0) continue;
    let to = from + 1;
    while (allowed[to] === 1 << insideOf(kind)) to++;
    names.push({ from, to, kind });
  }
  return names;
};

export interface SeenNames {
  /** For a sample, by phrase key, the flags that only it vouches for. */
  readonly onlyIn: (sample: Sample) => ReadonlyMap<number, number>;
}

const textsOf = (sample: Sample, { from, to }: GoldName): readonly string[] =>
  sample.document.tokens.slice(from, to).map(({ text }) => text);

type Counts = Map<string, number>;
const raise = (counts: Counts, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

const wordRoles = (words: readonly string[], kind: number): readonly (readonly [string, number])[] => {
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (words.length < 2) return [];
  if (kind === 0)
    return [
      [first, WORD_FLAGS.givenName],
      [last, WORD_FLAGS.surname],
    ];
  if (kind === 1)
    return [
      [last, WORD_FLAGS.organisationWord],
      [first, WORD_FLAGS.organisationWord],
    ];
  return kind === 2
    ? [
        [last, WORD_FLAGS.placeWord],
        [first, WORD_FLAGS.placeWord],
      ]
    : [];
};

/** Adds names that at least two documents agree on, and the words such names are made of. */
export const addSeenNames = (samples: readonly Sample[], names: LexiconBuilder, phrases: LexiconBuilder): SeenNames => {
  const phraseCounts: Counts = new Map();
  const wordCounts: Counts = new Map();
  const keysOf = (sample: Sample): ReadonlySet<string> => {
    const keys = new Set<string>();
    for (const name of goldNames(sample)) {
      const words = textsOf(sample, name);
      if (words.length > LONGEST_PHRASE) continue;
      keys.add(`${name.kind} ${words.join(' ').toLowerCase()}`);
    }
    return keys;
  };
  for (const sample of samples) {
    for (const key of keysOf(sample)) raise(phraseCounts, key);
    const roles = new Set<string>();
    for (const name of goldNames(sample))
      for (const [word, flag] of wordRoles(textsOf(sample, name), name.kind))
        roles.add(`${flag} ${word.toLowerCase()}`);
    for (const role of roles) raise(wordCounts, role);
  }
  const split = (key: string): readonly [number, string] => [Number.parseInt(key, 10), key.slice(key.indexOf(' ') + 1)];
  for (const [key, count] of phraseCounts) {
    const [kind, name] = split(key);
    if (count >= FEWEST_DOCUMENTS) phrases.addPhrase(name, FLAG_OF_KIND[kind] ?? 0);
  }
  for (const [key, count] of wordCounts) {
    const [flag, word] = split(key);
    if (count >= FEWEST_FOR_WORD && /^\p{L}/u.test(word)) names.add(wordHash(word), flag);
  }
  return {
    onlyIn: (sample) => {
      const only = new Map<number, number>();
      for (const key of keysOf(sample)) {
        const [kind, name] = split(key);
        const hash = phraseHash(name);
        if (hash === null || phraseCounts.get(key) !== FEWEST_DOCUMENTS) continue;
        only.set(lexiconKey(hash), (only.get(lexiconKey(hash)) ?? 0) | (FLAG_OF_KIND[kind] ?? 0));
      }
      return only;
    },
  };
};
