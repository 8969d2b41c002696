import { expect, test } from 'vitest';
import { sharedWith, shinglesOf } from '../../../tools/train/shingles.ts';

const TEN = 'one two three four five six seven eight nine ten';

test('a text of ten words is one shingle, a shorter one is none', () => {
  expect(shinglesOf(TEN).size).toBe(1);
  expect(shinglesOf('one two three').size).toBe(0);
});

test('marks, spacing and case do not hide a copy', () => {
  expect(sharedWith(shinglesOf(TEN), 'One, two -- THREE four; five six (seven) eight nine ten.')).toBe(1);
});

test('tells the share', () => {
  expect(sharedWith(shinglesOf(TEN), `${TEN} eleven`)).toBe(0.5);
  expect(sharedWith(shinglesOf(TEN), 'too short')).toBe(0);
});
