/** Features and labels of all training chains, flat: what the trainer goes over again and again. */
import { addMemoryFeatures, type DocumentMemory } from '../../lib/engine/tagger/document-memory.ts';
import { addFeature, addFeatures, createFeatureBuffer, type Scene } from '../../lib/engine/tagger/features.ts';
import { hashOf, KEY_BITS } from '../../lib/engine/tagger/hash.ts';
import { chainsOf } from '../../lib/engine/tagger/scene.ts';
import { type Sample, UNKNOWN } from './samples.ts';

export interface Dataset {
  /** Rows of the model: one for each feature kept. */
  readonly features: number;
  /** Key of each row, the most frequent first. */
  readonly keys: Uint32Array;
  /** Rows of token t: `ids[starts[t]]` to `ids[starts[t + 1] - 1]`. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly allowed: Uint16Array;
  /** Chain c: tokens `chains[c]` to `chains[c + 1] - 1`. */
  readonly chains: Int32Array;
  readonly weights: Float32Array;
}

export interface Example {
  /** What a first pass remembers of the document; null: learn to do without. */
  readonly memory: DocumentMemory | null;
  readonly sample: Sample;
  readonly scene: Scene;
  readonly weight: number;
}

/** A growing Int32Array. */
interface IntList {
  items: Int32Array;
  length: number;
}

const push = (list: IntList, item: number): void => {
  if (list.length === list.items.length) {
    const larger = new Int32Array(list.items.length * 2);
    larger.set(list.items);
    list.items = larger;
  }
  list.items[list.length++] = item;
};

const createList = (): IntList => ({ items: new Int32Array(1 << 16), length: 0 });
const finish = (list: IntList): Int32Array => list.items.slice(0, list.length);

export interface RawDataset {
  readonly keys: IntList;
  readonly starts: IntList;
  readonly allowed: IntList;
  readonly chains: IntList;
  readonly weights: number[];
  /** Keys that tell the corpus, not the text: learned beside the others and left out of the model. */
  readonly sourceKeys: Set<number>;
}

export const createRawDataset = (): RawDataset => {
  const raw = {
    keys: createList(),
    starts: createList(),
    allowed: createList(),
    chains: createList(),
    weights: [],
    sourceKeys: new Set<number>(),
  };
  push(raw.starts, 0);
  push(raw.chains, 0);
  return raw;
};

const buffer = createFeatureBuffer();

/** A chain can be learned from when it and what it touches are labelled, and no name begins or ends outside it. */
const learnable = ({ allowed }: Sample, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (allowed[at] === UNKNOWN) return false;
  const named = (at: number): boolean => at >= 0 && at < allowed.length && ((allowed[at] ?? 1) & 1) === 0;
  return !named(from - 1) && !named(to);
};

/** Labelled by our guideline; the habits of all others are learned apart, by features that no article has. */
const OURS = /^(?:news-|augmented)/;

const addSource = (raw: RawDataset, corpus: string, { reading }: Scene, at: number): void => {
  const source = hashOf(corpus);
  const before = buffer.count;
  addFeature(buffer, 120, source, 0);
  addFeature(buffer, 121, source, reading.words[at]?.shape ?? 0);
  addFeature(buffer, 122, source, reading.words[at]?.casing ?? 0);
  addFeature(buffer, 123, source, reading.words[at]?.coarse ?? 0);
  for (let index = before; index < buffer.count; index++) raw.sourceKeys.add(buffer.keys[index] ?? 0);
};

/** Adds the chains of an example. */
export const addExample = (raw: RawDataset, { sample, scene, weight, memory }: Example): void => {
  for (const { from, to } of chainsOf(scene)) {
    if (!learnable(sample, from, to)) continue;
    for (let at = from; at < to; at++) {
      addFeatures(buffer, scene, at);
      if (memory) addMemoryFeatures(buffer, scene, memory, at);
      if (!OURS.test(sample.corpus)) addSource(raw, sample.corpus, scene, at);
      for (let index = 0; index < buffer.count; index++) push(raw.keys, buffer.keys[index] ?? 0);
      push(raw.starts, raw.keys.length);
      push(raw.allowed, sample.allowed[at] ?? UNKNOWN);
    }
    push(raw.chains, raw.allowed.length);
    raw.weights.push(weight);
  }
};

/** Keys counted at least `fewest` times, the most frequent first: what is read most then lies together in memory. */
const byFrequency = (counts: Int32Array, fewest: number): Uint32Array => {
  const keys: number[] = [];
  for (let key = 0; key < counts.length; key++) if ((counts[key] as number) >= fewest) keys.push(key);
  return Uint32Array.from(keys.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b));
};

/** Keeps features that occur at least `fewest` times, or only those of `chosen`. */
export const finishDataset = (raw: RawDataset, fewest: number, chosen?: Uint32Array): Dataset => {
  const rows = new Int32Array(1 << KEY_BITS);
  const { items: keys, length } = raw.keys;
  for (let at = 0; at < length; at++) rows[keys[at] as number] = (rows[keys[at] as number] as number) + 1;
  if (chosen) {
    const isChosen = new Uint8Array(rows.length);
    for (const key of chosen) isChosen[key] = 1;
    for (let key = 0; key < rows.length; key++) if (isChosen[key] === 0) rows[key] = 0;
  }
  const kept = byFrequency(rows, fewest);
  rows.fill(-1);
  kept.forEach((key, row) => {
    rows[key] = row;
  });
  const ids = createList();
  const starts = new Int32Array(raw.starts.length);
  for (let token = 0; token + 1 < raw.starts.length; token++) {
    for (let at = raw.starts.items[token] as number; at < (raw.starts.items[token + 1] as number); at++) {
      const row = rows[keys[at] as number] as number;
      if (row >= 0) push(ids, row);
    }
    starts[token + 1] = ids.length;
  }
  return {
    features: kept.length,
    keys: kept,
    ids: finish(ids),
    starts,
    allowed: Uint16Array.from(raw.allowed.items.subarray(0, raw.allowed.length)),
    chains: finish(raw.chains),
    weights: Float32Array.from(raw.weights),
  };
};
