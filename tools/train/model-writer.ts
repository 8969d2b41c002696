/** Writes the model's file. */
import { LABELS } from '../../lib/engine/tagger/labels.ts';
import type { LexiconData } from '../../lib/engine/tagger/lexica.ts';
import {
  CHECKED_FROM,
  checksumOf,
  HEADER_BYTES,
  HEADER_WORDS,
  MODEL_MAGIC,
  MODEL_VERSION,
  packKeys,
  ROW_BYTES,
  SECTIONS,
  type Section,
  WEIGHT_BIAS,
} from '../../lib/engine/tagger/model-format.ts';

export interface ModelParts {
  /** In any order. */
  readonly keys: Uint32Array;
  /** LABELS weights a row. */
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
  readonly words: LexiconData;
  readonly names: LexiconData;
  readonly phrases: LexiconData;
  readonly middle: Uint16Array;
  readonly coarse: Uint16Array;
  readonly calibration: Float32Array;
}

/** The step of the weights as they are stored: finer ones cost bytes and change nothing. */
const STEP = 0.05;

const quantised = (weight: number): number => Math.max(-127, Math.min(127, Math.round(weight / STEP)));

/** Rows of ROW_BYTES. */
const quantise = (weights: Float32Array): Uint8Array => {
  const rows = new Uint8Array((weights.length / LABELS) * ROW_BYTES);
  weights.forEach((weight, at) => {
    rows[Math.floor(at / LABELS) * ROW_BYTES + (at % LABELS)] = quantised(weight) + WEIGHT_BIAS;
  });
  return rows;
};

const bytesOf = (array: Uint8Array | Uint16Array | Float32Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Keys ascending, and their rows in the same order. */
const sorted = (keys: Uint32Array, rows: Uint8Array): readonly [Uint32Array, Uint8Array] => {
  const order = Array.from(keys, (_, row) => row).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const out = new Uint8Array(rows.length);
  order.forEach((row, at) => {
    out.set(rows.subarray(row * ROW_BYTES, (row + 1) * ROW_BYTES), at * ROW_BYTES);
  });
  return [Uint32Array.from(order, (row) => keys[row] ?? 0), out];
};

/** The file's bytes. */
export const writeModel = (parts: ModelParts): Uint8Array<ArrayBuffer> => {
  if (parts.weights.length !== parts.keys.length * LABELS) throw new Error('as many rows as keys are needed');
  const [keys, rows] = sorted(parts.keys, quantise(parts.weights));
  const sections: Readonly<Record<Section, Uint8Array>> = {
    featureKeys: packKeys(keys),
    featureWeights: bytesOf(rows),
    transitions: bytesOf(Float32Array.from(parts.transitions)),
    scale: bytesOf(Float32Array.of(STEP)),
    wordKeys: packKeys(parts.words.keys),
    wordValues: bytesOf(parts.words.values),
    nameKeys: packKeys(parts.names.keys),
    nameValues: bytesOf(parts.names.values),
    phraseKeys: packKeys(parts.phrases.keys),
    phraseValues: bytesOf(parts.phrases.values),
    middleClusters: bytesOf(parts.middle),
    coarseClusters: bytesOf(parts.coarse),
    calibration: bytesOf(parts.calibration),
  };
  const aligned = (length: number): number => (length + 3) & ~3;
  const total = SECTIONS.reduce((sum, section) => sum + aligned(sections[section].length), HEADER_BYTES);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  let offset = HEADER_BYTES;
  SECTIONS.forEach((section, index) => {
    bytes.set(sections[section], offset);
    view.setUint32(4 * (HEADER_WORDS + 2 * index), offset, true);
    view.setUint32(4 * (HEADER_WORDS + 2 * index) + 4, sections[section].length, true);
    offset += aligned(sections[section].length);
  });
  view.setUint32(0, MODEL_MAGIC, true);
  view.setUint32(4, MODEL_VERSION, true);
  view.setUint32(12, total, true);
  view.setUint32(8, checksumOf(bytes.subarray(CHECKED_FROM)), true);
  return bytes;
};
