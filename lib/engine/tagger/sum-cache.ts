/** What the features of one word in one role weigh, kept between texts: a fixed table in which new sums replace old. */
import { LABELS } from './labels.ts';
import type { Word } from './words.ts';

const SLOT_BITS = 15;
const SLOTS = 1 << SLOT_BITS;

export interface SumCache {
  /** Where in `sums` the LABELS sums of a word in a role are; `fill` has written them there if they were not. */
  readonly find: (word: Word, role: number) => number;
  readonly sums: Int16Array;
}

/** `fill` writes the sums of a word in a role to `sums`, from `base`. */
export const createSumCache = (fill: (sums: Int16Array, base: number, word: Word, role: number) => void): SumCache => {
  const sums = new Int16Array(SLOTS * LABELS);
  const owners = new Int32Array(SLOTS).fill(-1);
  const find = (word: Word, role: number): number => {
    const key = (word.form ^ Math.imul(role + 1, 0x9e3779b1)) & 0x7fffffff;
    const slot = key & (SLOTS - 1);
    const base = slot * LABELS;
    if (owners[slot] !== key) {
      owners[slot] = key;
      fill(sums, base, word, role);
    }
    return base;
  };
  return { find, sums };
};
