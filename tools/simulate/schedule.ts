/** Runs tasks that wait at gates, and lets a seed decide which goes on next: every interleaving can be played again. */
import { setImmediate } from 'node:timers/promises';
import type { Random } from './random.ts';

/** Thrown at a gate where the browser stops the worker. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

export interface Task {
  /** Waits for the turn of this task. Rejects with Killed when the task is stopped here. */
  readonly gate: () => Promise<void>;
}

interface Waiting {
  readonly resume: () => void;
}

export interface Schedule {
  /** A task that is stopped at its `killAt`-th gate, or never. */
  readonly task: (killAt: number | null) => Task;
  /** Runs until all are finished; `between` is called before each turn. */
  readonly run: (work: readonly Promise<void>[], between: () => void) => Promise<void>;
}

export const createSchedule = (random: Random): Schedule => {
  const waiting: Waiting[] = [];
  const task = (killAt: number | null): Task => {
    let passed = 0;
    const gate = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const dies = passed === killAt;
        passed++;
        waiting.push({ resume: () => (dies ? reject(new Killed()) : resolve()) });
      });
    return { gate };
  };
  const turn = (): void => {
    const [next] = waiting.splice(random.below(waiting.length), 1);
    next?.resume();
  };
  const run = async (work: readonly Promise<void>[], between: () => void): Promise<void> => {
    let finished = false;
    const all = Promise.all(work).finally(() => {
      finished = true;
    });
    // A task's promises settle before the next turn of the event loop.
    for (await setImmediate(); !finished; await setImmediate()) {
      between();
      turn();
    }
    await all;
  };
  return { task, run };
};
