/** The features of a candidate token: keys into the model. Training and tagging call the same function. */
import { type DocumentEvidence, longerAt, type Run, runAt } from './document-evidence.ts';
import { featureKey, hashOf } from './hash.ts';
import type { PhraseMatches } from './phrase-matcher.ts';
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

/** Everything that features look at. */
export interface Scene {
  readonly reading: Reading;
  readonly evidence: DocumentEvidence;
  readonly phrases: PhraseMatches;
}

/** More features than any token has. */
export const MOST_FEATURES = 256;

export interface FeatureBuffer {
  readonly keys: Int32Array;
  count: number;
}

export const createFeatureBuffer = (): FeatureBuffer => ({ keys: new Int32Array(MOST_FEATURES), count: 0 });

const ABSENT: Word = {
  normal: '',
  bare: '',
  form: 1,
  lower: 1,
  shape: 1,
  fine: 0,
  middle: 0,
  coarse: 0,
  casing: 0,
  flags: 0,
  marks: 0,
  capital: false,
  allCapitals: false,
  lowerCase: false,
  number: false,
};

/** Adds one feature: a template and up to two values. */
export const addFeature = (buffer: FeatureBuffer, template: number, first: number, second: number): void => {
  buffer.keys[buffer.count++] = featureKey(template, first, second);
};

const addBits = (buffer: FeatureBuffer, template: number, bits: number, second: number): void => {
  for (let rest = bits; rest !== 0; rest &= rest - 1) addFeature(buffer, template, rest & -rest, second);
};

/** Hash of the first or, where `length` is negative, the last letters of a word; 1 for that of no word. */
const affix = (word: Word, length: number): number => {
  if (word === ABSENT) return 1;
  const { bare } = word;
  return length > 0 ? hashOf(bare, 0, Math.min(length, bare.length)) : hashOf(bare, Math.max(0, bare.length + length));
};

/** The word itself. */
const addWord = (buffer: FeatureBuffer, word: Word, opening: number): void => {
  const suffix3 = affix(word, -3);
  addFeature(buffer, 1, word.form, 0);
  addFeature(buffer, 2, word.lower, opening);
  addFeature(buffer, 3, word.shape, opening);
  addFeature(buffer, 4, affix(word, 2), 0);
  addFeature(buffer, 5, affix(word, 3), 0);
  addFeature(buffer, 6, affix(word, 4), 0);
  addFeature(buffer, 7, affix(word, -1), 0);
  addFeature(buffer, 8, affix(word, -2), 0);
  addFeature(buffer, 9, suffix3, 0);
  addFeature(buffer, 10, affix(word, -4), 0);
  addFeature(buffer, 11, word.fine, 0);
  addFeature(buffer, 12, word.middle, 0);
  addFeature(buffer, 13, word.coarse, word.shape);
  addFeature(buffer, 14, word.casing, opening);
  addFeature(buffer, 15, word.flags, word.shape);
  addBits(buffer, 16, word.flags, 0);
  addFeature(buffer, 17, suffix3, word.shape);
};

/** The words around it. `alone`: with the features that look at one neighbour only. */
const addNeighbours = (
  buffer: FeatureBuffer,
  { word, before2, before, after, after2 }: Window,
  alone: boolean,
): void => {
  if (alone) {
    addFeature(buffer, 20, before.lower, 0);
    addFeature(buffer, 21, after.lower, 0);
    addFeature(buffer, 22, before2.lower, 0);
    addFeature(buffer, 23, after2.lower, 0);
  }
  addFeature(buffer, 24, before.lower, word.lower);
  addFeature(buffer, 25, word.lower, after.lower);
  addFeature(buffer, 26, before.lower, after.lower);
  addFeature(buffer, 27, before2.lower, before.lower);
  addFeature(buffer, 28, after.lower, after2.lower);
  addFeature(buffer, 29, before.shape, word.shape);
  addFeature(buffer, 30, word.shape, after.shape);
  addFeature(buffer, 31, before.shape * 4096 + word.shape, after.shape);
  if (alone) {
    addFeature(buffer, 32, before.fine, 0);
    addFeature(buffer, 33, after.fine, 0);
    addFeature(buffer, 34, before.middle, 0);
    addFeature(buffer, 35, after.middle, 0);
    addFeature(buffer, 36, before2.middle, 0);
    addFeature(buffer, 37, after2.middle, 0);
  }
  addFeature(buffer, 38, before.coarse, word.coarse);
  addFeature(buffer, 39, word.coarse, after.coarse);
  addFeature(buffer, 40, before.coarse, after.coarse);
  addFeature(buffer, 41, before.middle, word.middle);
  addFeature(buffer, 42, word.middle, after.middle);
  addFeature(buffer, 43, before.flags, word.flags);
  addFeature(buffer, 44, word.flags, after.flags);
  addFeature(buffer, 45, before.lower, word.shape);
  addFeature(buffer, 46, after.lower, word.shape);
  if (alone) {
    addFeature(buffer, 47, affix(before, -3), 0);
    addFeature(buffer, 48, affix(after, -3), 0);
  }
  addFeature(buffer, 49, before.casing, after.casing);
};

