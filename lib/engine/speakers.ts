/** The words that name a speaker, found from a verb of saying: a name, a pronoun, or a noun phrase ("analysts at UBS"). */

import { isRole } from './descriptor-reader.ts';
import type { TextDocument } from './document.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from './lexicon/function-words.ts';
import { SAYING } from './lexicon/saying.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { TOKEN } from './tokenizer.ts';

export interface Speaker extends TokenRange {
  /** Index of the name that speaks or stands behind the speaker, or -1. */
  readonly name: number;
  /** "he", "she", "they": who that is, the caller must know. */
  readonly pronoun: boolean;
}

const SUBJECTS = /^(?:he|she|they|we|i|who|it)$/;
const STOP = /^[.!?;:“”"«»]$/;

const lowerAt = (document: TextDocument, at: number): string => document.tokens[at]?.lower ?? '';

/** End of the noun phrase that starts at `from` with a lower-case noun or a determiner: before a verb or comma. */
const nominalEnd = (document: TextDocument, from: number, to: number): number => {
  let at = from;
  for (; at < to; at++) {
    const text = lowerAt(document, at);
    if (/^[,.;:!?—–()]$/.test(text) || STOP.test(text) || RELATIVES.has(text)) break;
    if (AUXILIARIES.has(text) || (SAYING.has(text) && at > from)) break;
    if (
      at > from &&
      (PRONOUNS.has(text) || (PREPOSITIONS.has(text) && /^(?:on|in|during|after|before|as|to|by|when)$/.test(text)))
    )
      break;
    if (CONJUNCTIONS.has(text) && text !== 'and') break;
  }
  return at;
};

/** The speaker that begins at `from`: a name (behind titles and demonyms), a pronoun, or a noun phrase. */
export const speakerAt = (document: TextDocument, nameAt: Int32Array, from: number, to: number): Speaker | null => {
  let at = from;
  while (at < to && (ADVERBS.has(lowerAt(document, at)) || /^[,—–(]$/.test(lowerAt(document, at)))) at++;
  if (at >= to) return null;
  const text = lowerAt(document, at);
  if (SUBJECTS.test(text)) return { from: at, to: at + 1, name: -1, pronoun: true };
  const end = nominalEnd(document, at, to);
  for (let index = at; index < end; index++) {
    const name = nameAt[index] ?? -1;
    if (name < 0) continue;
    const between = document.tokens.slice(at, index).map((token) => token.lower);
    const possessive = /^['’]s?$/.test(document.tokens[nameEnd(nameAt, index)]?.text ?? '');
    const linked = between.some((word) => PREPOSITIONS.has(word));
    if (linked) return { from: at, to: end, name, pronoun: false };
    if (!possessive && !leadsOn(document, nameAt, index, end))
      return { from: index, to: nameEnd(nameAt, index), name, pronoun: false };
  }
  const owner = nameAt.slice(at, end).findLast((name) => name >= 0) ?? -1;
  const nominal = DETERMINERS.has(text) || PRONOUNS.has(text) || owner >= 0 || hasRole(document, at, end);
  return nominal && end > at && document.tokens[at]?.kind !== TOKEN.punctuation
    ? { from: at, to: end, name: owner, pronoun: false }
    : null;
};

const nameEnd = (nameAt: Int32Array, at: number): number => {
  let end = at;
  while (nameAt[end] === nameAt[at]) end++;
  return end;
};

/** "Tencent spokesman Li" and "Foreign Ministry spokeswoman": a name that only opens the noun phrase of another. */
const leadsOn = (document: TextDocument, nameAt: Int32Array, at: number, to: number): boolean => {
  for (let index = nameEnd(nameAt, at); index < to; index++) {
    const text = lowerAt(document, index);
    if (PREPOSITIONS.has(text) || CONJUNCTIONS.has(text) || AUXILIARIES.has(text)) return false;
    if (isRole(text)) return true;
    if (document.tokens[index]?.kind !== TOKEN.word) return false;
  }
  return false;
};

const hasRole = (document: TextDocument, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    if (isRole(lowerAt(document, at))) return true;
    if (PREPOSITIONS.has(lowerAt(document, at))) return false;
  }
  return false;
};

/**
 * The subject before a verb: from the start of its clause. `from` is where the search may begin (behind a quotation or
 * the sentence's start).
 */
export const subjectBefore = (
  document: TextDocument,
  nameAt: Int32Array,
  from: number,
  verb: number,
): Speaker | null => {
  const adjacent = nameBefore(document, nameAt, from, verb);
  if (adjacent) return adjacent;
  let start = from;
  // The clause begins behind the last "and", "but", "while", or a fronted phrase's comma when something can stand behind it.
  for (let at = from; at < verb; at++) {
    const text = lowerAt(document, at);
    if (CONJUNCTIONS.has(text) && text !== 'and' && speakerAt(document, nameAt, at + 1, verb)) start = at + 1;
    if (
      text === 'and' &&
      AUXILIARIES.has(lowerAt(document, at + 1)) === false &&
      pastVerbBetween(document, start, at) &&
      speakerAt(document, nameAt, at + 1, verb)
    )
      start = at + 1;
    if (text === ',' && fronted(document, start, at) && speakerAt(document, nameAt, at + 1, verb)) start = at + 1;
  }
  return speakerAt(document, nameAt, start, verb);
};

/** "..., but to make sure, Lima says": a name between comma and verb is the subject, whatever stands before. */
const nameBefore = (document: TextDocument, nameAt: Int32Array, from: number, verb: number): Speaker | null => {
  const name = nameAt[verb - 1] ?? -1;
  if (name < 0) return null;
  let start = verb - 1;
  while (start > from && nameAt[start - 1] === name) start--;
  return start > from && lowerAt(document, start - 1) === ',' && !hasNameBefore(nameAt, from, start - 1)
    ? { from: start, to: verb, name, pronoun: false }
    : null;
};

/** "Lima, founder of Kelda, says": the name before the comma may be the subject. */
const hasNameBefore = (nameAt: Int32Array, from: number, to: number): boolean =>
  nameAt.subarray(from, to).some((name) => name >= 0);

/** "On Monday," "In a statement,": what stands before the comma is no subject. */
const fronted = (document: TextDocument, from: number, comma: number): boolean => {
  const first = lowerAt(document, from);
  return (
    PREPOSITIONS.has(first) ||
    ADVERBS.has(first) ||
    /(?:ing|ly)$/.test(first) ||
    CONJUNCTIONS.has(first) ||
    comma - from < 2
  );
};

const pastVerbBetween = (document: TextDocument, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (AUXILIARIES.has(lowerAt(document, at)) || /[a-z]ed$/.test(lowerAt(document, at))) return true;
  return false;
};
