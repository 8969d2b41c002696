/** Finds the names of a document with a trained model. */
import type { Name, Tagger } from '../names.ts';
import { asCompoundDemonym } from './compound-demonyms.ts';
import { kindOfLabel, NAME_KINDS } from './labels.ts';
import { type Model, readModel } from './model.ts';
import { buildScene, createWordReader } from './scene.ts';
import { createScorer } from './scorer.ts';

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
  return (document) => {
    const scene = buildScene(document, read, model.lexica);
    const scores = scorer.score(scene);
    const found: Name[] = [];
    scores.chains.forEach((chain, index) => {
      for (const { from, to, label, raw } of scorer.namesIn(scores, chain, index))
        found.push({
          from,
          to,
          class: NAME_KINDS[kindOfLabel(label)] ?? 'other',
          confidence: calibrated(raw, model.calibration),
        });
    });
    return found.map((name) => asCompoundDemonym(name, scene.reading.words));
  };
};

/**
 * A tagger from the bytes of a model file, which it keeps looking at. Its names carry the calibrated probability that
 * span and class are right. Linear in the length of the document. Throws ModelError when the bytes do not fit.
 */
export const createTagger = (bytes: ArrayBuffer): Tagger => createModelTagger(readModel(bytes));
