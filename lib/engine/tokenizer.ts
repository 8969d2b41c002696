/**
 * Text to tokens, in one pass and linear time. Conventions (the tagger is trained on the same):
 * hyphens and dashes are tokens of their own ("Hangzhou|-|based"), so is a clitic ("Ma|'s", "Xi|'ll"); apostrophes
 * inside a word stay ("O'Brien", "Shi'ite"), as do the periods of acronyms, initials and abbreviations ("U.S.", "J.",
 * "Gen."), decimals and dots inside a word ("Booking.com"), "&" between capitals ("AT&T"), and whole URLs.
 */

import { CLASS, classOf, isDigit, isLetter, isUpper } from './characters.ts';
import { BEFORE_NAME, BEFORE_NUMBER, EITHER, MONTHS } from './lexicon/abbreviations.ts';
import { finish, type Steps } from './steps.ts';
import type { Span } from './types.ts';

export const TOKEN = { word: 0, number: 1, punctuation: 2, link: 3 } as const;
export type TokenKind = (typeof TOKEN)[keyof typeof TOKEN];

export interface Token extends Span {
  readonly kind: TokenKind;
  /** `source.slice(start, end)`. */
  readonly text: string;
  /** `text` in lower case: every rule asks for it. */
  readonly lower: string;
  /** True when nothing stands between the token before and this one. */
  readonly joined: boolean;
}

const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc, 0x60]);
const CLITIC = /^(?:s|re|ve|ll|d|m)$/i;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?')\]’]/iy;
const HANDLE = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/uy;
/** Digits in groups: 1,000 3.5 10:30 6/4; a sign after digits belongs only when a digit follows. */
const NUMBER_JOINT = new Set([0x2e, 0x2c, 0x3a, 0x2f]);
const PERIOD = 0x2e;
const AMPERSAND = 0x26;

/** End of the run of letters and digits from `at`. */
const wordRun = (text: string, at: number): number => {
  let end = at;
  while (classOf(text.charCodeAt(end)) >= CLASS.upper) end++;
  return end;
};

/** "U.S." from its first letter: the end behind the last period, or `at` when this is no acronym with periods. */
const dottedAcronym = (text: string, at: number): number => {
  let end = at;
  while (isLetter(text.charCodeAt(end)) && text.charCodeAt(end + 1) === PERIOD) end += 2;
  // "U.S.A": the last letter may come without its period; "e.g.The" is no acronym any more.
  const letters = (end - at) / 2;
  if (letters >= 2 && isLetter(text.charCodeAt(end)) && wordRun(text, end) === end + 1) return end + 1;
  return letters >= 2 ? end : at;
};

/** "Ph.D.", "Lt.Col.": short capitalised pieces apart by periods are rare; only the academic ones are known. */
const DEGREE = /(?:Ph\.D|M\.Sc|B\.Sc|Ed\.D|LL\.[BM])\.?/y;

const matchAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

/** Where a clitic ("'s") begins that ends the word, or -1. The plural's lone apostrophe is punctuation anyway. */
const cliticAt = (text: string, apostrophe: number, next: number): number =>
  next - apostrophe <= 3 && CLITIC.test(text.slice(apostrophe + 1, next)) ? apostrophe : -1;

/** End of the number that starts at `at`: "1,000.50", "10:30", "2.5m", "1990s", "5th". */
const numberEnd = (text: string, at: number): number => {
  let end = wordRun(text, at);
  while (
    NUMBER_JOINT.has(text.charCodeAt(end)) &&
    isDigit(text.charCodeAt(end + 1)) &&
    isDigit(text.charCodeAt(end - 1))
  )
    end = wordRun(text, end + 1);
  return end;
};

/** Does the period at `end` belong to the word before it, as in "Gen. Smith", "J. Edgar", "No. 3"? */
const takesPeriod = (text: string, start: number, end: number): boolean => {
  if (text.charCodeAt(end) !== PERIOD || end - start > 8) return false;
  const after = text.charCodeAt(end + 1);
  if (isLetter(after) || after === PERIOD) return false;
  if (end - start === 1) return isUpper(text.charCodeAt(start)) && text.charCodeAt(start) !== 0x49 /* "and I." */;
  const word = text.slice(start, end).toLowerCase();
  if (BEFORE_NUMBER.has(word)) return /^\.\s?\d/.test(text.slice(end, end + 3));
  return (
    (isUpper(text.charCodeAt(start)) || word === 'vs' || word === 'etc') &&
    (BEFORE_NAME.has(word) || EITHER.has(word) || MONTHS.has(word))
  );
};

