/** Can two names belong to one organisation? From the names alone. */
import { DEMONYMS } from './lexicon/demonyms.ts';
import { ORGANISATION_ENDINGS } from './lexicon/organisations.ts';
import { PLACES } from './lexicon/places.ts';
import { fold } from './name-form.ts';

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'des', 'du', 'et', 'la', '&', 'to', 'at']);
const FOLDED_PLACES = new Set([...PLACES, ...DEMONYMS].map(fold));

/** The acronyms that fit a name: "afp" for "agence france presse", with and without its small words. */
export const acronymsOf = (full: readonly string[]): ReadonlySet<string> => {
  const initials = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');
  const found = [initials(full), initials(full.filter((word) => !SMALL.has(word)))];
  return new Set(found.filter((acronym) => acronym.length > 1));
};

/** "us state department" for "state department": a place or people in front may be left out, when two words stay. */
export const isTailOf = (short: readonly string[], full: readonly string[]): boolean => {
  const front = full.slice(0, full.length - short.length).join(' ');
  return (
    short.length > 1 &&
    FOLDED_PLACES.has(front) &&
    short.every((word, index) => word === full[index + full.length - short.length])
  );
};

/** Is `short` the name without its legal form, kind or place: "Tencent" for "Tencent Holdings", "Goldman" for "Goldman Sachs"? */
export const isShortOf = (short: readonly string[], full: readonly string[]): boolean => {
  if (short.length === 0 || short.length >= full.length) return false;
  if (!short.every((word, index) => word === full[index])) return false;
  if (FOLDED_PLACES.has(short.join(' '))) return false;
  const rest = full.slice(short.length).filter((word) => !SMALL.has(word));
  if (rest.every((word) => ORGANISATION_ENDINGS.has(word))) return true;
  return (
    short.length === 1 && full.length === 2 && !ORGANISATION_ENDINGS.has(full[1] ?? '') && (short[0]?.length ?? 0) > 3
  );
};
