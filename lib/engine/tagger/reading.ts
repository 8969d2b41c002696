/** A document as the tagger reads it: its words looked up, its sentences' casing, and which tokens can be in a name. */
import type { TextDocument } from '../document.ts';
import type { TokenRange } from '../sentence-splitter.ts';
import { TOKEN, type Token } from '../tokenizer.ts';
import { CASING, casingOf, type SentenceCasing } from './casing.ts';
import { WORD_MARKS } from './word-marks.ts';
import type { Word } from './words.ts';

export interface Reading {
  readonly document: TextDocument;
  /** One for each token. */
  readonly words: readonly Word[];
  /** For each sentence. */
  readonly casings: readonly SentenceCasing[];
  /** 1 where the token can be part of a name; all others are outside. */
  readonly candidate: Uint8Array;
  /** 1 where the token is the first word of its sentence, quotation marks and brackets skipped. */
  readonly opening: Uint8Array;
}

/** Looks words up; keeps what it found. */
export type WordReader = (text: string) => Word;

/** Below this casing class a word is mostly written small. */
const MOSTLY_SMALL = 4;
const MOSTLY_CAPITAL = 6;
/** As many linking tokens may stand between two capitalised ones: "Ministry of the [Interior]". */
const LONGEST_LINK = 4;

const titled = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();

/** A word of a sentence in capitals only, or without any, as usual text would write it. */
const recased = (text: string, casing: SentenceCasing, small: ReadonlySet<number>, read: WordReader): string => {
  const lower = text.toLowerCase();
  const known = read(lower);
  if (casing === CASING.none) return known.casing >= MOSTLY_CAPITAL ? titled(text) : text;
  if (small.has(known.form) || (known.casing > 0 && known.casing < MOSTLY_SMALL)) return lower;
  if (known.casing === 0 && text.length <= 4) return text;
  return titled(text);
};

/** The forms of words that the document writes small somewhere. */
const smallForms = (words: readonly Word[]): ReadonlySet<number> => {
  const small = new Set<number>();
  for (const { lowerCase, form } of words) if (lowerCase) small.add(form);
  return small;
};

const isUnusual = (casing: SentenceCasing): boolean => casing === CASING.capitals || casing === CASING.none;

const readWords = (document: TextDocument, casings: readonly SentenceCasing[], read: WordReader): Word[] => {
  const { tokens, sentences } = document;
  const words = tokens.map(({ text }) => read(text));
  if (!casings.some(isUnusual)) return words;
  const small = smallForms(words);
  casings.forEach((casing, index) => {
    if (!isUnusual(casing)) return;
    const { from, to } = sentences[index] as TokenRange;
    for (let at = from; at < to; at++) {
      const { text, kind } = tokens[at] as Token;
      if (kind === TOKEN.word) words[at] = read(recased(text, casing, small, read));
    }
  });
  return words;
};

const APOSTROPHE = 0x27;

/** Marks `at` as a candidate when it can begin or continue a name by its own form. */
const bearsName = (token: Token, word: Word): boolean =>
  token.kind === TOKEN.word &&
  (word.capital || (!word.lowerCase && !word.number)) &&
  word.normal.charCodeAt(0) !== APOSTROPHE;

const isMarked = (word: Word | undefined, marks: number): boolean => word !== undefined && (word.marks & marks) !== 0;

/** Linking tokens between two candidates of a sentence are candidates too; so are particles before one. */
const markLinks = (reading: Omit<Reading, 'opening'>, from: number, to: number): void => {
  const { words, candidate } = reading;
  let last = -1;
  for (let at = from; at < to; at++) {
    if (candidate[at] !== 1) continue;
    let open = last >= 0 && at - last - 1 <= LONGEST_LINK;
    for (let link = last + 1; open && link < at; link++)
      open = isMarked(words[link], WORD_MARKS.link) || words[link]?.number === true;
    if (open) candidate.fill(1, last + 1, at);
    for (let before = at - 1; before >= from && before >= at - 2 && candidate[before] !== 1; before--) {
      const word = words[before];
      if (word?.normal === '-' && before === at - 1) continue;
      const hyphen = words[before + 1]?.normal === '-';
      if (!isMarked(word, hyphen ? WORD_MARKS.particle | WORD_MARKS.hyphenatedParticle : WORD_MARKS.particle)) break;
      candidate.fill(1, before, at);
    }
    last = at;
  }
};

/** A number or a small generic word right behind a candidate: "Apollo 13", "Labor party". */
const markTails = ({ words, candidate }: Omit<Reading, 'opening'>, from: number, to: number): void => {
  for (let at = to - 1; at > from; at--) {
    const word = words[at];
    if (!word || candidate[at] === 1) continue;
    if (candidate[at - 1] === 1 && (word.number || isMarked(word, WORD_MARKS.tail))) candidate[at] = 1;
    else if (word.number && at > from + 1 && words[at - 1]?.normal === '-' && candidate[at - 2] === 1)
      candidate.fill(1, at - 1, at + 1);
    if (word.number && at + 1 < to && candidate[at + 1] === 1) candidate[at] = 1;
    // "Ban Ki-moon", "Tsai Ing-wen": the small half of a given name.
    if (word.lowerCase && words[at - 1]?.normal === '-' && words[at - 2]?.capital && words[at - 3]?.capital)
      candidate.fill(1, at - 1, at + 1);
  }
};

const openings = ({ tokens, sentences }: TextDocument): Uint8Array => {
  const opening = new Uint8Array(tokens.length);
  for (const { from, to } of sentences) {
    let at = from;
    while (at < to - 1 && tokens[at]?.kind === TOKEN.punctuation) at++;
    opening[at] = 1;
  }
  return opening;
};

/** Reads a document. Linear. */
export const readForTagging = (document: TextDocument, read: WordReader): Reading => {
  const { tokens, sentences } = document;
  const casings = sentences.map((range) => casingOf(tokens, range));
  const words = readWords(document, casings, read);
  const candidate = new Uint8Array(tokens.length);
  for (let at = 0; at < words.length; at++) if (bearsName(tokens[at] as Token, words[at] as Word)) candidate[at] = 1;
  const reading = { document, words, casings, candidate };
  for (const { from, to } of sentences) {
    markLinks(reading, from, to);
    markTails(reading, from, to);
  }
  return { ...reading, opening: openings(document) };
};
