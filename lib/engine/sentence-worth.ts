/** Which sentences tell most: of one entity, and of the article. All choices are of whole sentences. */

import { isLetter, isUpper } from './characters.ts';
import { isRole } from './descriptor-reader.ts';
import { spanOf, type TextDocument } from './document.ts';
import { type Focus, firstPerson, openingPronoun } from './focus.ts';
import { CONJUNCTIONS, DETERMINERS, FUNCTION_WORDS, PREPOSITIONS } from './lexicon/function-words.ts';
import { SAYING } from './lexicon/saying.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { BATCH, finish, mapInSteps, type Steps } from './steps.ts';
import { TOKEN } from './tokenizer.ts';
import type { Span } from './types.ts';

/** The content words of a sentence, in lower case. */
export type Bag = ReadonlySet<string>;

export const contentWords = (document: TextDocument, range: TokenRange): Bag => {
  const bag = new Set<string>();
  for (let at = range.from; at < range.to; at++) {
    const token = document.tokens[at];
    if (token && token.kind !== TOKEN.punctuation && token.text.length > 1 && !FUNCTION_WORDS.has(token.lower))
      bag.add(token.lower);
  }
  return bag;
};

/** Share of the smaller bag that the two have in common, 0 to 1. */
export const overlap = (a: Bag, b: Bag): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const word of small) if (large.has(word)) common++;
  return common / small.size;
};

/** Shortest and longest sentences, in words, that read well on their own. */
const WELL_LONG = { from: 8, to: 40 };

const wordsOf = (document: TextDocument, range: TokenRange): number => {
  let count = 0;
  for (let at = range.from; at < range.to; at++) if (document.tokens[at]?.kind !== TOKEN.punctuation) count++;
  return count;
};

const QUOTATION_MARKS: ReadonlySet<string> = new Set('"“”«»');

/** What speaks for or against a sentence as a line of a briefing, whoever it is about. */
const baseWorth = (document: TextDocument, range: TokenRange): number => {
  const length = wordsOf(document, range);
  const first = document.tokens[range.from]?.lower ?? '';
  let worth = 0;
  if (length < WELL_LONG.from) worth -= 1;
  if (length > WELL_LONG.to) worth -= 0.5;
  // "But he ..." and "This ..." do not stand alone.
  if (/^(?:he|she|it|they|this|that|these|those|but|and|so|or|such|both)$/.test(first)) worth -= 0.5;
  const seen = { number: false, quote: false, question: false, saying: false };
  for (let at = range.from; at < range.to; at++) {
    const token = document.tokens[at];
    if (token?.kind === TOKEN.number) seen.number = true;
    else if (token?.kind === TOKEN.punctuation) {
      if (QUOTATION_MARKS.has(token.text)) seen.quote = true;
      if (token.text === '?') seen.question = true;
    } else if (token && SAYING.has(token.text)) seen.saying = true;
  }
  return worth + (seen.number ? 0.3 : 0) - (seen.quote ? 0.4 : 0) - (seen.question ? 1.5 : 0) - (seen.saying ? 0.1 : 0);
};

/** What is asked of every sentence, worked out once. */
export interface SentenceNotes {
  /** Content words, in lower case. */
  readonly bag: Bag;
  /** What speaks for or against the sentence, whoever it is about. */
  readonly worth: number;
  /** False for headline, dateline, headings and captions in a word. */
  readonly tells: boolean;
  readonly headline: boolean;
  /** The part of it that stands inside quotation marks, 0 to 1. */
  readonly quoted: number;
  /** The first token that is a pronoun for a person whom the sentence does not name, or -1. */
  readonly pronoun: number;
}

/**
 * The first pronoun in a sentence that leaves open who is meant, or -1: not "the minister ... his", nor "During his years
 * in Oravia, Rui Dias ...".
 */
const danglingPronoun = (focus: Focus, sentence: number): number => {
  const { document } = focus;
  const at = openingPronoun(focus, sentence);
  const from = document.sentences[sentence]?.from ?? 0;
  if (at < 0 || document.tokens.slice(from, at).some(({ lower }) => isRole(lower))) return -1;
  const first = document.tokens[from]?.lower ?? '';
  const namesSomebody = Number.isFinite(firstPerson(focus, sentence));
  return at > from && namesSomebody && (PREPOSITIONS.has(first) || CONJUNCTIONS.has(first)) ? -1 : at;
};

/** `quotedShare`: per sentence. `headline`: the last sentence of the headline, or -1. */
export function* noteSentences(
  focus: Focus,
  quotedShare: Float32Array,
  headline: number,
): Steps<readonly SentenceNotes[]> {
  const { document } = focus;
  const notes: SentenceNotes[] = [];
  for (const [index, range] of document.sentences.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    notes.push({
      bag: contentWords(document, range),
      worth: baseWorth(document, range),
      tells: index > headline && isProse(document, range),
      headline: index <= headline,
      quoted: quotedShare[index] ?? 0,
      pronoun: danglingPronoun(focus, index),
    });
  }
  return notes;
}

