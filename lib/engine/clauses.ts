/**
 * Sentences cut shorter at clause boundaries, where what is left stays true and readable alone. A tail that could turn the
 * meaning ("but", "if", "unless") or that says who claims it ("..., officials said") is never cut.
 */
import { isUpper } from './characters.ts';
import type { TextDocument } from './document.ts';
import { AUXILIARIES, DETERMINERS, PRONOUNS, RELATIVES } from './lexicon/function-words.ts';
import { SAYING } from './lexicon/saying.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { TOKEN } from './tokenizer.ts';

/** Shorter sentences need no trimming. */
const LONG = 26;
/** What is left must still say something. */
const SHORTEST = 9;

const TAILS = /^(?:which|who|whose|where|while|as|after|with|following|adding|leaving|making|including|according)$/;
const TURNS = /^(?:if|unless|except|but|although|though|without|until|provided|despite|not|only|whether)$/;

const low = (document: TextDocument, at: number): string => document.tokens[at]?.lower ?? '';

const countWords = (document: TextDocument, from: number, to: number): number => {
  let count = 0;
  for (let at = from; at < to; at++) if (document.tokens[at]?.kind !== TOKEN.punctuation) count++;
  return count;
};

/** ", and the company ..." opens a clause of its own; ", and Rui Dias" goes on with a list. */
const opensClause = (document: TextDocument, at: number, to: number): boolean => {
  const subject = low(document, at);
  if (!PRONOUNS.has(subject) && !DETERMINERS.has(subject)) return false;
  for (let index = at + 1; index < Math.min(at + 6, to); index++) {
    if (low(document, index) === ',') return false;
    if (AUXILIARIES.has(low(document, index)) || /[a-z]ed$/.test(low(document, index))) return true;
  }
  return false;
};

const tailCanGo = (document: TextDocument, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const text = low(document, at);
    if (TURNS.test(text) || SAYING.has(text) || /^["“”«»)\]]$/.test(text)) return false;
  }
  return true;
};

/** Are marks and brackets closed in the range? */
const isWhole = (document: TextDocument, from: number, to: number): boolean => {
  let brackets = 0;
  let straight = 0;
  for (let at = from; at < to; at++) {
    const text = document.tokens[at]?.text ?? '';
    if (/^[“([«]$/.test(text)) brackets++;
    if (/^[”)\]»]$/.test(text)) brackets--;
    if (text === '"') straight++;
  }
  return brackets === 0 && straight % 2 === 0;
};

/** Does a relative clause that opens at `at` close again before the main verb? Then it is no tail. */
const runsToEnd = (document: TextDocument, at: number, to: number): boolean => {
  for (let index = at; index < to - 1; index++) {
    if (
      low(document, index) === ',' &&
      (AUXILIARIES.has(low(document, index + 1)) ||
        SAYING.has(low(document, index + 1)) ||
        /(?:ed|s)$/.test(low(document, index + 1)))
    )
      return false;
  }
  return true;
};

const isCapital = (document: TextDocument, at: number): boolean =>
  isUpper((document.tokens[at]?.text ?? '').charCodeAt(0));

/** "Ida Holm, Rui Dias, who ..., and Ana Lima": cut behind the second, the list reads as if the two were one. */
const endsInList = (document: TextDocument, at: number): boolean => {
  let start = at;
  while (isCapital(document, start - 1)) start--;
  return start < at && low(document, start - 1) === ',' && isCapital(document, start - 2);
};

/**
 * The sentence, or as much of it as ends at the first boundary behind which everything can go. `keep` is the last token
 * that must stay: the mention that the line is about.
 */
export const trimSentence = (document: TextDocument, range: TokenRange, keep: number): TokenRange => {
  if (countWords(document, range.from, range.to) < LONG) return range;
  for (let at = Math.max(keep + 1, range.from + SHORTEST); at < range.to - 2; at++) {
    const text = low(document, at);
    if (text !== ',' && text !== ';' && text !== '—' && text !== '–') continue;
    const next = low(document, at + 1);
    const boundary = text === ';' || TAILS.test(next) || (next === 'and' && opensClause(document, at + 2, range.to));
    if (RELATIVES.has(next) && endsInList(document, at)) continue;
    if (!boundary || countWords(document, range.from, at) < SHORTEST || !isWhole(document, range.from, at)) continue;
    if (next === 'according' || !tailCanGo(document, at, range.to) || !runsToEnd(document, at + 1, range.to)) continue;
    return { from: range.from, to: at };
  }
  return range;
};
