import { expect, test } from 'vitest';
import { calibrationTable } from '../../../tools/train/calibration.ts';
import { createRandom } from '../../../tools/train/random.ts';

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

test('learns that high confidences are too high', () => {
  const random = createRandom(1);
  const judged = Array.from({ length: 20_000 }, () => {
    const confidence = random.next();
    return { confidence, right: random.next() < sigmoid(0.7 * Math.log(confidence / (1 - confidence)) - 0.5) };
  });
  const table = calibrationTable(judged);
  for (const point of [0.25, 0.5, 0.75]) {
    const expected = sigmoid(0.7 * Math.log(point / (1 - point)) - 0.5);
    expect(Math.abs((table[point * (table.length - 1)] ?? 0) - expected)).toBeLessThan(0.03);
  }
  expect([...table]).toEqual([...table].sort((a, b) => a - b));
});

test('leaves confidences alone where too few names were judged', () => {
  expect([...calibrationTable([{ confidence: 0.9, right: true }])]).toEqual([0, 1]);
});