/** Letters alone, more than one. */
const isPlain = (word: string): boolean => {
  for (let at = 0; at < word.length; at++) if (!isLetter(word.charCodeAt(at))) return false;
  return word.length > 1;
};

/** "Ida Holm, the director of Kelda, said.": who said what stands before it, and nothing else. */
const isAttribution = ({ tokens }: TextDocument, { from, to }: TokenRange): boolean => {
  let last = to - 1;
  while (last > from && tokens[last]?.kind === TOKEN.punctuation) last--;
  if (!SAYING.has(tokens[last]?.lower ?? '')) return false;
  return tokens
    .slice(from, last)
    .every(
      ({ kind, text, lower }) =>
        (kind === TOKEN.punctuation && !QUOTATION_MARKS.has(text)) ||
        isUpper(text.charCodeAt(0)) ||
        lower === 'of' ||
        DETERMINERS.has(lower) ||
        isRole(lower),
    );
};

/** Headings, datelines, captions in a word: what does not end like a sentence says nothing of anybody. */
const isProse = (document: TextDocument, range: TokenRange): boolean => {
  const words = wordsOf(document, range);
  let plain = 0;
  for (let at = range.from; at < range.to; at++) {
    const token = document.tokens[at];
    if (token?.kind === TOKEN.word && isPlain(token.text)) plain++;
  }
  // Addresses, code, tables of numbers.
  if (2 * plain < words) return false;
  if (words > 10) return true;
  if (isAttribution(document, range)) return false;
  const ending = document.tokens.slice(Math.max(range.from, range.to - 3), range.to);
  return words > 2 && ending.some((token) => /[.!?…。！？]$/.test(token.text));
};

interface Candidate {
  readonly sentence: number;
  readonly worth: number;
}

/** Overlap above which two sentences say the same. */
const SAME = 0.8;

interface Left {
  readonly sentence: number;
  readonly bag: Bag;
  /** What it is worth but for what it repeats of those picked. */
  readonly worth: number;
  /** The largest overlap with one of those picked. */
  nearest: number;
}

const EMPTY: Bag = new Set();

/** Picks up to `count`, best first, each as different as can be from those before. */
export function* pickDiverseInSteps(
  notes: readonly SentenceNotes[],
  candidates: readonly Candidate[],
  count: number,
  known: Bag,
): Steps<number[]> {
  const picked: number[] = [];
  let left = yield* mapInSteps(candidates, ({ sentence, worth }): Left => {
    const bag = notes[sentence]?.bag ?? EMPTY;
    return { sentence, bag, worth: worth - 0.5 * novelty(bag, known), nearest: 0 };
  });
  const score = ({ worth, nearest }: Left): number => worth - 1.5 * nearest;
  while (picked.length < count) {
    const [first] = left;
    if (!first) break;
    const best = left.reduce((most, other) => (score(other) > score(most) ? other : most), first);
    picked.push(best.sentence);
    if (picked.length === count) break;
    const overlaps = yield* mapInSteps(left, (other) => overlap(best.bag, other.bag));
    // All that repeats it goes at once: taken out one by one, a text that repeats itself would cost the square.
    left = left.filter((other, at) => {
      const shared = overlaps[at] ?? 0;
      other.nearest = Math.max(other.nearest, shared);
      return other !== best && shared <= SAME;
    });
  }
  return picked;
}

/** The same at once. */
export const pickDiverse = (...given: Parameters<typeof pickDiverseInSteps>): number[] =>
  finish(pickDiverseInSteps(...given));

/** How much of a sentence is known already, 0 to 1. */
const novelty = (bag: Bag, known: Bag): number => {
  let seen = 0;
  for (const word of bag) if (known.has(word)) seen++;
  return bag.size === 0 ? 0 : seen / bag.size;
};

/** "HONG KONG (AFP) — ", "GENEVA, March 3 - ": where and by whom, in front of an article's first sentence. */
const DATELINE =
  /^(?=[^\n]{0,60}?(?:\p{Lu}{3}|\((?:AP|AFP|Reuters|Xinhua)\)))\p{Lu}[\p{L}\p{N}.,'’\s-]{1,44}?(?:\s\([^)\n]{2,30}\))?\s*(?:—|–|--|\s-|(?<=\d):)\s*(?=[\p{Lu}"“])/u;

/** The span of a sentence, without a dateline in front of it. */
export const sentenceSpan = (document: TextDocument, index: number): Span => {
  const span = spanOf(document, document.sentences[index] ?? { from: 0, to: 0 });
  const opensParagraph = document.paragraphOf[index] !== document.paragraphOf[index - 1];
  const dateline = opensParagraph ? DATELINE.exec(document.text.slice(span.start, span.start + 80))?.[0].length : 0;
  const start = span.start + (dateline ?? 0);
  return start < span.end ? { start, end: span.end } : span;
};
