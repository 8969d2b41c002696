/** Puts together what the features of a document look at. */
import type { TextDocument } from '../document.ts';
import { finish, type Steps } from '../steps.ts';
import { collectEvidence } from './document-evidence.ts';
import type { Scene } from './features.ts';
import type { Lexica } from './lexica.ts';
import { matchPhrases } from './phrase-matcher.ts';
import { readForTagging, type WordReader } from './reading.ts';
import { readWord, type Word } from './words.ts';

/**
 * Distinct forms in each of two generations of the cache: when the young one is full it becomes the old one, and words
 * still in use come back from there. So memory stays bounded, and frequent words are never read again.
 */
const GENERATION = 12_000;

/** Engines keep a long piece of a text as a view that holds on to the whole text: this one stands by itself. */
const detached = (text: string): string => ` ${text}`.slice(1);

/** Reads words through a cache. */
export const createWordReader = (lexica: Lexica): WordReader => {
  let young = new Map<string, Word>();
  let old = new Map<string, Word>();
  return (text) => {
    const found = young.get(text);
    if (found) return found;
    const key = detached(text);
    const word = old.get(key) ?? readWord(key, lexica);
    if (young.size >= GENERATION) {
      old = young;
      young = new Map();
    }
    young.set(key, word);
    return word;
  };
};

/** The scene of a document. Linear. */
export function* buildSceneInSteps(document: TextDocument, read: WordReader, lexica: Lexica): Steps<Scene> {
  const reading = readForTagging(document, read);
  yield;
  const evidence = collectEvidence(reading);
  yield;
  return { reading, evidence, phrases: matchPhrases(reading, lexica) };
}

/** The same at once. */
export const buildScene = (document: TextDocument, read: WordReader, lexica: Lexica): Scene =>
  finish(buildSceneInSteps(document, read, lexica));

/** A stretch of candidates: tokens `from` (inclusive) to `to` (exclusive) with what is surely outside around it. */
export interface Chain {
  readonly from: number;
  readonly to: number;
}

/** Longer stretches (capitals without end) are cut, so that no table grows with the text. */
const LONGEST_CHAIN = 200;

/** The chains of a scene; a chain never crosses a sentence. */
export const chainsOf = ({ reading }: Scene): readonly Chain[] => {
  const { candidate, document } = reading;
  const chains: Chain[] = [];
  for (const sentence of document.sentences)
    for (let from = sentence.from; from < sentence.to; from++) {
      if (candidate[from] !== 1) continue;
      let to = from + 1;
      while (to < sentence.to && candidate[to] === 1 && to - from < LONGEST_CHAIN) to++;
      chains.push({ from, to });
      from = to - 1;
    }
  return chains;
};
