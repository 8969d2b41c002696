/** Finds the names of a document with a trained model. */
import type { TextDocument } from '../document.ts';
import type { Span } from '../types.ts';
import { kindOfLabel, NAME_KINDS, type NameKind } from './labels.ts';
import { type Model, readModel } from './model.ts';
import { buildScene, createWordReader } from './scene.ts';
import { createScorer } from './scorer.ts';

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
  const scorer = createScorer(model);
  const read = createWordReader(model.lexica);
  return {
    tag: (document) => {
      const scene = buildScene(document, read, model.lexica);
      const scores = scorer.score(scene);
      const names: TaggedName[] = [];
      scores.chains.forEach((chain, index) => {
        for (const { from, to, label, raw } of scorer.namesIn(scores, chain, index))
          names.push({
            start: document.tokens[from]?.start ?? 0,
            end: document.tokens[to - 1]?.end ?? 0,
            kind: NAME_KINDS[kindOfLabel(label)] ?? 'other',
            from,
            to,
            confidence: calibrated(raw, model.calibration),
          });
      });
      return names;
    },
  };
};

/** A tagger from the bytes of a model file, which it keeps looking at. Throws ModelError when they do not fit. */
export const createTagger = (bytes: ArrayBuffer): Tagger => createModelTagger(readModel(bytes));
