/** Reads the model's file. */
import { createKeyTable, type KeyTable } from './key-table.ts';
import { createLexicon, type Lexica } from './lexica.ts';
import {
  CHECKED_FROM,
  checksumOf,
  HEADER_BYTES,
  HEADER_WORDS,
  MODEL_MAGIC,
  MODEL_VERSION,
  ROW_BYTES,
  SECTIONS,
  type Section,
  unpackKeys,
} from './model-format.ts';

export interface Model {
  readonly rows: KeyTable;
  /** Rows of ROW_BYTES, in units of `scale`. */
  readonly weights: Int32Array;
  readonly scale: number;
  readonly transitions: Float64Array;
  readonly lexica: Lexica;
  /** Calibrated probability for each of CALIBRATION_STEPS equal steps of raw confidence. */
  readonly calibration: Float32Array;
}

export type ModelFault = 'foreign' | 'version' | 'truncated' | 'damaged';

/** The bytes are no model that this code can use. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly fault: ModelFault;
  constructor(fault: ModelFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

const checkHeader = (bytes: ArrayBuffer): DataView => {
  const view = new DataView(bytes);
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== MODEL_MAGIC)
    throw new ModelError('foreign', 'this file is no name model');
  const version = view.getUint32(4, true);
  if (version !== MODEL_VERSION)
    throw new ModelError('version', `the model is of version ${version}, this engine reads ${MODEL_VERSION}`);
  const length = bytes.byteLength < HEADER_BYTES ? Number.POSITIVE_INFINITY : view.getUint32(12, true);
  if (bytes.byteLength < length) throw new ModelError('truncated', `the model ends after ${bytes.byteLength} bytes`);
  const checksum = checksumOf(new Uint8Array(bytes, CHECKED_FROM));
  if (bytes.byteLength !== length || checksum !== view.getUint32(8, true))
    throw new ModelError('damaged', 'the model does not match its checksum');
  return view;
};

/** Where a section lies. */
const locate = (view: DataView, section: Section): { readonly offset: number; readonly length: number } => {
  const at = 4 * (HEADER_WORDS + 2 * SECTIONS.indexOf(section));
  const offset = view.getUint32(at, true);
  const length = view.getUint32(at + 4, true);
  if (offset % 4 !== 0 || offset + length > view.byteLength)
    throw new ModelError('damaged', `section ${section} lies outside the file`);
  return { offset, length };
};

/** Reads a model. Throws ModelError when the bytes are foreign, truncated, damaged or of another version. */
export const readModel = (bytes: ArrayBuffer): Model => {
  const view = checkHeader(bytes);
  const bytesOf = (section: Section): Uint8Array => {
    const { offset, length } = locate(view, section);
    return new Uint8Array(bytes, offset, length);
  };
  const shortsOf = (section: Section): Uint16Array => {
    const { offset, length } = locate(view, section);
    return new Uint16Array(bytes, offset, length >> 1);
  };
  const floatsOf = (section: Section): Float32Array => {
    const { offset, length } = locate(view, section);
    return new Float32Array(bytes, offset, length >> 2);
  };
  const lexicon = (keys: Section, values: Section) =>
    createLexicon({ keys: unpackKeys(bytesOf(keys)), values: shortsOf(values) });
  const keys = unpackKeys(bytesOf('featureKeys'));
  const weights = locate(view, 'featureWeights');
  if (weights.length !== keys.length * ROW_BYTES) throw new ModelError('damaged', 'as many rows as keys were expected');
  return {
    rows: createKeyTable(keys),
    weights: new Int32Array(bytes, weights.offset, weights.length / 4),
    scale: floatsOf('scale')[0] ?? 0,
    transitions: Float64Array.from(floatsOf('transitions')),
    lexica: {
      words: lexicon('wordKeys', 'wordValues'),
      names: lexicon('nameKeys', 'nameValues'),
      phrases: lexicon('phraseKeys', 'phraseValues'),
      middle: shortsOf('middleClusters'),
      coarse: shortsOf('coarseClusters'),
    },
    calibration: floatsOf('calibration'),
  };
};
