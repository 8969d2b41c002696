/**
 * What the rest of a document tells of a word: seen small, seen capitalised inside a sentence, part of a longer name,
 * behind a title. All of it counted over the other occurrences of the word, never over the one asked about.
 */

import { WORD_FLAGS } from './lexica.ts';
import type { Reading } from './reading.ts';
import { WORD_MARKS } from './word-marks.ts';
import type { Word } from './words.ts';

/** A stretch of capitalised words. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export interface DocumentEvidence {
  readonly runs: readonly Run[];
  /** For each token the index of the run it stands in, or -1. */
  readonly runOf: Int32Array;
  /** For each token in a run the EVIDENCE that other occurrences give, a bit each. */
  readonly bits: Uint16Array;
  /** For each token in a run the index of the document's longest run with its word, where longer than its own; else -1. */
  readonly longerOf: Int32Array;
  /** For each token that is an acronym introduced in the document, the run it stands for. */
  readonly acronymOf: ReadonlyMap<number, Run>;
}

/** The run that a token stands in. */
export const runAt = ({ runs, runOf }: DocumentEvidence, at: number): Run | undefined => runs[runOf[at] ?? -1];

/** The longest run with a token's word, where it is longer than the token's own. */
export const longerAt = ({ runs, longerOf }: DocumentEvidence, at: number): Run | undefined => runs[longerOf[at] ?? -1];

export const EVIDENCE = {
  small: 1,
  inside: 2,
  first: 4,
  middle: 8,
  last: 16,
  alone: 32,
  title: 64,
  given: 128,
  organisation: 256,
  place: 512,
  speech: 1024,
  surname: 2048,
} as const;

const bitIf = (condition: boolean, bit: number): number => (condition ? bit : 0);

/** Runs of capitalised words, left to right. */
const findRuns = ({ words, document }: Reading): readonly Run[] => {
  const runs: Run[] = [];
  for (const { from, to } of document.sentences)
    for (let at = from; at < to; at++) {
      if (!words[at]?.capital) continue;
      let end = at + 1;
      while (end < to && words[end]?.capital) end++;
      runs.push({ from: at, to: end });
      at = end;
    }
  return runs;
};

const isMarked = (word: Word | undefined, mark: number): boolean => word !== undefined && (word.marks & mark) !== 0;
const has = (word: Word | undefined, flag: number): boolean => word !== undefined && (word.flags & flag) !== 0;

/** What one occurrence says of its word. */
const ownBits = (reading: Reading, run: Run, at: number): number => {
  const { words, opening } = reading;
  const before = at > 0 ? words[at - 1] : undefined;
  const beforeRun = run.from > 0 ? words[run.from - 1] : undefined;
  const after = words[run.to];
  const last = at === run.to - 1;
  const first = at === run.from;
  return (
    bitIf(opening[at] !== 1, EVIDENCE.inside) |
    bitIf(first && !last, EVIDENCE.first) |
    bitIf(!first && !last, EVIDENCE.middle) |
    bitIf(!first && last, EVIDENCE.last) |
    bitIf(first && last, EVIDENCE.alone) |
    bitIf(isMarked(before, WORD_MARKS.title), EVIDENCE.title) |
    bitIf(!first && has(before, WORD_FLAGS.givenName), EVIDENCE.given) |
    bitIf(!last && has(words[at + 1], WORD_FLAGS.surname), EVIDENCE.surname) |
    bitIf(!last && has(words[run.to - 1], WORD_FLAGS.organisationWord), EVIDENCE.organisation) |
    bitIf(first && isMarked(beforeRun, WORD_MARKS.placePreposition), EVIDENCE.place) |
    bitIf(last && isMarked(after, WORD_MARKS.speechVerb), EVIDENCE.speech)
  );
};

/** What all occurrences of a word say. */
interface Seen {
  /** The EVIDENCE of at least one of them, and of at least two: what others say of each follows from these. */
  once: number;
  twice: number;
  /** Index and length of the longest run. */
  longest: number;
  length: number;
}

const addBits = (seen: Seen, bits: number): void => {
  seen.twice |= seen.once & bits;
  seen.once |= bits;
};

/** "(IAEA)" behind "International Atomic Energy Agency": the run it stands for. */
const introducedBy = ({ words }: Reading, at: number): Run | undefined => {
  const acronym = words[at]?.normal.replaceAll('.', '') ?? '';
  if (acronym.length < 2 || words[at - 1]?.normal !== '(') return undefined;
  let left = acronym.length - 1;
  let from = at - 1;
  for (let before = at - 2; before >= 0 && before > at - 12 && left >= 0; before--) {
    const word = words[before];
    if (!word || (!word.capital && !word.lowerCase)) break;
    if (word.capital && word.normal.startsWith(acronym.charAt(left))) {
      left--;
      from = before;
    } else if (word.capital) break;
  }
  return left < 0 ? { from, to: at - 1 } : undefined;
};

const findAcronyms = (reading: Reading): ReadonlyMap<number, Run> => {
  const acronyms = new Map<number, Run>();
  const { words } = reading;
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as Word;
    const run = word.allCapitals ? introducedBy(reading, at) : undefined;
    if (run && !acronyms.has(word.form)) acronyms.set(word.form, run);
  }
  return acronyms;
};

/** Bits of a hash by which most words that are in no run are told from those that are, without a look-up. */
const SIEVE_MASK = 0x7ff;

/** Adds what words in lower case say of the capitalised ones. */
const addSmall = (words: readonly Word[], seen: ReadonlyMap<number, Seen>): void => {
  const sieve = new Uint8Array(SIEVE_MASK + 1);
  for (const hash of seen.keys()) sieve[hash & SIEVE_MASK] = 1;
  for (const word of words) {
    if (!word.lowerCase || sieve[word.lower & SIEVE_MASK] !== 1) continue;
    const known = seen.get(word.lower);
    if (known) addBits(known, EVIDENCE.small);
  }
};

/** Collects the evidence of a document. Linear. */
export const collectEvidence = (reading: Reading): DocumentEvidence => {
  const { words } = reading;
  const count = words.length;
  const seen = new Map<number, Seen>();
  const runOf = new Int32Array(count).fill(-1);
  const longerOf = new Int32Array(count).fill(-1);
  const acronymOf = new Map<number, Run>();
  const bits = new Uint16Array(count);
  const runs = findRuns(reading);
  runs.forEach((run, index) => {
    const length = run.to - run.from;
    for (let at = run.from; at < run.to; at++) {
      const { lower } = words[at] as Word;
      const own = ownBits(reading, run, at);
      bits[at] = own;
      runOf[at] = index;
      const known = seen.get(lower);
      if (!known) {
        seen.set(lower, { once: own, twice: 0, longest: index, length });
        continue;
      }
      addBits(known, own);
      if (length <= known.length) continue;
      known.longest = index;
      known.length = length;
    }
  });
  addSmall(words, seen);
  const acronyms = findAcronyms(reading);
  for (const run of runs)
    for (let at = run.from; at < run.to; at++) {
      const word = words[at] as Word;
      const known = seen.get(word.lower);
      if (!known) continue;
      const own = bits[at] as number;
      bits[at] = (known.once & ~own) | (known.twice & own);
      if (known.length > run.to - run.from) longerOf[at] = known.longest;
      const acronym = acronyms.size > 0 && word.allCapitals ? acronyms.get(word.form) : undefined;
      if (acronym) acronymOf.set(at, acronym);
    }
  return { runs, runOf, bits, longerOf, acronymOf };
};
