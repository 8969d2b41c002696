import { expect, test } from 'vitest';
import { pause, runInSlices } from '../../lib/host/slices.ts';

/** A clock that the steps themselves move on. */
const simulate = async (durations: readonly number[]) => {
  let now = 0;
  let since = 0;
  const slices: number[] = [];
  function* steps(): Generator<void, string, void> {
    for (const duration of durations) {
      now += duration;
      yield;
    }
    return 'done';
  }
  const rest = async () => {
    slices.push(now - since);
    since = now;
  };
  return { answer: await runInSlices(steps(), rest, () => now), slices };
};

test.each([
  ['quick work is not interrupted', [3, 3, 3], []],
  ['steps are bundled, below 20 ms', Array(12).fill(4), [12, 12, 12, 12]],
  ['a long step is followed by a pause at once', [30, 1, 30], [30, 31]],
])('%s', async (_, durations, slices) => {
  expect(await simulate(durations)).toEqual({ answer: 'done', slices });
});

test('a pause lets timers and messages run', async () => {
  const order: string[] = [];
  setTimeout(() => order.push('timer'), 0);
  while (order.length === 0) await pause();
  expect(order).toEqual(['timer']);
});
