/** What the features of one word in one role weigh, kept between texts: a fixed table in which new sums replace old. */
import { SUM_SIZE } from './weight-sums.ts';
import type { Word } from './words.ts';

const SLOT_BITS = 15;
const SLOTS = 1 << SLOT_BITS;

export interface SumCache {
  /** Where in `sums` that of a word in a role is; `fill` has written it there if it was not. */
  readonly find: (word: Word, role: number) => number;
  readonly sums: Int32Array;
}

/** `fill` writes the sum of a word in a role to `sums`, from `base`, where all is zero. */
export const createSumCache = (fill: (sums: Int32Array, base: number, word: Word, role: number) => void): SumCache => {
  const sums = new Int32Array(SLOTS * SUM_SIZE);
  const owners = new Int32Array(SLOTS).fill(-1);
  const find = (word: Word, role: number): number => {
    const key = (word.form ^ Math.imul(role + 1, 0x9e3779b1)) & 0x7fffffff;
    const slot = key & (SLOTS - 1);
    const base = slot * SUM_SIZE;
    if (owners[slot] !== key) {
      owners[slot] = key;
      sums.fill(0, base, base + SUM_SIZE);
      fill(sums, base, word, role);
    }
    return base;
  };
  return { find, sums };
};