/** End of the word that starts at `at` with a letter. */
const wordEnd = (text: string, at: number): number => {
  const acronym = dottedAcronym(text, at);
  if (acronym > at) return acronym;
  if (isUpper(text.charCodeAt(at))) {
    const degree = matchAt(DEGREE, text, at);
    if (degree > at) return degree;
  }
  let end = wordRun(text, at);
  for (;;) {
    const joint = text.charCodeAt(end);
    const next = wordRun(text, end + 1);
    if (next === end + 1) break;
    if (APOSTROPHES.has(joint)) {
      if (!isLetter(text.charCodeAt(end + 1)) || cliticAt(text, end, next) >= 0) break;
    } else if (joint === AMPERSAND) {
      if (!isUpper(text.charCodeAt(end - 1)) || !isUpper(text.charCodeAt(end + 1))) break;
    } else if (joint !== PERIOD || classOf(text.charCodeAt(end + 1)) !== CLASS.lower) break;
    end = next;
  }
  return takesPeriod(text, at, end) ? end + 1 : end;
};

/** End of a punctuation token: a run of periods is one, a surrogate pair is one, else a code unit. */
const punctuationEnd = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code === PERIOD) {
    let end = at + 1;
    while (text.charCodeAt(end) === PERIOD) end++;
    return end;
  }
  const low = text.charCodeAt(at + 1);
  return code >= 0xd800 && code <= 0xdbff && low >= 0xdc00 && low <= 0xdfff ? at + 2 : at + 1;
};

/** A link or mail address at `at`, or `at`. Only tried where one can start, so that the pass stays linear. */
const linkEnd = (text: string, at: number): number => {
  const code = text.charCodeAt(at) | 0x20;
  return code === 0x68 || code === 0x77 ? matchAt(LINK, text, at) : at;
};

interface Cut {
  readonly end: number;
  readonly kind: TokenKind;
}

/** Behind plain letters neither can go on a word, a link or a mail address, nor does a period or clitic belong to it. */
const endsPlainWord = (code: number): boolean => code === 0x2c || classOf(code) === CLASS.space;

const cutLetter = (text: string, at: number): Cut => {
  const plain = wordRun(text, at);
  if (endsPlainWord(text.charCodeAt(plain))) return { end: plain, kind: TOKEN.word };
  const link = linkEnd(text, at);
  if (link > at) return { end: link, kind: TOKEN.link };
  const end = wordEnd(text, at);
  // A mail address is looked for only once a word stands before "@".
  if (text.charCodeAt(end) === 0x40) {
    const mail = matchAt(HANDLE, text, at);
    if (mail > end) return { end: mail, kind: TOKEN.link };
  }
  return { end, kind: TOKEN.word };
};

const cut = (text: string, at: number): Cut => {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return { end: numberEnd(text, at), kind: TOKEN.number };
  if (isLetter(code)) return cutLetter(text, at);
  if (APOSTROPHES.has(code) && at > 0 && isLetter(text.charCodeAt(at - 1))) {
    const next = wordRun(text, at + 1);
    if (next > at + 1 && cliticAt(text, at, next) >= 0) return { end: next, kind: TOKEN.word };
  }
  return { end: punctuationEnd(text, at), kind: TOKEN.punctuation };
};

/** Tokens between two yields: about a millisecond. */
const TOKENS_A_STEP = 2000;

interface Form {
  readonly text: string;
  readonly lower: string;
}

/** One string for all sightings of a word: a long text is mostly words that it has used before. */
const createForms = (): ((text: string) => Form) => {
  const forms = new Map<string, Form>();
  return (text) => {
    const known = forms.get(text);
    if (known) return known;
    const form = { text, lower: text.toLowerCase() };
    forms.set(text, form);
    return form;
  };
};

/** All tokens of a text, in order; what stands between them is white space. */
export function* tokenizeInSteps(text: string): Steps<Token[]> {
  const tokens: Token[] = [];
  const formOf = createForms();
  let last = -1;
  for (let at = 0; at < text.length; ) {
    if (classOf(text.charCodeAt(at)) === CLASS.space) {
      at++;
      continue;
    }
    const { end, kind } = cut(text, at);
    const { text: written, lower } = formOf(text.slice(at, end));
    tokens.push({ start: at, end, kind, text: written, lower, joined: at === last });
    at = end;
    last = end;
    if (tokens.length % TOKENS_A_STEP === 0) yield;
  }
  return tokens;
}

/** The same at once. */
export const tokenize = (text: string): Token[] => finish(tokenizeInSteps(text));
