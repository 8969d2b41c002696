/** A long sentence cut down to what stands around some of its words. */
import { type Line, lineOf } from './line.ts';
import type { Span } from './types.ts';

/** Code units: four lines of the popup. */
const LONGEST = 190;

const CLAUSE = /[,;:–—]\s/g;

/** Where the last clause before the words begins, if the words then end within reach; else where a word begins. */
const startOf = (text: string, sentence: Span, words: Span): number => {
  if (words.end - sentence.start <= LONGEST) return sentence.start;
  const earliest = Math.max(sentence.start, Math.min(words.start, words.end - LONGEST));
  const before = text.slice(earliest, words.start);
  const clause = [...before.matchAll(CLAUSE)].at(0);
  if (clause) return earliest + clause.index + clause[0].length;
  const space = before.search(/\s\S/);
  return space < 0 ? words.start : earliest + space + 1;
};

/** Where the last word ends that is within reach. */
const endOf = (text: string, start: number, sentence: Span, words: Span): number => {
  if (sentence.end - start <= LONGEST) return sentence.end;
  const part = text.slice(words.end, Math.max(words.end, start + LONGEST));
  const space = part.search(/\s\S*$/);
  return words.end + Math.max(space, 0);
};

/**
 * The sentence around some of its words, or the part of it that holds them: from the sentence's own start where
 * that is near enough, since what opens a sentence may turn its meaning round.
 */
export const excerpt = (text: string, sentence: Span, words: Span): Line => {
  const start = startOf(text, sentence, words);
  return lineOf(text, { start, end: endOf(text, start, sentence, words) });
};
