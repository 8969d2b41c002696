/**
 * Tokens to sentences. A sentence is a range of tokens; it never crosses a blank line. Abbreviations, initials and
 * acronyms keep their period (tokenizer), so what is left is to say which of them also ends its sentence.
 */

import { CLASS, classOf, isLetter, isUpper } from './characters.ts';
import { BEFORE_NAME, BEFORE_NUMBER } from './lexicon/abbreviations.ts';
import { SAYING } from './lexicon/saying.ts';
import { SENTENCE_STARTERS } from './lexicon/starters.ts';
import { BATCH, type Steps } from './steps.ts';
import { TOKEN, type Token } from './tokenizer.ts';

/** Tokens `from` (inclusive) to `to` (exclusive), never empty. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

const STOPS = /^(?:[!?。！？]|\.+|…)$/;
const CLOSERS = /^["'”’»)\]]$/;
const OPENERS = /^["'“‘«([„]$/;
/** Lines this short are headings, list items or verse rather than wrapped prose. */
const WRAPPED_LINE = 50;

const startsUpper = (token: Token): boolean => isUpper(token.text.charCodeAt(0));
const startsLower = (token: Token): boolean => isLetter(token.text.charCodeAt(0)) && !startsUpper(token);

/** The first token at or behind `at` that is no opening quotation mark or bracket. */
const firstWord = (tokens: readonly Token[], at: number): Token | undefined => {
  let index = at;
  while (index < at + 3 && OPENERS.test(tokens[index]?.text ?? '')) index++;
  return tokens[index];
};

/** '"Why?" Smith asked.': the words behind a closed quotation that only name its speaker belong to its sentence. */
const attributes = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at; index < Math.min(at + 6, tokens.length); index++) {
    const token = tokens[index];
    if (!token || STOPS.test(token.text)) return false;
    if (index > at && SAYING.has(token.text)) return true;
    if (token.kind !== TOKEN.word || !(startsUpper(token) || index === at)) return false;
  }
  return false;
};

/** Does a token that carries its own period ("Inc.", "U.S.", "J.") end the sentence before `next`? */
const abbreviationEnds = (token: Token, next: Token, opened: boolean): boolean => {
  const word = token.text.slice(0, -1).toLowerCase();
  if (BEFORE_NAME.has(word) || BEFORE_NUMBER.has(word)) return false;
  if (word.length === 1) return SENTENCE_STARTERS.has(next.lower) && startsUpper(next) && next.text !== 'A';
  return startsUpper(next) && (opened || SENTENCE_STARTERS.has(next.lower));
};

/** Does the stop at `stop`, closed by quotes up to `at`, end its sentence? */
const stopEnds = (tokens: readonly Token[], stop: number, at: number): boolean => {
  const next = firstWord(tokens, at);
  const token = tokens[stop];
  if (!next || !token) return true;
  // A missing space ("end.Next"): the tokenizer kept "Booking.com" in one piece already.
  if (next.joined && at === stop + 1 && next.kind === TOKEN.word) return token.text === '.' && startsUpper(next);
  if (startsLower(next)) return false;
  if (next.kind === TOKEN.punctuation) return /^[-–—•*·#@$€£¥]$/.test(next.text);
  const quoted = at > stop + 1;
  return !(quoted && /^[!?]$/.test(token.text) && attributes(tokens, at));
};

const periodInside = (token: Token): boolean =>
  token.kind === TOKEN.word && token.end - token.start > 1 && token.text.endsWith('.');

/** The index behind the sentence that ends at `at`, or -1 when none ends there. */
const sentenceEnd = (tokens: readonly Token[], at: number): number => {
  const token = tokens[at];
  // Most tokens end in a letter or digit, and end nothing.
  if (!token || classOf(token.text.charCodeAt(token.text.length - 1)) >= CLASS.upper) return -1;
  const inside = periodInside(token);
  if (!inside && !(token.kind === TOKEN.punctuation && STOPS.test(token.text))) return -1;
  let end = at + 1;
  while (tokens[end]?.joined && (CLOSERS.test(tokens[end]?.text ?? '') || STOPS.test(tokens[end]?.text ?? ''))) end++;
  if (!inside) return stopEnds(tokens, at, end) ? end : -1;
  const next = firstWord(tokens, end);
  return !next || abbreviationEnds(token, next, next !== tokens[end]) ? end : -1;
};

const SPACE = 0x20;

/** A break of lines between two tokens: none, a single one, or a blank line. */
const lineBreak = (text: string, before: Token, after: Token): 0 | 1 | 2 => {
  if (after.joined || (after.start === before.end + 1 && text.charCodeAt(before.end) === SPACE)) return 0;
  const gap = text.slice(before.end, after.start);
  if (!/[\n\r\u2028\u2029]/.test(gap)) return 0;
  return /\n[^\S\n]*\n|\r[^\S\r]*\r|\r\n[^\S\n]*\r\n|\u2029/.test(gap) ? 2 : 1;
};

/** Is a single line break the end of a line that stands alone, rather than of wrapped prose? */
const lineEnds = (before: Token, after: Token, lineStart: number): boolean =>
  STOPS.test(before.text) || (!startsLower(after) && before.end - lineStart < WRAPPED_LINE);

/**
 * Tokens after which a sentence ends whatever comes: three times the longest that newspapers print. Tables, lists and
 * noise without stops would else be one sentence, and what is asked of pairs within a sentence would cost the square.
 */
const LONGEST = 1_000;

export interface Segmentation {
  readonly sentences: readonly TokenRange[];
  /** For each paragraph, its sentences: `from` (inclusive) to `to` (exclusive). */
  readonly paragraphs: readonly TokenRange[];
}

/** Splits the tokens of `text` into paragraphs and sentences. Linear. */
export function* splitSentences(text: string, tokens: readonly Token[]): Steps<Segmentation> {
  const sentences: TokenRange[] = [];
  const paragraphs: TokenRange[] = [];
  let from = 0;
  let paragraph = 0;
  let lineStart = tokens[0]?.start ?? 0;
  const close = (to: number): void => {
    if (to > from) sentences.push({ from, to });
    from = to;
  };
  for (let at = 0; at < tokens.length; at++) {
    if (sentences.length % BATCH === BATCH - 1 && at === from) yield;
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token && before) {
      const gap = lineBreak(text, before, token);
      if (gap === 2 || (gap === 1 && lineEnds(before, token, lineStart)) || at - from >= LONGEST) close(at);
      if (gap > 0) lineStart = token.start;
      if (gap === 2) {
        paragraphs.push({ from: paragraph, to: sentences.length });
        paragraph = sentences.length;
      }
    }
    const end = sentenceEnd(tokens, at);
    // A blank line between a stop and the quotes behind it is no part of this sentence: quotes are joined or not counted.
    if (end > at) {
      close(end);
      at = end - 1;
    }
  }
  close(tokens.length);
  if (sentences.length > paragraph) paragraphs.push({ from: paragraph, to: sentences.length });
  return { sentences, paragraphs };
}
