/** Scores the chains of a scene in two passes and reads the names off the best paths. */

import { finish, type Steps } from '../steps.ts';
import {
  addMemoryFeatures,
  BELIEFS,
  fillBeliefs,
  groupWords,
  rememberBeliefs,
  type WordGroups,
} from './document-memory.ts';
import {
  addSharedFeatures,
  addWordFeatures,
  createFeatureBuffer,
  createWindow,
  INSIDE_ROLE,
  moveWindow,
  type Scene,
  type Window,
} from './features.ts';
import { isInside, LABELS, OUTSIDE } from './labels.ts';
import { computeProbabilities, createLattice, decode, potentialsOf, reserve } from './lattice.ts';
import type { Model } from './model.ts';
import { type Chain, chainsOf } from './scene.ts';
import { createSumCache } from './sum-cache.ts';
import { addSum, createWeightSums, SUM_SIZE, sumOf } from './weight-sums.ts';
import type { Word } from './words.ts';

export interface ChainScores {
  readonly chains: readonly Chain[];
  /** For each chain, the row of its first token in `rows`. */
  readonly offsets: Int32Array;
  /** LABELS scores a row. */
  readonly rows: Float32Array;
}

export interface LabelledSpan {
  readonly from: number;
  readonly to: number;
  readonly label: number;
  /** Probability of the least sure of its labels. */
  readonly raw: number;
}

export interface Scorer {
  /** First-pass beliefs: BELIEFS for each token of the scene, zero outside chains. */
  readonly believe: (scene: Scene) => Float32Array;
  /** Scores after both passes. */
  readonly score: (scene: Scene) => Steps<ChainScores>;
  /** The names on the best path through a chain. */
  readonly namesIn: (scores: ChainScores, chain: Chain, index: number) => readonly LabelledSpan[];
}

const layOut = (scene: Scene): ChainScores => {
  const chains = chainsOf(scene);
  const offsets = new Int32Array(chains.length);
  let rows = 0;
  chains.forEach((chain, index) => {
    offsets[index] = rows;
    rows += chain.to - chain.from;
  });
  return { chains, offsets, rows: new Float32Array(rows * LABELS) };
};

/** About a millisecond. A text that is tagged between two steps of another finds the scratch space free. */
export const CHAINS_A_STEP = 256;

const NONE: readonly LabelledSpan[] = [];

const isAllOutside = (labels: Uint8Array, length: number): boolean => {
  for (let at = 0; at < length; at++) if (labels[at] !== OUTSIDE) return false;
  return true;
};

