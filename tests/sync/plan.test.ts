import { expect, test } from 'vitest';
import { removesMuch } from '../../lib/sync/plan.ts';

const removing = (count: number) => ({
  add: [],
  change: [],
  remove: Array.from({ length: count }, (_, index) => `name:${index}`),
});

const CASES: readonly (readonly [removed: number, visible: number, asks: boolean])[] = [
  [20, 1000, false],
  [21, 1000, true],
  [4, 4, false],
  [5, 25, false],
  [5, 24, true],
];

test.each(CASES)('a pull that removes %i of %i records asks: %s', (removed, visible, asks) => {
  expect(removesMuch(removing(removed), visible)).toBe(asks);
});
