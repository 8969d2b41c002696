/** Collects words and phrases with bit fields and turns them into sorted keys and values. */
import { extendPhrase, hashOf, lexiconKey } from '../../lib/engine/tagger/hash.ts';
import { type LexiconData, LONGEST_PHRASE } from '../../lib/engine/tagger/lexica.ts';
import { normalForm, withoutAccents, withoutPeriod } from '../../lib/engine/tagger/words.ts';
import { tokenize } from '../../lib/engine/tokenizer.ts';

/** The hash of a lower-cased word. */
export const wordHash = (word: string): number => hashOf(normalForm(word).toLowerCase());

/** The hash of a name cut by the engine's tokenizer, or null when it has too many tokens. */
export const phraseHash = (name: string): number | null => {
  const tokens = tokenize(name);
  if (tokens.length === 0 || tokens.length > LONGEST_PHRASE) return null;
  return tokens.reduce(
    (phrase, token) => extendPhrase(phrase, hashOf(withoutPeriod(normalForm(token.text).toLowerCase()))),
    0,
  );
};

export interface LexiconBuilder {
  /** Sets bits for a hash. */
  readonly add: (hash: number, bits: number) => void;
  readonly addWord: (word: string, bits: number) => void;
  /** With and without its accents. */
  readonly addPhrase: (name: string, bits: number) => void;
  readonly size: () => number;
  readonly build: () => LexiconData;
}

export const createLexiconBuilder = (): LexiconBuilder => {
  const values = new Map<number, number>();
  const add = (hash: number, bits: number): void => {
    const key = lexiconKey(hash);
    values.set(key, (values.get(key) ?? 0) | bits);
  };
  const addPhrase = (name: string, bits: number): void => {
    for (const form of new Set([name, withoutAccents(name)])) {
      const hash = phraseHash(form);
      if (hash !== null) add(hash, bits);
    }
  };
  return {
    add,
    addWord: (word, bits) => add(wordHash(word), bits),
    addPhrase,
    size: () => values.size,
    build: () => {
      const entries = [...values].sort(([a], [b]) => a - b);
      return {
        keys: Uint32Array.from(entries, ([key]) => key),
        values: Uint16Array.from(entries, ([, value]) => value),
      };
    },
  };
};
