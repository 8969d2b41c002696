/**
 * What the rest of a document tells of a word: seen small, seen capitalised inside a sentence, part of a longer name,
 * behind a title. All of it counted over the other occurrences of the word, never over the one asked about.
 */

import { WORD_FLAGS } from './lexica.ts';
import type { Reading } from './reading.ts';
import { PLACE_PREPOSITIONS, SPEECH_VERBS, TITLES } from './titles.ts';
import type { Word } from './words.ts';

/** A stretch of capitalised words. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export interface DocumentEvidence {
  /** For each token the run it stands in, or undefined. */
  readonly runOf: readonly (Run | undefined)[];
  /** For each token in a run the EVIDENCE that other occurrences give, a bit each. */
  readonly bits: Uint16Array;
  /** For each token in a run the longest run of the document that holds its word, where longer than its own. */
  readonly longer: readonly (Run | undefined)[];
  /** For each token that is an acronym introduced in the document, the run it stands for. */
  readonly acronymOf: readonly (Run | undefined)[];
}

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
const KINDS = Object.keys(EVIDENCE).length;

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

const isTitle = (word: Word | undefined): boolean => word !== undefined && TITLES.has(word.normal.toLowerCase());
const has = (word: Word | undefined, flag: number): boolean => word !== undefined && (word.flags & flag) !== 0;

/** What one occurrence says of its word. */
const ownBits = (reading: Reading, run: Run, at: number): number => {
  const { words, opening } = reading;
  const before = words[at - 1];
  const after = words[run.to];
  const last = at === run.to - 1;
  const first = at === run.from;
  const small = words[run.from - 1]?.normal ?? '';
  return (
    bitIf(opening[at] !== 1, EVIDENCE.inside) |
    bitIf(first && !last, EVIDENCE.first) |
    bitIf(!first && !last, EVIDENCE.middle) |
    bitIf(!first && last, EVIDENCE.last) |
    bitIf(first && last, EVIDENCE.alone) |
    bitIf(isTitle(before), EVIDENCE.title) |
    bitIf(!first && has(before, WORD_FLAGS.givenName), EVIDENCE.given) |
    bitIf(!last && has(words[at + 1], WORD_FLAGS.surname), EVIDENCE.surname) |
    bitIf(!last && has(words[run.to - 1], WORD_FLAGS.organisationWord), EVIDENCE.organisation) |
    bitIf(first && PLACE_PREPOSITIONS.has(small), EVIDENCE.place) |
    bitIf(last && SPEECH_VERBS.has(after?.normal ?? ''), EVIDENCE.speech)
  );
};

interface Seen {
  readonly counts: Uint16Array;
  longest: Run | undefined;
}

const addBits = (counts: Uint16Array, bits: number): void => {
  for (let kind = 0; kind < KINDS; kind++) if (bits & (1 << kind)) counts[kind] = (counts[kind] ?? 0) + 1;
};

const bitsBesides = (counts: Uint16Array, own: number): number => {
  let bits = 0;
  for (let kind = 0; kind < KINDS; kind++) if ((counts[kind] ?? 0) > ((own >> kind) & 1)) bits |= 1 << kind;
  return bits;
};

const lengthOf = (run: Run | undefined): number => (run ? run.to - run.from : 0);

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
  reading.words.forEach((word, at) => {
    const run = word.allCapitals ? introducedBy(reading, at) : undefined;
    if (run && !acronyms.has(word.form)) acronyms.set(word.form, run);
  });
  return acronyms;
};

/** Collects the evidence of a document. Linear. */
export const collectEvidence = (reading: Reading): DocumentEvidence => {
  const { words } = reading;
  const seen = new Map<number, Seen>();
  const seenOf = (word: Word): Seen => {
    const known = seen.get(word.lower) ?? { counts: new Uint16Array(KINDS), longest: undefined };
    seen.set(word.lower, known);
    return known;
  };
  const own = new Uint16Array(words.length);
  const runOf = new Array<Run | undefined>(words.length).fill(undefined);
  for (const run of findRuns(reading))
    for (let at = run.from; at < run.to; at++) {
      const word = words[at];
      if (!word) continue;
      own[at] = ownBits(reading, run, at);
      runOf[at] = run;
      const known = seenOf(word);
      addBits(known.counts, own[at] ?? 0);
      if (lengthOf(run) > lengthOf(known.longest)) known.longest = run;
    }
  for (const word of words) {
    const known = word.lowerCase ? seen.get(word.lower) : undefined;
    if (known) known.counts[0] = (known.counts[0] ?? 0) + 1;
  }
  const acronyms = findAcronyms(reading);
  const bits = new Uint16Array(words.length);
  const longer = new Array<Run | undefined>(words.length).fill(undefined);
  const acronymOf = words.map((word) => (word.allCapitals ? acronyms.get(word.form) : undefined));
  words.forEach((word, at) => {
    const run = runOf[at];
    const known = run ? seen.get(word.lower) : undefined;
    if (!known) return;
    bits[at] = bitsBesides(known.counts, own[at] ?? 0);
    if (lengthOf(known.longest) > lengthOf(run)) longer[at] = known.longest;
  });
  return { runOf, bits, longer, acronymOf };
};
