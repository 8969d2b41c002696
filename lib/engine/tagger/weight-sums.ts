/**
 * Sums of weights, two labels in each 32-bit integer: one addition then does for two. Weights have
 * a bias that makes them unsigned, so that no label borrows from the one beside it; it is taken off by the count.
 */
import type { KeyTable } from './key-table.ts';
import { ROW_BYTES, WEIGHT_BIAS } from './model-format.ts';

/** Integers of a row, four weights in each. */
const WORDS = ROW_BYTES / 4;
const LANES = 0x00ff00ff;

/** Integers of one sum: two for each of a row, then how many rows were added (at most 257 fit a lane). */
export const SUM_SIZE = 2 * WORDS + 1;

export interface WeightSums {
  /** Adds the rows of keys, those that there are, to the sum that begins at `base` of `sums`. */
  readonly add: (keys: Int32Array, count: number, sums: Int32Array, base: number) => void;
}

/** Sums over a table of rows, as the model's file holds them. */
export const createWeightSums = (table: KeyTable, rows: Int32Array): WeightSums => {
  const add: WeightSums['add'] = (keys, count, sums, base) => {
    let even0 = 0;
    let odd0 = 0;
    let even1 = 0;
    let odd1 = 0;
    let even2 = 0;
    let odd2 = 0;
    let added = 0;
    for (let index = 0; index < count; index++) {
      const found = table.indexOf(keys[index] as number);
      if (found < 0) continue;
      const row = found * WORDS;
      const first = rows[row] as number;
      const second = rows[row + 1] as number;
      const third = rows[row + 2] as number;
      even0 = (even0 + (first & LANES)) | 0;
      odd0 = (odd0 + ((first >>> 8) & LANES)) | 0;
      even1 = (even1 + (second & LANES)) | 0;
      odd1 = (odd1 + ((second >>> 8) & LANES)) | 0;
      even2 = (even2 + (third & LANES)) | 0;
      odd2 = (odd2 + ((third >>> 8) & LANES)) | 0;
      added++;
    }
    sums[base] = ((sums[base] as number) + even0) | 0;
    sums[base + 1] = ((sums[base + 1] as number) + odd0) | 0;
    sums[base + 2] = ((sums[base + 2] as number) + even1) | 0;
    sums[base + 3] = ((sums[base + 3] as number) + odd1) | 0;
    sums[base + 4] = ((sums[base + 4] as number) + even2) | 0;
    sums[base + 5] = ((sums[base + 5] as number) + odd2) | 0;
    sums[base + 6] = (sums[base + 6] as number) + added;
  };
  return { add };
};

/** Adds the sum that begins at `base` of `others` to the one that begins `sums`. */
export const addSum = (sums: Int32Array, others: Int32Array, base: number): void => {
  sums[0] = ((sums[0] as number) + (others[base] as number)) | 0;
  sums[1] = ((sums[1] as number) + (others[base + 1] as number)) | 0;
  sums[2] = ((sums[2] as number) + (others[base + 2] as number)) | 0;
  sums[3] = ((sums[3] as number) + (others[base + 3] as number)) | 0;
  sums[4] = ((sums[4] as number) + (others[base + 4] as number)) | 0;
  sums[5] = ((sums[5] as number) + (others[base + 5] as number)) | 0;
  sums[6] = ((sums[6] as number) + (others[base + 6] as number)) | 0;
};

/** The sum of one label. */
export const sumOf = (sums: Int32Array, label: number): number => {
  const pair = sums[2 * (label >> 2) + (label & 1)] as number;
  return ((label & 2) === 0 ? pair & 0xffff : pair >>> 16) - WEIGHT_BIAS * (sums[SUM_SIZE - 1] as number);
};
