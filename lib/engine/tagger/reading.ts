/** A document as the tagger reads it: its words looked up, its sentences' casing, and which tokens can be in a name. */
import type { TextDocument } from '../document.ts';
import { TOKEN, type Token } from '../tokenizer.ts';
import { CASING, casingOf, type SentenceCasing } from './casing.ts';
import { HYPHENATED_PARTICLES, LINKING_WORDS, NAME_TAILS, PARTICLES } from './linking-words.ts';
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
const recased = (text: string, casing: SentenceCasing, small: ReadonlySet<string>, read: WordReader): string => {
  const lower = text.toLowerCase();
  const known = read(lower).casing;
  if (casing === CASING.none) return known >= MOSTLY_CAPITAL ? titled(text) : text;
  if (small.has(lower) || (known > 0 && known < MOSTLY_SMALL)) return lower;
  if (known === 0 && text.length <= 4) return text;
  return titled(text);
};

/** Words that the document writes small somewhere. */
const smallWords = (tokens: readonly Token[]): ReadonlySet<string> => {
  const small = new Set<string>();
  for (const { kind, text } of tokens) if (kind === TOKEN.word && text === text.toLowerCase()) small.add(text);
  return small;
};

const readWords = (document: TextDocument, casings: readonly SentenceCasing[], read: WordReader): Word[] => {
  const { tokens, sentenceOf } = document;
  const odd = casings.some((casing) => casing === CASING.capitals || casing === CASING.none);
  const small = odd ? smallWords(tokens) : new Set<string>();
  return tokens.map((token, at) => {
    const casing = casings[sentenceOf[at] ?? 0] ?? CASING.usual;
    const usual = casing === CASING.usual || casing === CASING.title || token.kind !== TOKEN.word;
    return read(usual ? token.text : recased(token.text, casing, small, read));
  });
};

/** Marks `at` as a candidate when it can begin or continue a name by its own form. */
const bearsName = (token: Token, word: Word): boolean =>
  token.kind === TOKEN.word && !word.normal.startsWith("'") && (word.capital || (!word.lowerCase && !word.number));

/** Linking tokens between two candidates of a sentence are candidates too; so are particles before one. */
const markLinks = (reading: Omit<Reading, 'opening'>, from: number, to: number): void => {
  const { words, candidate } = reading;
  let last = -1;
  for (let at = from; at < to; at++) {
    if (candidate[at] !== 1) continue;
    let open = last >= 0 && at - last - 1 <= LONGEST_LINK;
    for (let link = last + 1; open && link < at; link++)
      open = LINKING_WORDS.has(words[link]?.normal ?? '') || words[link]?.number === true;
    if (open) candidate.fill(1, last + 1, at);
    for (let before = at - 1; before >= from && before >= at - 2 && candidate[before] !== 1; before--) {
      const word = words[before];
      if (word?.normal === '-' && before === at - 1) continue;
      const hyphen = words[before + 1]?.normal === '-';
      if (!word || !(PARTICLES.has(word.normal) || (hyphen && HYPHENATED_PARTICLES.has(word.normal)))) break;
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
    if (candidate[at - 1] === 1 && (word.number || NAME_TAILS.has(word.normal))) candidate[at] = 1;
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
  tokens.forEach((token, at) => {
    const word = words[at];
    if (word && bearsName(token, word)) candidate[at] = 1;
  });
  const reading = { document, words, casings, candidate };
  for (const { from, to } of sentences) {
    markLinks(reading, from, to);
    markTails(reading, from, to);
  }
  return { ...reading, opening: openings(document) };
};
