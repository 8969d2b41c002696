/** Which of the lists of small words and titles a word is on, a bit each: asked once for each distinct word. */
import { HYPHENATED_PARTICLES, LINKING_WORDS, NAME_TAILS, PARTICLES } from './linking-words.ts';
import { PLACE_PREPOSITIONS, SPEECH_VERBS, TITLES } from './titles.ts';

export const WORD_MARKS = {
  link: 1,
  particle: 2,
  hyphenatedParticle: 4,
  tail: 8,
  placePreposition: 16,
  speechVerb: 32,
  /** In any letter case. */
  title: 64,
} as const;

const MARKS: ReadonlyMap<string, number> = (() => {
  const marks = new Map<string, number>();
  const add = (words: ReadonlySet<string>, mark: number): void => {
    for (const word of words) marks.set(word, (marks.get(word) ?? 0) | mark);
  };
  add(LINKING_WORDS, WORD_MARKS.link);
  add(PARTICLES, WORD_MARKS.particle);
  add(HYPHENATED_PARTICLES, WORD_MARKS.hyphenatedParticle);
  add(NAME_TAILS, WORD_MARKS.tail);
  add(PLACE_PREPOSITIONS, WORD_MARKS.placePreposition);
  add(SPEECH_VERBS, WORD_MARKS.speechVerb);
  add(TITLES, WORD_MARKS.title);
  return marks;
})();

/** The marks of a word: titles by its lower-cased form, the rest as it stands. */
export const marksOf = (normal: string, lower: string): number =>
  ((MARKS.get(normal) ?? 0) & ~WORD_MARKS.title) | ((MARKS.get(lower) ?? 0) & WORD_MARKS.title);
