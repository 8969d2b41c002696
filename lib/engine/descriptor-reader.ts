/** What the rules for descriptors look at: tokens, names, roles, the edges of phrases. */
import type { TextDocument } from './document.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isFunctionWord,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from './lexicon/function-words.ts';
import { ROLE_NOUNS, ROLE_SUFFIX } from './lexicon/roles.ts';
import { SAYING } from './lexicon/saying.ts';
import { TITLES } from './lexicon/titles.ts';
import type { Name } from './names.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { TOKEN } from './tokenizer.ts';

export const MAX_DESCRIPTOR_WORDS = 16;

/** Where a descriptor stands relative to the name; the better tell more. */
export type DescriptorSource = 'after' | 'before' | 'predicate' | 'premodifier' | 'relative' | 'title';

export interface DescriptorCandidate extends TokenRange {
  readonly source: DescriptorSource;
  /** Higher is better. */
  readonly worth: number;
}

export interface Reader {
  readonly document: TextDocument;
  readonly names: readonly Name[];
  /** For each token, the index of the name that covers it, or -1. */
  readonly nameAt: Int32Array;
}

export const word = (reader: Reader, at: number): string => reader.document.tokens[at]?.text ?? '';
export const lower = (reader: Reader, at: number): string => word(reader, at).toLowerCase();

/** "analysts" is a role because "analyst" is. */
export const isRole = (text: string): boolean => {
  const plain = text.toLowerCase().replace(/\.$/, '');
  return (
    ROLE_NOUNS.has(plain) ||
    TITLES.has(plain) ||
    ROLE_NOUNS.has(plain.replace(/s$/, '')) ||
    ROLE_NOUNS.has(plain.replace(/ies$/, 'y')) ||
    ROLE_SUFFIX.test(plain)
  );
};

export const isComma = (text: string): boolean => text === ',' || text === '—' || text === '–' || text === '(';
export const closes = (text: string): boolean => /^[,.;:!?—–)("”]$/.test(text) || text === '--';

export const wordsIn = (reader: Reader, range: TokenRange): number =>
  reader.document.tokens.slice(range.from, range.to).filter((token) => token.kind !== TOKEN.punctuation).length;

/** The end of the noun phrase from `from`: at a comma, dash, stop, relative pronoun or finite verb; -1 when too long. */
export const phraseEnd = (reader: Reader, from: number, to: number): number => {
  let at = from;
  for (; at < to; at++) {
    const text = lower(reader, at);
    if (closes(text)) break;
    if (RELATIVES.has(text) && at > from) break;
    if ((AUXILIARIES.has(text) || (SAYING.has(text) && !isRole(text))) && at > from) return -1;
    if (CONJUNCTIONS.has(text) && text !== 'and' && text !== 'or') break;
  }
  return at - from > 0 && wordsIn(reader, { from, to: at }) <= MAX_DESCRIPTOR_WORDS ? at : -1;
};

/** Does a noun phrase that says who somebody is begin at `at`? */
export const startsRole = (reader: Reader, at: number, to: number): boolean => {
  const first = lower(reader, at);
  if (PRONOUNS.has(first) || RELATIVES.has(first) || CONJUNCTIONS.has(first) || PREPOSITIONS.has(first)) {
    if (!DETERMINERS.has(first)) return false;
  }
  for (let index = at; index < Math.min(at + 8, to); index++) {
    const text = lower(reader, index);
    if (isRole(text)) return true;
    if (closes(text) || (index > at && (PREPOSITIONS.has(text) || PRONOUNS.has(text))) || AUXILIARIES.has(text))
      return false;
  }
  return false;
};

/** A function word at the end leads nowhere, unless it ends a compound ("start-up"). */
const dangles = (reader: Reader, at: number): boolean =>
  closes(word(reader, at)) || (isFunctionWord(word(reader, at)) && word(reader, at - 1) !== '-');

const KEEP_SOURCES_APART = 0.01;

/** Cuts determiners and adverbs off the front, and scores. */
export const trimmed = (
  reader: Reader,
  range: TokenRange,
  source: DescriptorSource,
  worth: number,
): DescriptorCandidate | null => {
  let { from, to } = range;
  while (
    from < to &&
    (/^(?:a|an|the|its|his|her|their|our)$/.test(lower(reader, from)) || ADVERBS.has(lower(reader, from)))
  ) {
    if (/^(?:then|once|formerly|currently)$/.test(lower(reader, from))) break;
    from++;
  }
  while (to > from && dangles(reader, to - 1)) to--;
  const count = wordsIn(reader, { from, to });
  if (count === 0 || count > MAX_DESCRIPTOR_WORDS) return null;
  return { from, to, source, worth: worth + Math.min(count, 8) * KEEP_SOURCES_APART };
};

/** For each token, the index of the name that covers it, or -1. */
export const indexNames = (document: TextDocument, names: readonly Name[]): Int32Array => {
  const at = new Int32Array(document.tokens.length).fill(-1);
  names.forEach((name, index) => {
    if (name.class !== 'demonym') at.fill(index, name.from, name.to);
  });
  return at;
};
