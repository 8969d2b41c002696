/** From corpora to a model's bytes. */

import { type DocumentMemory, rememberBeliefs } from '../../lib/engine/tagger/document-memory.ts';
import type { Scene } from '../../lib/engine/tagger/features.ts';
import { LABELS } from '../../lib/engine/tagger/labels.ts';
import type { Lexica } from '../../lib/engine/tagger/lexica.ts';
import { readModel } from '../../lib/engine/tagger/model.ts';
import { buildScene, createWordReader } from '../../lib/engine/tagger/scene.ts';
import { createScorer } from '../../lib/engine/tagger/scorer.ts';
import { type CorpusDocument, listCorpora, readCorpus } from './corpus.ts';
import { type Parameters, type TrainingOptions, trainCrf } from './crf-trainer.ts';
import { addExample, createRawDataset, type Dataset, finishDataset, type RawDataset } from './dataset.ts';
import { collectDemonyms } from './guideline.ts';
import { buildLexica, type LexicaData, lexicaWithout, openLexica } from './lexica-builder.ts';
import { writeModel } from './model-writer.ts';
import { type Sample, samplesOf } from './samples.ts';

/** How much a chain of each corpus counts. */
export const CORPUS_WEIGHTS: Readonly<Record<string, number>> = {
  'news-reviewed': 3,
  'news-silver': 1,
  redocred: 1,
  crossner: 1,
  pud: 1,
  ewt: 1,
  gum: 1,
  wikigold: 1,
  btc: 1,
  wnut17: 1,
};

export interface Split {
  readonly training: readonly Sample[];
  /** Reviewed documents that nothing is learned from. */
  readonly heldOut: readonly Sample[];
}

/** Every so many reviewed documents one is held out. */
const HELD_OUT_EVERY = 20;

export const splitSamples = (samples: readonly Sample[]): Split => {
  const reviewed = samples.filter(({ corpus }) => corpus === 'news-reviewed');
  const held = new Set(reviewed.filter((_, index) => index % HELD_OUT_EVERY === HELD_OUT_EVERY - 1));
  return { training: samples.filter((sample) => !held.has(sample)), heldOut: [...held] };
};

/** Reads all corpora of a folder, or one document in `step`. Throws CorpusError. */
export const readSamples = (folder: string, step = 1, only?: readonly string[]): readonly Sample[] => {
  const documents: CorpusDocument[] = [];
  for (const corpus of listCorpora(folder))
    if (!only || only.includes(corpus))
      documents.push(...readCorpus(folder, corpus).filter((_, index) => index % step === 0));
  const demonyms = collectDemonyms(documents);
  return documents.flatMap((document) => samplesOf(document, demonyms));
};

/** A sample as the features see it, with names hidden that only it vouches for. */
export interface Staged {
  readonly sample: Sample;
  readonly scene: Scene;
}

export const stage = (samples: readonly Sample[], data: LexicaData, lexica: Lexica): readonly Staged[] => {
  const read = createWordReader(lexica);
  return samples.map((sample) => {
    const hidden = data.seen.onlyIn(sample);
    const scene = buildScene(sample.document, read, hidden.size === 0 ? lexica : lexicaWithout(lexica, hidden));
    return { sample, scene };
  });
};

export type Memories = ReadonlyMap<Sample, DocumentMemory>;

export const buildRawDataset = (staged: readonly Staged[], memories: Memories = new Map()): RawDataset => {
  const raw = createRawDataset();
  for (const { sample, scene } of staged) {
    const weight = CORPUS_WEIGHTS[sample.corpus] ?? 1;
    if (weight > 0) addExample(raw, { sample, scene, weight, memory: memories.get(sample) ?? null });
  }
  return raw;
};

const FOLDS = 2;
/** One document in so many is learned from without memory: the first pass has none. */
const WITHOUT_MEMORY = 3;

/** What a first pass remembers of each document, by models that have not learned from it. */
export const crossFit = (
  staged: readonly Staged[],
  data: LexicaData,
  options: TrainingOptions,
  fewest: number,
  report: (line: string) => void,
): Memories => {
  const memories = new Map<Sample, DocumentMemory>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const dataset = finishDataset(buildRawDataset(staged.filter((_, index) => index % FOLDS !== fold)), fewest);
    const parameters = trainCrf(dataset, options, (epoch, loss) =>
      report(`fold ${fold + 1}, epoch ${epoch}: loss ${loss.toFixed(4)}`),
    );
    const scorer = createScorer(readModel(modelBytes(data, dataset.keys, parameters).buffer));
    staged.forEach(({ sample, scene }, index) => {
      if (
        index % FOLDS !== fold ||
        Math.floor(index / FOLDS) % WITHOUT_MEMORY === 0 ||
        scene.reading.document.sentences.length < 3
      )
        return;
      memories.set(sample, rememberBeliefs(scene, scorer.believe(scene)));
    });
  }
  return memories;
};

/** The keys of the features that matter most, ascending. */
export const strongestKeys = (data: Dataset, { weights }: Parameters, most: number): Uint32Array => {
  const strength = Float64Array.from({ length: data.features }, (_, row) => {
    let largest = 0;
    for (let label = 0; label < LABELS; label++)
      largest = Math.max(largest, Math.abs(weights[row * LABELS + label] ?? 0));
    return largest;
  });
  const order = Array.from({ length: data.features }, (_, row) => row)
    .filter((row) => (strength[row] ?? 0) > 0)
    .sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b)
    .slice(0, most);
  return Uint32Array.from(order, (row) => data.keys[row] ?? 0).sort();
};

export const modelBytes = (
  data: LexicaData,
  keys: Uint32Array,
  parameters: Parameters,
  calibration = Float32Array.of(0, 1),
): Uint8Array<ArrayBuffer> => writeModel({ ...data, keys, ...parameters, calibration });

export { buildLexica, finishDataset, openLexica, type TrainingOptions, trainCrf };
