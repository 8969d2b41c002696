/** A name's written form, folded so that different spellings of it compare equal. */
import { GENERATIONS } from './lexicon/titles.ts';

export interface NameForm {
  /** As written, without brackets: "Communist Party". */
  readonly text: string;
  /** Lower case, without accents and a leading article: compares equal for equal names. */
  readonly key: string;
  /** The words of `key`, without generation suffixes. */
  readonly words: readonly string[];
}

/** Letters that stay as they are but for their case. */
const PLAIN = /^[ -_a-~]*$/;

/** Lower case, accents and apostrophe variants removed. */
export const fold = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : foldAny(text));

const foldAny = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}|[\u00ad\u200b-\u200d\u2060]/gu, '')
    .replace(/[’ʼ`]/g, "'")
    .toLowerCase();

/** The form of a name as it stands in a text. */
export const nameForm = (written: string): NameForm => {
  const text = written
    .replace(/[[\]]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|The|THE)\s+(?=\S)/, '')
    // "U. S." is U.S.; "J. K. Rowling" keeps the space before her name.
    .replace(/(?<=(?:^|[\s.])\p{Lu}\.)\s+(?=\p{Lu}\.)/gu, '')
    .trim();
  const key = fold(text).replace(/["“”]/g, '');
  const words = key.split(/[\s-]+/).filter((word) => word !== '' && word !== '.');
  const proper = words.filter((word) => !GENERATIONS.has(word));
  return { text, key, words: proper.length > 0 ? proper : words };
};

/** Is `word` an initial: "j.", "j", "jp."? */
export const isInitial = (word: string): boolean =>
  /^(?:\p{L}\.?){1,2}$/u.test(word) && (word.length === 1 || word.endsWith('.'));