/** The stretch of capitals it stands in. */
const addRun = (buffer: FeatureBuffer, words: readonly Word[], run: Run, at: number): void => {
  const first = words[run.from] ?? ABSENT;
  const last = words[run.to - 1] ?? ABSENT;
  const before = words[run.from - 1] ?? ABSENT;
  const after = words[run.to] ?? ABSENT;
  const place = (at === run.from ? 1 : 0) + (at === run.to - 1 ? 2 : 0);
  const length = Math.min(5, run.to - run.from);
  addFeature(buffer, 50, length, place);
  if (length > 1) {
    addFeature(buffer, 51, last.lower, place);
    addFeature(buffer, 52, first.lower, place);
    addFeature(buffer, 53, last.middle, place);
    addFeature(buffer, 54, first.flags, place);
  }
  addFeature(buffer, 55, before.lower, place);
  addFeature(buffer, 56, after.lower, place);
  addFeature(buffer, 57, before.middle, after.middle);
};

/** Words of an apposition looked at: "Lonmin, a platinum producer". */
const APPOSITION = 5;

/** The small words behind a run and its comma say what it is. */
const addApposition = (buffer: FeatureBuffer, words: readonly Word[], run: Run, end: number): void => {
  if (words[run.to]?.normal !== ',') return;
  for (let at = run.to + 1; at <= run.to + APPOSITION && at < end; at++) {
    const word = words[at] ?? ABSENT;
    if (word.normal === ',') return;
    if (word.lowerCase && word.fine > 0) addFeature(buffer, 58, word.middle, at === run.to + 1 ? 1 : 0);
  }
};

/** The rest of the document. */
const addEvidence = (buffer: FeatureBuffer, scene: Scene, word: Word, opening: number, at: number): void => {
  const { evidence, reading } = scene;
  const bits = evidence.bits[at] ?? 0;
  addFeature(buffer, 60, bits, opening);
  addBits(buffer, 61, bits, opening);
  addBits(buffer, 62, bits, word.shape);
  const longer = longerAt(evidence, at);
  if (longer) {
    const last = reading.words[longer.to - 1] ?? ABSENT;
    const first = reading.words[longer.from] ?? ABSENT;
    const place = (first.lower === word.lower ? 1 : 0) + (last.lower === word.lower ? 2 : 0);
    addFeature(buffer, 63, last.lower, place);
    addFeature(buffer, 64, last.middle, place);
    addFeature(buffer, 65, first.flags, place);
    addFeature(buffer, 66, first.middle, place);
  }
  const acronym = evidence.acronymOf.get(at);
  if (acronym) {
    const last = reading.words[acronym.to - 1] ?? ABSENT;
    addFeature(buffer, 67, 0, 0);
    addFeature(buffer, 68, last.lower, 0);
    addFeature(buffer, 69, last.middle, 0);
  }
};

const addPhrase = (buffer: FeatureBuffer, { phrases }: Scene, at: number, opening: number): void => {
  const flags = phrases.flags[at] ?? 0;
  const edge = phrases.edges[at] ?? 0;
  const length = Math.min(3, phrases.lengths[at] ?? 0);
  addFeature(buffer, 70, flags, edge * 2 + opening);
  addBits(buffer, 71, flags, edge * 4 + length);
  addBits(buffer, 72, phrases.flags[at - 1] ?? 0, 0);
  addBits(buffer, 73, phrases.flags[at + 1] ?? 0, 0);
};

