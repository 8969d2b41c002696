/** What the features know of a word by itself: computed once for each distinct form. */
import { CLASS, classOf } from '../characters.ts';
import { hashOf } from './hash.ts';
import { CLUSTER_BITS, type Lexica } from './lexica.ts';
import { marksOf } from './word-marks.ts';

export interface Word {
  /** The form as features see it: NFC, straight apostrophes, no invisible characters. */
  readonly normal: string;
  /** Lower-cased, without the period of an abbreviation: what affixes are taken from. */
  readonly bare: string;
  readonly form: number;
  /** The hash of `bare`. */
  readonly lower: number;
  /** A small number for the pattern of capitals, lower case, digits and signs. */
  readonly shape: number;
  /** Clusters; 0 where the word is in none. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** How often text capitalises it inside sentences, 1 (never) to 7 (always); 0: unknown. */
  readonly casing: number;
  /** WORD_FLAGS */
  readonly flags: number;
  /** WORD_MARKS */
  readonly marks: number;
  /** Begins with a capital, or with a letter that has no case. */
  readonly capital: boolean;
  /** At least two capitals and no lower case. */
  readonly allCapitals: boolean;
  readonly lowerCase: boolean;
  readonly number: boolean;
}

const INVISIBLE = /\u00ad|[\u200b-\u200f]|\u2060|\ufe0e|\ufe0f|\ufeff/g;
const MARKS = /\p{M}/gu;

const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
};

/** The form that is looked up and hashed. */
export const normalForm = (text: string): string =>
  isAscii(text) ? text : text.normalize('NFC').replace(INVISIBLE, '').replace(/[’ʼ`]/g, "'");

/** "São" as "Sao", for lexica that know no accents. */
export const withoutAccents = (text: string): string =>
  isAscii(text) ? text : text.normalize('NFD').replace(MARKS, '');

/** "gen." as "gen": British texts leave the period of an abbreviation out. Acronyms keep theirs. */
export const withoutPeriod = (lower: string): string =>
  lower.length > 2 && lower.indexOf('.') === lower.length - 1 ? lower.slice(0, -1) : lower;

const SIGN: Readonly<Record<number, number>> = {
  [CLASS.upper]: 1,
  [CLASS.lower]: 2,
  [CLASS.digit]: 3,
  [CLASS.letter]: 4,
};

/** "Xi" 1 2, "U.S." 1 5 1 5, "G20" 1 3: runs folded, length told for short capitals. */
const shapeOf = (text: string): number => {
  let shape = 0;
  let last = 0;
  let runs = 0;
  for (let at = 0; at < text.length && runs < 6; at++) {
    const code = text.charCodeAt(at);
    const sign = SIGN[classOf(code)] ?? (code === 0x2e ? 5 : code === 0x27 ? 6 : 7);
    if (sign === last) continue;
    shape = shape * 8 + sign;
    last = sign;
    runs++;
  }
  return shape * 4 + (text.length === 1 ? 1 : text.length <= 3 ? 2 : 3);
};

/** The entries of a word in the lexica of words and of names, or those of the word without accents and period. */
const lookUp = (bare: string, lower: string, hash: number, lexica: Lexica): readonly [number, number] => {
  const word = lexica.words.valueOf(hash);
  const flags = lexica.names.valueOf(hash);
  if (word !== 0 || flags !== 0) return [word, flags];
  const plain = withoutAccents(bare);
  if (plain === lower) return [0, 0];
  const plainHash = hashOf(plain);
  return [lexica.words.valueOf(plainHash), lexica.names.valueOf(plainHash)];
};

/** Reads a word. */
export const readWord = (text: string, lexica: Lexica): Word => {
  const normal = normalForm(text);
  const lower = normal.toLowerCase();
  const upper = normal.toUpperCase();
  const bare = withoutPeriod(lower);
  const hash = hashOf(lower);
  const [value, flags] = lookUp(bare, lower, hash, lexica);
  const fine = value & ((1 << CLUSTER_BITS) - 1);
  const first = classOf(normal.charCodeAt(0));
  return {
    normal,
    bare,
    form: normal === lower ? hash : hashOf(normal),
    lower: bare === lower ? hash : hashOf(bare),
    shape: shapeOf(normal),
    fine,
    middle: fine === 0 ? 0 : (lexica.middle[fine - 1] ?? 0) + 1,
    coarse: fine === 0 ? 0 : (lexica.coarse[fine - 1] ?? 0) + 1,
    casing: value >> CLUSTER_BITS,
    flags,
    marks: marksOf(normal, lower),
    capital: first === CLASS.upper || first === CLASS.letter,
    allCapitals: normal === upper && normal !== lower && /\p{Lu}.*\p{Lu}/u.test(normal),
    lowerCase: normal === lower && normal !== upper,
    number: first === CLASS.digit,
  };
};