/** A scorer over a model; it keeps scratch space and is not to be shared between threads. */
export const createScorer = ({ rows: table, weights, scale, transitions }: Model): Scorer => {
  const lattice = createLattice();
  const buffer = createFeatureBuffer();
  const potentials = potentialsOf(transitions);
  const sums = new Int32Array(SUM_SIZE);
  const weightSums = createWeightSums(table, weights);
  const window = createWindow();

  /** Adds the weights of the buffer's features. */
  const addWeights = (): void => weightSums.add(buffer.keys, buffer.count, sums, 0);

  /** Adds `sums` to a row of scores. */
  const addScores = (out: Float32Array, row: number): void => {
    for (let label = 0; label < LABELS; label++)
      out[row + label] = (out[row + label] as number) + sumOf(sums, label) * scale;
  };

  const cache = createSumCache((out, base, word, role) => {
    addWordFeatures(buffer, word, role);
    weightSums.add(buffer.keys, buffer.count, out, base);
  });

  const addWord = (word: Word, role: number): void => {
    // Another word's sums may take the place of these: they are read before anything else is looked for.
    const base = cache.find(word, role);
    addSum(sums, cache.sums, base);
  };

  /** Adds what the features of one word alone weigh, over all words of a window. */
  const addWindow = ({ word, opening, before2, before, after, after2 }: Window): void => {
    addWord(word, INSIDE_ROLE + opening);
    addWord(before2, 0);
    addWord(before, 1);
    addWord(after, 2);
    addWord(after2, 3);
  };

  const load = (scores: ChainScores, index: number): number => {
    const { from = 0, to = 0 } = scores.chains[index] ?? {};
    const offset = (scores.offsets[index] ?? 0) * LABELS;
    reserve(lattice, to - from);
    for (let at = 0; at < (to - from) * LABELS; at++) lattice.scores[at] = scores.rows[offset + at] as number;
    return to - from;
  };

  function* firstPass(scene: Scene): Steps<ChainScores> {
    const scores = layOut(scene);
    for (const [index, { from, to }] of scores.chains.entries()) {
      if (index % CHAINS_A_STEP === CHAINS_A_STEP - 1) yield;
      const offset = scores.offsets[index] ?? 0;
      for (let at = from; at < to; at++) {
        moveWindow(window, scene, at);
        sums.fill(0);
        addWindow(window);
        addSharedFeatures(buffer, scene, at, window);
        addWeights();
        addScores(scores.rows, (offset + at - from) * LABELS);
      }
    }
    return scores;
  }

  /** Beliefs of the chains for which `asked`; zero elsewhere. */
  function* beliefsOf(scene: Scene, scores: ChainScores, asked: (chain: Chain) => boolean): Steps<Float32Array> {
    const beliefs = new Float32Array(scene.reading.words.length * BELIEFS);
    for (const [index, chain] of scores.chains.entries()) {
      if (index % CHAINS_A_STEP === CHAINS_A_STEP - 1) yield;
      if (!asked(chain)) continue;
      computeProbabilities(lattice, load(scores, index), potentials);
      for (let at = chain.from; at < chain.to; at++)
        fillBeliefs(beliefs, at, lattice.marginals, (at - chain.from) * LABELS);
    }
    return beliefs;
  }

  /** Does a chain hold a word that stands elsewhere too? Only of those anything is remembered. */
  const isRemembered =
    ({ groupOf, sizes }: WordGroups) =>
    ({ from, to }: Chain): boolean => {
      for (let at = from; at < to; at++) if ((sizes[groupOf[at] as number] ?? 0) > 1) return true;
      return false;
    };

  function* secondPass(scene: Scene, scores: ChainScores): Steps<void> {
    const groups = groupWords(scene.reading);
    const memory = rememberBeliefs(groups, yield* beliefsOf(scene, scores, isRemembered(groups)));
    yield;
    for (const [index, { from, to }] of scores.chains.entries()) {
      if (index % CHAINS_A_STEP === CHAINS_A_STEP - 1) yield;
      const offset = scores.offsets[index] ?? 0;
      for (let at = from; at < to; at++) {
        buffer.count = 0;
        addMemoryFeatures(buffer, scene, memory, at);
        if (buffer.count === 0) continue;
        sums.fill(0);
        addWeights();
        addScores(scores.rows, (offset + at - from) * LABELS);
      }
    }
  }

  /** The least probability among the labels of a name and that it ends where it ends. */
  const sureness = (at: number, end: number, length: number): number => {
    const { labels, marginals } = lattice;
    const label = labels[at] as number;
    let raw = marginals[at * LABELS + label] as number;
    for (let next = at + 1; next < end; next++)
      raw = Math.min(raw, marginals[next * LABELS + (labels[next] as number)] as number);
    const inside = isInside(label) ? label : label + 1;
    return end < length ? Math.min(raw, 1 - (marginals[end * LABELS + inside] as number)) : raw;
  };

  return {
    believe: (scene) => finish(beliefsOf(scene, finish(firstPass(scene)), () => true)),
    score: function* (scene) {
      const scores = yield* firstPass(scene);
      yield* secondPass(scene, scores);
      return scores;
    },
    namesIn: (scores, chain, index) => {
      const length = load(scores, index);
      decode(lattice, length, transitions);
      const { labels } = lattice;
      if (isAllOutside(labels, length)) return NONE;
      computeProbabilities(lattice, length, potentials);
      const spans: LabelledSpan[] = [];
      for (let at = 0; at < length; at++) {
        const label = labels[at] as number;
        if (label === OUTSIDE) continue;
        let end = at + 1;
        while (end < length && isInside(labels[end] as number)) end++;
        spans.push({ from: chain.from + at, to: chain.from + end, label, raw: sureness(at, end, length) });
        at = end - 1;
      }
      return spans;
    },
  };
};
