/** Can two personal names belong to one person? From the names alone. */
import { NICKNAMES } from './lexicon/aliases.ts';
import { PARTICLES } from './lexicon/titles.ts';
import { isInitial } from './name-form.ts';
import { nearlyEqual } from './spelling.ts';

const given = (word: string): string => NICKNAMES.get(word) ?? word;

/** "Bill" and "William", "J." and "Jane", "Jong-un" and "Jong Un" agree. */
const agree = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (a[0] === b[0] && (isInitial(a) || isInitial(b))) return true;
  return given(a) === given(b) || nearlyEqual(a, b);
};

/** Words of the family name from the end: particles stay with what follows them. */
const surnameStart = (words: readonly string[]): number => {
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--;
  return start;
};

/** Is `short` what remains of `full` when words are left out, in order? */
const isSubsequence = (short: readonly string[], full: readonly string[]): boolean => {
  let at = 0;
  for (const word of full) if (at < short.length && agree(short[at] ?? '', word)) at++;
  return at === short.length;
};

/**
 * Do two names of at least two words name one person: same family name, no given name against it ("Jack Ma" and
 * "Jack Y. Ma" do, "Jack Ma" and "Pony Ma" do not, "Luiz Inácio Lula da Silva" and "Lula da Silva" do).
 */
export const samePerson = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, full] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  if (full.length === short.length) {
    // Family name first ("Xi Jinping"): there too all words must agree one by one.
    return (
      short.every((word, index) => agree(word, full[index] ?? '')) &&
      short.some((word, index) => word === full[index] && word.length > 2)
    );
  }
  const last = short.slice(surnameStart(short)).join(' ');
  return full.join(' ').includes(last) && isSubsequence(short, full);
};

/**
 * How well a single word stands for a full name: 3 as its family name at the end, 2 as its first word (family name
 * first, or a person known by the given name), 1 as a word in between, 0 not at all.
 */
export const standsFor = (word: string, full: readonly string[]): 0 | 1 | 2 | 3 => {
  if (full.length < 2) return 0;
  const surname = full.slice(surnameStart(full));
  if (surname.at(-1) === word || surname.join(' ') === word || nearlyEqual(surname.at(-1) ?? '', word)) return 3;
  if (full[0] === word) return 2;
  return full.includes(word) && !PARTICLES.has(word) ? 1 : 0;
};
