import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyTable } from '../../../lib/engine/tagger/key-table.ts';
import { LABELS } from '../../../lib/engine/tagger/labels.ts';
import { ROW_BYTES, WEIGHT_BIAS } from '../../../lib/engine/tagger/model-format.ts';
import { addSum, createWeightSums, SUM_SIZE, sumOf } from '../../../lib/engine/tagger/weight-sums.ts';

const ROWS = 6;
/** The key of a row. */
const keyOf = (row: number): number => 1000 * row;
const rowsOf = (weights: readonly number[]): Int32Array => {
  const bytes = new Uint8Array(ROWS * ROW_BYTES);
  weights.forEach((weight, at) => {
    bytes[Math.floor(at / LABELS) * ROW_BYTES + (at % LABELS)] = weight + WEIGHT_BIAS;
  });
  return new Int32Array(bytes.buffer);
};

const weights = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: ROWS * LABELS, maxLength: ROWS * LABELS });
/** As many as a token has features, and some that the table does not know. */
const asked = fc.array(fc.integer({ min: 0, max: ROWS }), { maxLength: 120 });

test('sums are those of the weights one by one, in one go or in two', () => {
  fc.assert(
    fc.property(weights, asked, asked, (all, first, second) => {
      const table = createKeyTable(Uint32Array.from({ length: ROWS }, (_, row) => keyOf(row)));
      const weightSums = createWeightSums(table, rowsOf(all));
      const sums = new Int32Array(SUM_SIZE);
      const others = new Int32Array(3 * SUM_SIZE);
      weightSums.add(Int32Array.from(first, keyOf), first.length, sums, 0);
      weightSums.add(Int32Array.from(second, keyOf), second.length, others, SUM_SIZE);
      addSum(sums, others, SUM_SIZE);
      const expected = (label: number): number =>
        [...first, ...second].reduce((sum, row) => sum + (row < ROWS ? (all[row * LABELS + label] ?? 0) : 0), 0);
      for (let label = 0; label < LABELS; label++) expect(sumOf(sums, label)).toBe(expected(label));
    }),
  );
});
