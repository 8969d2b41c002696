/** Which sentences tell most: of one entity, and of the article. All choices are of whole sentences. */

import { spanOf, type TextDocument } from './document.ts';
import { isFunctionWord } from './lexicon/function-words.ts';
import { SAYING } from './lexicon/saying.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { BATCH, type Steps } from './steps.ts';
import { TOKEN } from './tokenizer.ts';
import type { Span } from './types.ts';

/** The content words of a sentence, in lower case. */
export type Bag = ReadonlySet<string>;

export const contentWords = (document: TextDocument, range: TokenRange): Bag => {
  const bag = new Set<string>();
  for (let at = range.from; at < range.to; at++) {
    const token = document.tokens[at];
    if (token && token.kind !== TOKEN.punctuation && token.text.length > 1 && !isFunctionWord(token.text))
      bag.add(token.text.toLowerCase());
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

/** What speaks for or against a sentence as a line of a briefing, whoever it is about. */
const baseWorth = (document: TextDocument, range: TokenRange): number => {
  const length = wordsOf(document, range);
  const first = document.tokens[range.from]?.text.toLowerCase() ?? '';
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
      if (/^["“”«»]$/.test(token.text)) seen.quote = true;
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
  /** The part of it that stands inside quotation marks, 0 to 1. */
  readonly quoted: number;
}

/** `quotedShare`: per sentence. `headline`: the last sentence of the headline, or -1. */
export function* noteSentences(
  document: TextDocument,
  quotedShare: Float32Array,
  headline: number,
): Steps<readonly SentenceNotes[]> {
  const notes: SentenceNotes[] = [];
  for (const [index, range] of document.sentences.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    notes.push({
      bag: contentWords(document, range),
      worth: baseWorth(document, range),
      tells: index > headline && isProse(document, range),
      quoted: quotedShare[index] ?? 0,
    });
  }
  return notes;
}

/** Headings, datelines, captions in a word: what does not end like a sentence says nothing of anybody. */
const isProse = (document: TextDocument, range: TokenRange): boolean => {
  const words = wordsOf(document, range);
  let plain = 0;
  for (let at = range.from; at < range.to; at++) if (/^\p{L}{2,}$/u.test(document.tokens[at]?.text ?? '')) plain++;
  // Addresses, code, tables of numbers.
  if (2 * plain < words) return false;
  if (words > 10) return true;
  const ending = document.tokens.slice(Math.max(range.from, range.to - 3), range.to);
  return words > 2 && ending.some((token) => /[.!?…。！？]$/.test(token.text));
};

interface Candidate {
  readonly sentence: number;
  readonly worth: number;
}

/** Overlap above which two sentences say the same. */
const SAME = 0.8;

/** Picks up to `count`, best first, each as different as can be from those before. */
export const pickDiverse = (
  notes: readonly SentenceNotes[],
  candidates: readonly Candidate[],
  count: number,
  known: Bag,
): number[] => {
  const picked: number[] = [];
  const bags: Bag[] = [];
  let left = candidates.map((candidate) => ({
    ...candidate,
    bag: notes[candidate.sentence]?.bag ?? new Set<string>(),
  }));
  const score = ({ worth, bag }: (typeof left)[number]): number =>
    worth - 1.5 * Math.max(0, ...bags.map((other) => overlap(other, bag))) - 0.5 * novelty(bag, known);
  while (picked.length < count) {
    const scores = left.map(score);
    const best = left[scores.reduce((most, value, at) => (value > (scores[most] ?? value) ? at : most), 0)];
    if (!best) break;
    picked.push(best.sentence);
    bags.push(best.bag);
    // All that repeats it goes at once: taken out one by one, a text that repeats itself would cost the square.
    left = left.filter((other) => other !== best && overlap(best.bag, other.bag) <= SAME);
  }
  return picked;
};

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
