/**
 * The second look: what a first pass believed of the same word elsewhere in the document. A name that is plain in one
 * sentence ("Energean Plc") then helps where the sentence alone says little ("Energean said").
 */
import { runAt } from './document-evidence.ts';
import { addFeature, type FeatureBuffer, type Scene } from './features.ts';
import { NAME_KINDS } from './labels.ts';
import type { Word } from './words.ts';

/** Believed of a token: outside, each kind, and being inside a name rather than at its beginning. */
export const BELIEFS = NAME_KINDS.length + 2;
const INSIDE_BELIEF = BELIEFS - 1;

/** Sums the probabilities of a token's labels into its beliefs. */
export const fillBeliefs = (beliefs: Float32Array, token: number, marginals: Float64Array, row: number): void => {
  const out = token * BELIEFS;
  let inside = 0;
  beliefs[out] = marginals[row] as number;
  for (let kind = 0; kind < NAME_KINDS.length; kind++) {
    const begins = marginals[row + 2 * kind + 1] as number;
    const goesOn = marginals[row + 2 * kind + 2] as number;
    beliefs[out + 1 + kind] = begins + goesOn;
    inside += goesOn;
  }
  beliefs[out + INSIDE_BELIEF] = inside;
};

export interface DocumentMemory {
  /** For each token, BELIEFS means over the other occurrences of its word. */
  readonly means: Float32Array;
  /** How many others there are. */
  readonly others: Uint16Array;
}

/** The capitalised words of a scene, alike ones under one number. */
export interface WordGroups {
  /** For each token the number of its word; -1 where nothing is remembered of it. */
  readonly groupOf: Int32Array;
  /** For each number, how many tokens bear it. */
  readonly sizes: readonly number[];
}

export const groupWords = ({ words, candidate }: Scene['reading']): WordGroups => {
  const groupOf = new Int32Array(words.length).fill(-1);
  const numbers = new Map<number, number>();
  const sizes: number[] = [];
  for (let at = 0; at < words.length; at++) {
    if (candidate[at] !== 1) continue;
    const { capital, lower } = words[at] as Word;
    if (!capital) continue;
    const known = numbers.get(lower);
    if (known === undefined) {
      numbers.set(lower, sizes.length);
      groupOf[at] = sizes.length;
      sizes.push(1);
    } else {
      groupOf[at] = known;
      sizes[known] = (sizes[known] as number) + 1;
    }
  }
  return { groupOf, sizes };
};

/** Averages beliefs over the other occurrences of each capitalised word. Linear. */
export const rememberBeliefs = ({ groupOf, sizes }: WordGroups, beliefs: Float32Array): DocumentMemory => {
  const sums = new Float64Array(sizes.length * BELIEFS);
  const memory = { means: new Float32Array(beliefs.length), others: new Uint16Array(groupOf.length) };
  for (let at = 0; at < groupOf.length; at++) {
    const sum = (groupOf[at] as number) * BELIEFS;
    if (sum < 0) continue;
    for (let belief = 0; belief < BELIEFS; belief++)
      sums[sum + belief] = (sums[sum + belief] as number) + (beliefs[at * BELIEFS + belief] as number);
  }
  for (let at = 0; at < groupOf.length; at++) {
    const group = groupOf[at] as number;
    const others = group < 0 ? 0 : (sizes[group] as number) - 1;
    if (others === 0) continue;
    memory.others[at] = Math.min(others, 0xffff);
    for (let belief = at * BELIEFS, sum = group * BELIEFS; sum < (group + 1) * BELIEFS; belief++, sum++)
      memory.means[belief] = ((sums[sum] as number) - (beliefs[belief] as number)) / others;
  }
  return memory;
};

const levelOf = (mean: number): number =>
  mean < 0.05 ? 0 : mean < 0.25 ? 1 : mean < 0.5 ? 2 : mean < 0.75 ? 3 : mean < 0.95 ? 4 : 5;

const strongest = (means: Float32Array, at: number): number => {
  let best = 0;
  for (let belief = 1; belief <= NAME_KINDS.length; belief++)
    if ((means[at * BELIEFS + belief] as number) > (means[at * BELIEFS + best] as number)) best = belief;
  return best;
};

/** The believed kind of a neighbour and how surely, or -1 where nothing is remembered. */
const summary = ({ means, others }: DocumentMemory, at: number): number => {
  if (at < 0 || at >= others.length || (others[at] as number) === 0) return -1;
  const best = strongest(means, at);
  return best * 8 + levelOf(means[at * BELIEFS + best] as number);
};

/** Adds what is remembered of the token at `at`. */
export const addMemoryFeatures = (buffer: FeatureBuffer, scene: Scene, memory: DocumentMemory, at: number): void => {
  const own = summary(memory, at);
  const before = summary(memory, at - 1);
  const after = summary(memory, at + 1);
  const word = scene.reading.words[at];
  const run = runAt(scene.evidence, at);
  const place = run ? (at === run.from ? 1 : 0) + (at === run.to - 1 ? 2 : 0) : 4;
  if (own >= 0) {
    for (let belief = 0; belief < BELIEFS; belief++) {
      const level = levelOf(memory.means[at * BELIEFS + belief] as number);
      if (level > 0) addFeature(buffer, 100, belief * 8 + level, place);
    }
    addFeature(buffer, 101, own, Math.min(4, memory.others[at] as number));
    addFeature(buffer, 102, own, word?.casing ?? 0);
    addFeature(buffer, 103, own, word?.shape ?? 0);
    addFeature(buffer, 104, own, levelOf(memory.means[at * BELIEFS + INSIDE_BELIEF] as number) * 8 + place);
  }
  if (before >= 0) addFeature(buffer, 105, before, own);
  if (after >= 0) addFeature(buffer, 106, after, own);
};
