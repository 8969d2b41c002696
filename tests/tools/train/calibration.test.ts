import { expect, test } from 'vitest';
import { calibrationTable } from '../../../tools/train/calibration.ts';
import { createRandom } from '../../../tools/train/random.ts';

test('learns that high confidences are too high', () => {
  const random = createRandom(1);
  const judged = Array.from({ length: 20_000 }, () => {
    const confidence = random.next();
    return { confidence, right: random.next() < confidence * confidence };
  });
  const table = calibrationTable(judged);
  for (const [point, expected] of [
    [0.25, 0.0625],
    [0.5, 0.25],
    [0.75, 0.5625],
  ] as const)
    expect(Math.abs((table[point * (table.length - 1)] ?? 0) - expected)).toBeLessThan(0.05);
  expect([...table]).toEqual([...table].sort((a, b) => a - b));
});

test('leaves confidences alone where too few names were judged', () => {
  expect([...calibrationTable([{ confidence: 0.9, right: true }])]).toEqual([0, 1]);
});
