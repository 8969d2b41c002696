/** What the article says of words that the reader has selected: whose name they are, or where else they stand. Pure. */
import type { Analysis, Span } from '../engine/index.ts';

/** `entity`: whose name the words are, or are part of; else the sentences that hold them, but for the one they were selected in. */
export interface LookedUp {
  readonly entity: number | null;
  /** The words, whole. */
  readonly words: Span;
  /** How often they stand in the text. */
  readonly count: number;
  readonly sentences: readonly Span[];
}

/** Code units of a selection that is looked up: who selects more wants to copy it. */
const MOST = 120;

/** Sentences that a card shows. */
const MOST_SENTENCES = 6;

const LETTER = /[\p{L}\p{N}]/u;

const isLetter = (text: string, at: number): boolean => LETTER.test(text.charAt(at));

/** Without what is not of a word at its ends, and with all of the words it begins and ends in. */
const whole = (text: string, { start, end }: Span): Span => {
  let [from, to] = [start, end];
  while (from < to && !isLetter(text, from)) from += 1;
  while (to > from && !isLetter(text, to - 1)) to -= 1;
  if (from === to) return { start: from, end: to };
  while (isLetter(text, from - 1)) from -= 1;
  while (isLetter(text, to)) to += 1;
  return { start: from, end: to };
};

const isIn = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** A name within the words may have a title or an article before it, and no more than that. */
const isMostly = (name: Span, words: Span): boolean =>
  isIn(words, name) || (isIn(name, words) && 2 * (name.end - name.start) >= words.end - words.start);

/** Where the words stand, as words, however they are spaced and in whatever case. */
const occurrences = (text: string, { start, end }: Span): readonly Span[] => {
  const escaped = text.slice(start, end).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const pattern = `(?<![\\p{L}\\p{N}])${escaped.replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`;
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
};

/** Null where there are no words, or too many. */
export const lookUp = (text: string, { entities, sentences }: Analysis, selected: Span): LookedUp | null => {
  const words = whole(text, selected);
  const length = words.end - words.start;
  if (length === 0 || length > MOST) return null;
  const entity = entities.find(({ mentions }) => mentions.some((mention) => isMostly(mention, words)))?.id ?? null;
  const found = occurrences(text, words);
  const others = sentences.filter(
    (sentence) => !isIn(words, sentence) && found.some((occurrence) => isIn(occurrence, sentence)),
  );
  return { entity, words, count: found.length, sentences: others.slice(0, MOST_SENTENCES) };
};
