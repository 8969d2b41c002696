/**
 * Character classes by UTF-16 code unit, looked up in a table: the scanners ask for every code unit of a text,
 * and a property regex for each would cost more than everything else together.
 */

/** What words are made of comes last: from `upper` on. */
export const CLASS = {
  other: 1,
  space: 2,
  upper: 3,
  lower: 4,
  /** Letters without case, marks, and what joins letters (soft hyphen, zero-width joiners). */
  letter: 5,
  digit: 6,
} as const;
export type CharacterClass = (typeof CLASS)[keyof typeof CLASS];

const SOFT = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfe0e, 0xfe0f]);

const classify = (code: number): CharacterClass => {
  // Half of a pair: letters beyond the BMP are rare scripts and mathematical alphabets; none has a case that matters here.
  if (code >= 0xd800 && code <= 0xdfff) return CLASS.other;
  if (SOFT.has(code)) return CLASS.letter;
  const character = String.fromCharCode(code);
  if (/\s/u.test(character)) return CLASS.space;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return CLASS.upper;
  if (/\p{Ll}/u.test(character)) return CLASS.lower;
  if (/\p{L}|\p{M}/u.test(character)) return CLASS.letter;
  return /\p{Nd}/u.test(character) ? CLASS.digit : CLASS.other;
};

const table = new Uint8Array(65536);

/** The class of a code unit; NaN (past the end of a text) counts as space. */
export const classOf = (code: number): CharacterClass => {
  const known = table[code];
  if (known) return known as CharacterClass;
  if (Number.isNaN(code)) return CLASS.space;
  const found = classify(code);
  table[code] = found;
  return found;
};

/** Upper, lower or caseless letter, or a mark. */
export const isLetter = (code: number): boolean => {
  const found = classOf(code);
  return found === CLASS.upper || found === CLASS.lower || found === CLASS.letter;
};

export const isUpper = (code: number): boolean => classOf(code) === CLASS.upper;
export const isDigit = (code: number): boolean => classOf(code) === CLASS.digit;
