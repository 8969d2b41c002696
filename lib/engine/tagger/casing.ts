/** Sentences whose letter case says nothing: capitals only, Every Word Capitalised, or no capitals at all. */
import { CLASS, classOf } from '../characters.ts';
import type { TokenRange } from '../sentence-splitter.ts';
import { TOKEN, type Token } from '../tokenizer.ts';

export const CASING = { usual: 0, title: 1, capitals: 2, none: 3 } as const;
export type SentenceCasing = (typeof CASING)[keyof typeof CASING];

const FEWEST_WORDS = 4;

interface Counts {
  words: number;
  long: number;
  upper: number;
  longUpper: number;
  initial: number;
  shouted: number;
}

/** The classes of the characters of a text, a bit each. */
const classesIn = (text: string): number => {
  let classes = 0;
  for (let at = 0; at < text.length; at++) classes |= 1 << classOf(text.charCodeAt(at));
  return classes;
};

const UPPER = 1 << CLASS.upper;
const LOWER = 1 << CLASS.lower;

const countWord = (counts: Counts, text: string): void => {
  const classes = classesIn(text);
  if ((classes & (UPPER | LOWER)) === 0) return;
  const long = text.length > 3;
  const initial = classOf(text.charCodeAt(0)) === CLASS.upper;
  counts.words++;
  if (long) counts.long++;
  if (initial) counts.initial++;
  if (initial && long) counts.longUpper++;
  if (text.length > 1 && (classes & LOWER) === 0) {
    counts.upper++;
    if (long) counts.shouted++;
  }
};

const count = (tokens: readonly Token[], { from, to }: TokenRange): Counts => {
  const counts: Counts = { words: 0, long: 0, upper: 0, longUpper: 0, initial: 0, shouted: 0 };
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === TOKEN.word) countWord(counts, token.text);
  }
  return counts;
};

/** How a sentence uses capitals. */
export const casingOf = (tokens: readonly Token[], range: TokenRange): SentenceCasing => {
  const { words, long, upper, longUpper, initial, shouted } = count(tokens, range);
  if (words < FEWEST_WORDS || long < 2) return CASING.usual;
  if (upper >= 0.8 * words && shouted >= 0.9 * long) return CASING.capitals;
  if (initial === 0 && words > FEWEST_WORDS) return CASING.none;
  return longUpper >= 0.8 * long && initial >= 0.6 * words ? CASING.title : CASING.usual;
};
