/** From corpora to a model's bytes. */

import { type DocumentMemory, groupWords, rememberBeliefs } from '../../lib/engine/tagger/document-memory.ts';
import type { Scene } from '../../lib/engine/tagger/features.ts';
import { LABELS } from '../../lib/engine/tagger/labels.ts';
import type { Lexica } from '../../lib/engine/tagger/lexica.ts';
import { readModel } from '../../lib/engine/tagger/model.ts';
import { buildScene, createWordReader } from '../../lib/engine/tagger/scene.ts';
import { createScorer } from '../../lib/engine/tagger/scorer.ts';
import { createTagger } from '../../lib/engine/tagger/tagger.ts';
import { augment } from './augmentation.ts';
import { calibrationTable, judge } from './calibration.ts';
import { type CorpusDocument, listCorpora, readCorpus } from './corpus.ts';
import { type Parameters, type TrainingOptions, trainCrf } from './crf-trainer.ts';
import { addExample, createRawDataset, type Dataset, finishDataset, type RawDataset } from './dataset.ts';
import { evaluate } from './evaluation.ts';
import { collectKnownWords } from './guideline.ts';
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
  const known = collectKnownWords(documents);
  return documents.flatMap((document) => samplesOf(document, known));
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
      memories.set(sample, rememberBeliefs(groupWords(scene.reading), scorer.believe(scene)));
    });
  }
  return memories;
};

/** The rows of the features that matter most, in the order of the dataset. */
export const strongestRows = (
  data: Dataset,
  { weights }: Parameters,
  most: number,
  without: ReadonlySet<number>,
): readonly number[] => {
  const strength = Float64Array.from({ length: data.features }, (_, row) => {
    let largest = 0;
    for (let label = 0; label < LABELS; label++)
      largest = Math.max(largest, Math.abs(weights[row * LABELS + label] ?? 0));
    return largest;
  });
  return Array.from({ length: data.features }, (_, row) => row)
    .filter((row) => (strength[row] ?? 0) > 0 && !without.has(data.keys[row] ?? 0))
    .sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
};

/** The parameters of some rows only. */
export const selectRows = (parameters: Parameters, rows: readonly number[]): Parameters => {
  const select = (all: Float32Array): Float32Array => {
    const some = new Float32Array(rows.length * LABELS);
    rows.forEach((row, at) => {
      some.set(all.subarray(row * LABELS, (row + 1) * LABELS), at * LABELS);
    });
    return some;
  };
  return { ...parameters, weights: select(parameters.weights), squares: select(parameters.squares) };
};

/** A model file of these parts. */
export const modelBytes = (
  data: LexicaData,
  keys: Uint32Array,
  parameters: Parameters,
  calibration: Float32Array = Float32Array.of(0, 1),
): Uint8Array<ArrayBuffer> => writeModel({ ...data, keys, ...parameters, calibration });

/** Features that occur less often teach nothing. */
const FEWEST = 3;
const LEARNING = { rate: 0.2, l1: 1e-5, seed: 7 } as const;
const FOLD_EPOCHS = 2;
const EPOCHS = 4;
/** Epochs on the features that were kept. */
const FINAL_EPOCHS = 2;
/** Features that the model has room for. */
const MOST_FEATURES = 110_000;

/** Sentences of the reviewed news that get a copy as headline or behind a dateline. */
export const AUGMENTED_SHARE = 0.15;

type Report = (line: string) => void;

const percent = (share: number): string => (100 * share).toFixed(2);

/** Learns from staged samples; the strongest features only stay. */
const learn = (staged: readonly Staged[], data: LexicaData, heldOut: readonly Sample[], report: Report) => {
  const memories = crossFit(staged, data, { ...LEARNING, epochs: FOLD_EPOCHS }, FEWEST, report);
  const raw = buildRawDataset(staged, memories);
  const all = finishDataset(raw, FEWEST);
  report(`${all.weights.length} chains, ${all.allowed.length} tokens, ${all.features} features`);
  const show = (keys: Uint32Array) => (epoch: number, loss: number, parameters: Parameters) => {
    const { f1 } = evaluate(createTagger(modelBytes(data, keys, parameters).buffer), heldOut);
    report(`epoch ${epoch}: loss ${loss.toFixed(4)}, held-out F1 ${percent(f1)}`);
  };
  const full = trainCrf(all, { ...LEARNING, epochs: EPOCHS }, show(all.keys));
  const rows = strongestRows(all, full, MOST_FEATURES, raw.sourceKeys);
  const kept = finishDataset(
    raw,
    1,
    Uint32Array.from(rows, (row) => all.keys[row] ?? 0),
  );
  report(`${kept.features} features kept`);
  const parameters = trainCrf(kept, { ...LEARNING, epochs: FINAL_EPOCHS }, show(kept.keys), selectRows(full, rows));
  return { keys: kept.keys, parameters };
};

/** Trains a model from the corpora in a folder, every `step`-th document of each. Throws CorpusError. */
export const trainModel = (folder: string, step: number, report: Report): Uint8Array<ArrayBuffer> => {
  const { training, heldOut } = splitSamples(readSamples(folder, step));
  const copies = augment(
    training.filter(({ corpus }) => corpus === 'news-reviewed'),
    AUGMENTED_SHARE,
  );
  report(`${training.length} documents to learn from, ${heldOut.length} held out`);
  const data = buildLexica(training);
  const staged = stage([...training, ...copies], data, openLexica(data));
  report(
    `lexica: ${data.words.keys.length} words, ${data.names.keys.length} name words, ${data.phrases.keys.length} names`,
  );
  const { keys, parameters } = learn(staged, data, heldOut, report);
  const table = calibrationTable(judge(createTagger(modelBytes(data, keys, parameters).buffer), heldOut));
  const bytes = modelBytes(data, keys, parameters, table);
  const { precision, recall, f1 } = evaluate(createTagger(bytes.buffer), heldOut);
  report(`held out: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`);
  return bytes;
};
