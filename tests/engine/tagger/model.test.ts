import { beforeAll, expect, test } from 'vitest';
import { LABELS } from '../../../lib/engine/tagger/labels.ts';
import { ModelError, readModel } from '../../../lib/engine/tagger/model.ts';
import { packKeys, unpackKeys } from '../../../lib/engine/tagger/model-format.ts';
import { createWeightSums, SUM_SIZE, sumOf } from '../../../lib/engine/tagger/weight-sums.ts';
import { writeModel } from '../../../tools/train/model-writer.ts';

const lexicon = (keys: readonly number[]) => ({
  keys: Uint32Array.from(keys),
  values: Uint16Array.from(keys, (key) => key + 1),
});

let bytes: Uint8Array<ArrayBuffer>;
beforeAll(() => {
  const weights = new Float32Array(2 * LABELS);
  weights.set([1, -2], 0);
  weights.set([0.5], LABELS);
  bytes = writeModel({
    keys: Uint32Array.of(70, 9),
    weights,
    transitions: new Float64Array(LABELS * LABELS).fill(0.25),
    words: lexicon([3, 500, 70_000]),
    names: lexicon([]),
    phrases: lexicon([8]),
    middle: Uint16Array.of(1, 2, 3),
    coarse: Uint16Array.of(0, 0, 1),
    calibration: Float32Array.of(0, 1),
  });
});

const copy = (): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);
const faultOf = (changed: Uint8Array<ArrayBuffer>): string => {
  try {
    readModel(changed.buffer);
  } catch (error) {
    return error instanceof ModelError ? error.fault : 'another error';
  }
  return 'none';
};

test('reads what was written', () => {
  const model = readModel(bytes.buffer);
  const weightSums = createWeightSums(model.rows, model.weights);
  const row = (key: number): number[] => {
    const sums = new Int32Array(SUM_SIZE);
    weightSums.add(Int32Array.of(key), 1, sums, 0);
    return [sumOf(sums, 0) * model.scale, sumOf(sums, 1) * model.scale];
  };
  expect(row(70).map((weight) => weight.toFixed(2))).toEqual(['1.00', '-2.00']);
  expect(row(9).map((weight) => weight.toFixed(2))).toEqual(['0.50', '0.00']);
  expect(model.rows.indexOf(10)).toBe(-1);
  expect(model.transitions[5]).toBe(0.25);
  expect([...model.lexica.middle]).toEqual([1, 2, 3]);
});

test('looks at the weights in place', () => {
  expect(readModel(bytes.buffer).weights.buffer).toBe(bytes.buffer);
});

test('keys survive packing, small and large differences alike', () => {
  const keys = Uint32Array.of(0, 1, 127, 128, 300, 70_000, 2 ** 26 - 1);
  expect(unpackKeys(packKeys(keys))).toEqual(keys);
  expect(unpackKeys(packKeys(new Uint32Array(0)))).toEqual(new Uint32Array(0));
});

test('a foreign file, an empty one and one of another version are told apart', () => {
  expect(faultOf(Uint8Array.from([80, 75, 3, 4, 0, 0, 0, 0, 0]))).toBe('foreign');
  expect(faultOf(new Uint8Array(0))).toBe('foreign');
  const other = copy();
  other[4] = 99;
  expect(faultOf(other)).toBe('version');
});

test('a truncated file is named so, wherever it was cut', () => {
  for (const length of [8, 40, bytes.length >> 1, bytes.length - 1])
    expect(faultOf(copy().slice(0, length))).toBe('truncated');
});

test('a file that changed on the way is refused', () => {
  const flipped = copy();
  flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 1;
  expect(faultOf(flipped)).toBe('damaged');
  const longer = new Uint8Array(bytes.length + 4);
  longer.set(bytes);
  expect(faultOf(longer)).toBe('damaged');
});
