/** What the rules for descriptors look at: tokens, names, roles, the edges of phrases. */
import type { TextDocument } from './document.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  FUNCTION_WORDS,
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
export const lower = (reader: Reader, at: number): string => reader.document.tokens[at]?.lower ?? '';

const readRole = (text: string): boolean => {
  const lower = text.toLowerCase();
  const plain = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  if (ROLE_NOUNS.has(plain) || TITLES.has(plain)) return true;
  if (plain.endsWith('s') && ROLE_NOUNS.has(plain.slice(0, -1))) return true;
  return (plain.endsWith('ies') && ROLE_NOUNS.has(`${plain.slice(0, -3)}y`)) || ROLE_SUFFIX.test(plain);
};

/** Most words come again and again, in one article and the next; so many are kept. */
const KEPT = 4_000;
const roles = new Map<string, boolean>();

/** "analysts" is a role because "analyst" is. */
export const isRole = (text: string): boolean => {
  const known = roles.get(text);
  if (known !== undefined) return known;
  if (roles.size >= KEPT) roles.clear();
  const found = readRole(text);
  roles.set(text, found);
  return found;
};

export const isComma = (text: string): boolean => text === ',' || text === '—' || text === '–' || text === '(';

const CLOSERS: ReadonlySet<string> = new Set([...',.;:!?—–)("”', '--']);
export const closes = (text: string): boolean => CLOSERS.has(text);

export const wordsIn = ({ document }: Reader, { from, to }: TokenRange): number => {
  let count = 0;
  for (let at = from; at < to; at++) if (document.tokens[at]?.kind !== TOKEN.punctuation) count++;
  return count;
};

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
  closes(word(reader, at)) || (FUNCTION_WORDS.has(lower(reader, at)) && word(reader, at - 1) !== '-');

const KEEP_SOURCES_APART = 0.01;

/** What a descriptor need not begin with, and what it must keep. */
const LEADING: ReadonlySet<string> = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their', 'our']);
const TIMED: ReadonlySet<string> = new Set(['then', 'once', 'formerly', 'currently']);

/** Cuts determiners and adverbs off the front, and scores. */
export const trimmed = (
  reader: Reader,
  range: TokenRange,
  source: DescriptorSource,
  worth: number,
): DescriptorCandidate | null => {
  let { from, to } = range;
  while (from < to && (LEADING.has(lower(reader, from)) || ADVERBS.has(lower(reader, from)))) {
    if (TIMED.has(lower(reader, from))) break;
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
