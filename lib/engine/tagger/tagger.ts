/** Finds the names of a document with a trained model. */
import type { TextDocument } from '../document.ts';
import type { Span } from '../types.ts';
import { addFeatures, createFeatureBuffer, type Scene } from './features.ts';
import { isInside, kindOfLabel, LABELS, NAME_KINDS, type NameKind, OUTSIDE } from './labels.ts';
import { computeMarginals, createLattice, decode, potentialsOf, reserve } from './lattice.ts';
import { type Model, readModel } from './model.ts';
import { buildScene, type Chain, chainsOf, createWordReader } from './scene.ts';

export interface TaggedName extends Span {
  readonly kind: NameKind;
  /** Tokens `from` (inclusive) to `to` (exclusive) of the document. */
  readonly from: number;
  readonly to: number;
  /** Calibrated probability that span and kind are right, 0 to 1. */
  readonly confidence: number;
}

export interface Tagger {
  /** The names of a document, demonyms too, in order of the text; they never overlap. Linear. */
  readonly tag: (document: TextDocument) => readonly TaggedName[];
}

/** Looks up a confidence among equal steps of raw ones. */
const calibrated = (raw: number, table: Float32Array): number => {
  if (table.length < 2) return raw;
  const at = Math.max(0, Math.min(1, raw)) * (table.length - 1);
  const low = Math.min(table.length - 2, Math.floor(at));
  const from = table[low] ?? 0;
  return from + ((table[low + 1] ?? 0) - from) * (at - low);
};

/** Tags by a model that was read already. */
export const createModelTagger = (model: Model): Tagger => {
  const { rows, weights, scale, transitions, lexica } = model;
  const read = createWordReader(lexica);
  const lattice = createLattice();
  const buffer = createFeatureBuffer();
  const potentials = potentialsOf(transitions);
  const row = new Int32Array(LABELS);

  const scoreToken = (scene: Scene, at: number, out: number): void => {
    addFeatures(buffer, scene, at);
    row.fill(0);
    for (let index = 0; index < buffer.count; index++) {
      const found = rows.indexOf(buffer.keys[index] as number);
      if (found < 0) continue;
      const base = found * LABELS;
      for (let label = 0; label < LABELS; label++) row[label] = (row[label] as number) + (weights[base + label] as number);
    }
    for (let label = 0; label < LABELS; label++) lattice.scores[out + label] = (row[label] as number) * scale;
  };

  const nameFrom = (document: TextDocument, from: number, to: number, label: number, raw: number): TaggedName => ({
    start: document.tokens[from]?.start ?? 0,
    end: document.tokens[to - 1]?.end ?? 0,
    kind: NAME_KINDS[kindOfLabel(label)] ?? 'other',
    from,
    to,
    confidence: calibrated(raw, model.calibration),
  });

  const tagChain = (scene: Scene, chain: Chain, names: TaggedName[]): void => {
    const length = chain.to - chain.from;
    reserve(lattice, length);
    for (let at = 0; at < length; at++) scoreToken(scene, chain.from + at, at * LABELS);
    decode(lattice, length, transitions);
    const { labels, marginals } = lattice;
    if (labels.subarray(0, length).every((label) => label === OUTSIDE)) return;
    computeMarginals(lattice, length, potentials);
    for (let at = 0; at < length; at++) {
      const label = labels[at] as number;
      if (label === OUTSIDE) continue;
      let end = at + 1;
      let raw = marginals[at * LABELS + label] as number;
      while (end < length && isInside(labels[end] as number)) {
        raw = Math.min(raw, marginals[end * LABELS + (labels[end] as number)] as number);
        end++;
      }
      if (end < length)
        raw = Math.min(raw, 1 - (marginals[end * LABELS + label + (isInside(label) ? 0 : 1)] as number));
      names.push(nameFrom(scene.reading.document, chain.from + at, chain.from + end, label, raw));
      at = end - 1;
    }
  };

  return {
    tag: (document) => {
      const scene = buildScene(document, read, lexica);
      const names: TaggedName[] = [];
      for (const chain of chainsOf(scene)) tagChain(scene, chain, names);
      return names;
    },
  };
};

/** A tagger from the bytes of a model file, which it keeps looking at. Throws ModelError when they do not fit. */
export const createTagger = (bytes: ArrayBuffer): Tagger => createModelTagger(readModel(bytes));