/** A word and the two on either side, as far as its sentence goes. Moved along a text rather than made for each token. */
export interface Window {
  word: Word;
  /** 1 where the word opens its sentence, else 0. */
  opening: number;
  before2: Word;
  before: Word;
  after: Word;
  after2: Word;
}

export const createWindow = (): Window => ({
  word: ABSENT,
  opening: 0,
  before2: ABSENT,
  before: ABSENT,
  after: ABSENT,
  after2: ABSENT,
});

/** Moves a window to the token at `at`. */
export const moveWindow = (window: Window, { reading }: Scene, at: number): void => {
  const { words, opening, document } = reading;
  const range = document.sentences[document.sentenceOf[at] ?? 0];
  const from = range?.from ?? at;
  const to = range?.to ?? at + 1;
  window.word = words[at] ?? ABSENT;
  window.opening = opening[at] ?? 0;
  window.before2 = at - 2 >= from ? (words[at - 2] ?? ABSENT) : ABSENT;
  window.before = at - 1 >= from ? (words[at - 1] ?? ABSENT) : ABSENT;
  window.after = at + 1 < to ? (words[at + 1] ?? ABSENT) : ABSENT;
  window.after2 = at + 2 < to ? (words[at + 2] ?? ABSENT) : ABSENT;
};

/** The features that look at the document around the token, or at several words. */
const addContext = (buffer: FeatureBuffer, scene: Scene, at: number, { word, opening }: Window): void => {
  const { words, casings, document } = scene.reading;
  const sentence = document.sentenceOf[at] ?? 0;
  const run = runAt(scene.evidence, at);
  if (run) {
    addRun(buffer, words, run, at);
    addApposition(buffer, words, run, document.sentences[sentence]?.to ?? 0);
  }
  addEvidence(buffer, scene, word, opening, at);
  addPhrase(buffer, scene, at, opening);
  const casing = casings[sentence] ?? 0;
  if (casing !== 0) {
    addFeature(buffer, 80, casing, word.casing);
    addFeature(buffer, 81, casing, scene.evidence.bits[at] ?? 0);
    addFeature(buffer, 82, casing, word.coarse);
  }
};

/** Fills the buffer with the features of the token at `at`. */
export const addFeatures = (buffer: FeatureBuffer, scene: Scene, at: number): void => {
  const window = createWindow();
  moveWindow(window, scene, at);
  buffer.count = 0;
  addFeature(buffer, 0, 0, 0);
  addWord(buffer, window.word, window.opening);
  addNeighbours(buffer, window, true);
  addContext(buffer, scene, at, window);
};

/** The same without those that depend on one word alone, whose scores `addWordFeatures` lets be worked out once. */
export const addSharedFeatures = (buffer: FeatureBuffer, scene: Scene, at: number, window: Window): void => {
  buffer.count = 0;
  addNeighbours(buffer, window, false);
  addContext(buffer, scene, at, window);
};

/** Roles of a word: a neighbour by its place in the window (0 to 3), or the token itself, inside or (5) opening. */
export const INSIDE_ROLE = 4;

/** Fills the buffer with the features that depend on one word in one role. */
export const addWordFeatures = (buffer: FeatureBuffer, word: Word, role: number): void => {
  buffer.count = 0;
  if (role >= INSIDE_ROLE) {
    addFeature(buffer, 0, 0, 0);
    addWord(buffer, word, role - INSIDE_ROLE);
    return;
  }
  const [lower = 0, fine = 0, middle = 0, suffix = 0] = NEIGHBOUR_TEMPLATES[role] ?? [];
  addFeature(buffer, lower, word.lower, 0);
  addFeature(buffer, middle, word.middle, 0);
  if (fine === 0) return;
  addFeature(buffer, fine, word.fine, 0);
  addFeature(buffer, suffix, affix(word, -3), 0);
};

/** Templates by role: lower, fine, middle, suffix; 0 where the role has none. */
const NEIGHBOUR_TEMPLATES: readonly (readonly number[])[] = [
  [22, 0, 36, 0],
  [20, 32, 34, 47],
  [21, 33, 35, 48],
  [23, 0, 37, 0],
];
