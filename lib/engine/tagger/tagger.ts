/** Finds the names of a document with a trained model. */
import type { TextDocument } from '../document.ts';
import type { Name, Tagger } from '../names.ts';
import { finish, type Steps } from '../steps.ts';
import { asCompoundDemonym } from './compound-demonyms.ts';
import { kindOfLabel, NAME_KINDS } from './labels.ts';
import { type Model, readModel } from './model.ts';
import { buildSceneInSteps, createWordReader } from './scene.ts';
import { CHAINS_A_STEP, createScorer } from './scorer.ts';

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
  function* tag(document: TextDocument): Steps<readonly Name[]> {
    const scene = yield* buildSceneInSteps(document, read, model.lexica);
    const scores = yield* scorer.score(scene);
    const found: Name[] = [];
    for (const [index, chain] of scores.chains.entries()) {
      if (index % CHAINS_A_STEP === CHAINS_A_STEP - 1) yield;
      for (const { from, to, label, raw } of scorer.namesIn(scores, chain, index))
        found.push({
          from,
          to,
          class: NAME_KINDS[kindOfLabel(label)] ?? 'other',
          confidence: calibrated(raw, model.calibration),
        });
    }
    return found.map((name) => asCompoundDemonym(name, scene.reading.words));
  }
  return Object.assign((document: TextDocument) => finish(tag(document)), { inSteps: tag });
};

/**
 * A tagger from the bytes of a model file, which it keeps looking at. Its names carry the calibrated probability that
 * span and class are right. Linear in the length of the document. Throws ModelError when the bytes do not fit.
 */
export const createTagger = (bytes: ArrayBuffer): Tagger => createModelTagger(readModel(bytes));
