/** Words that differ by a slip of the pen. */

/** Letters that a short and a long form need before one of them may differ: "Zelensky" and "Zelenskyy", not "Mario" and "Maria". */
const SHORTEST = 5;
const LONGEST_AT_LEAST = 6;

/** Where two words begin to differ. */
const firstDifference = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
};

/** Do two words differ by one letter put in, left out or changed, behind the same first two? */
export const nearlyEqual = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST || long.length < LONGEST_AT_LEAST || long.length - short.length > 1) return false;
  if (short.slice(0, 2) !== long.slice(0, 2)) return false;
  const at = firstDifference(short, long);
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
};

/** Do two words differ by two neighbouring letters that changed places: "Untied", "United"? */
const isSwapped = (a: string, b: string): boolean => {
  const at = firstDifference(a, b);
  return a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
};

/** Letters that tell a slip from another word ("II", "East"). */
const LETTERS_OF_A_SLIP = 6;

/** Is one of two different words the other misspelt? Words of letters only: "A320" and "A330" are two. */
export const isMisspelt = (a: string, b: string): boolean =>
  a !== b &&
  Math.min(a.length, b.length) >= LETTERS_OF_A_SLIP &&
  /^\p{L}+$/u.test(a + b) &&
  (isSwapped(a, b) || (nearlyEqual(a, b) && a.replace(/s$/, '') !== b.replace(/s$/, '')));
