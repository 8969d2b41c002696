/** ms of work between two pauses: the steps of the engine take a few more, and the sum is to stay below 20. */
const SLICE = 12;

interface Scheduler {
  readonly yield?: () => Promise<void>;
}

/** Lets whatever waits run, and goes on at once: a timer of 0 ms would be held back to 4 ms after a few in a row. */
export const nextMessage = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // A port that is open is never let go.
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** The same by the scheduler, where there is one. */
export const pause = (): Promise<void> => {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  return scheduler?.yield?.() ?? nextMessage();
};

/** Runs work that comes in steps to its end, pausing after every slice, so that other tabs are answered meanwhile. */
export const runInSlices = async <T>(
  steps: Generator<void, T, void>,
  rest: () => Promise<void> = pause,
  clock: () => number = () => performance.now(),
): Promise<T> => {
  let started = clock();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (clock() - started < SLICE) continue;
    await rest();
    started = clock();
  }
};
