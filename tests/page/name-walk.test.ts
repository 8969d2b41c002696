import { expect, test } from 'vitest';
import { inOrder, stepFrom } from '../../lib/page/name-walk.ts';

const SPANS = [5, 20, 40].map((start) => ({ start, end: start + 4 }));
const at = (start: number) => ({ start, end: start + 4 });

test.each([
  ['the next one', at(5), 1, 1],
  ['the one before', at(40), -1, 1],
  ['round the end', at(40), 1, 0],
  ['round the beginning', at(5), -1, 2],
  ['on from one that is gone', at(10), 1, 1],
  ['back from one that is gone', at(10), -1, 0],
] as const)('%s', (_, last, step, place) => {
  expect(stepFrom(SPANS, last, step, () => false)).toBe(place);
});

test('at first the first that is not above the view, or the first of all', () => {
  expect(stepFrom(SPANS, null, 1, ({ start }) => start < 10)).toBe(1);
  expect(stepFrom(SPANS, null, -1, () => true)).toBe(0);
});

test('marks of all kinds, in the order of the text', () => {
  expect(inOrder([at(20), at(5), at(40)])).toEqual(SPANS);
});
