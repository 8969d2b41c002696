/** The lexica of the model: word clusters and letter case, words of names, whole names. Values are bit fields. */
import { lexiconKey } from './hash.ts';
import { createKeyTable } from './key-table.ts';

/** One lexicon as the model stores it: sorted distinct keys, a value for each. */
export interface LexiconData {
  readonly keys: Uint32Array;
  readonly values: Uint16Array;
}

export interface Lexicon {
  /** The value stored for a hash, or 0. */
  readonly valueOf: (hash: number) => number;
}

export interface Lexica {
  /** Lower-cased word to `cluster + 1` (11 bits) and how often it is capitalised (bits 11 to 13, 0: unknown). */
  readonly words: Lexicon;
  /** Lower-cased word to WORD_FLAGS. */
  readonly names: Lexicon;
  /** Lower-cased phrase (extendPhrase over its words) to PHRASE_FLAGS. */
  readonly phrases: Lexicon;
  /** For each fine cluster its middle (512) and coarse (128) cluster. */
  readonly middle: Uint16Array;
  readonly coarse: Uint16Array;
}

export const CLUSTER_BITS = 11;

/** What a single word is known as. */
export const WORD_FLAGS = {
  femaleName: 1,
  maleName: 2,
  surname: 4,
  placeWord: 8,
  organisationWord: 16,
  givenName: 32,
  demonym: 64,
} as const;

/** What a whole phrase is known as. */
export const PHRASE_FLAGS = {
  country: 1,
  region: 2,
  largeCity: 4,
  city: 8,
  district: 16,
  knownPerson: 32,
  knownPlace: 64,
  knownOrganisation: 128,
  knownOther: 256,
  seenPerson: 512,
  seenOrganisation: 1024,
  seenPlace: 2048,
  seenOther: 4096,
  seenDemonym: 8192,
} as const;

/** No name in the phrase lexicon is longer, in tokens. */
export const LONGEST_PHRASE = 7;

export const createLexicon = ({ keys, values }: LexiconData): Lexicon => {
  const table = createKeyTable(keys);
  return {
    valueOf: (hash) => {
      const index = table.indexOf(lexiconKey(hash));
      return index < 0 ? 0 : (values[index] ?? 0);
    },
  };
};
