/** Plays seeds in as many threads as there are processors. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Batch, NO_TOTALS, sum, type Totals } from './batch.ts';

/** Few enough that a mistake is soon told of. */
const BATCH = 50;

export interface Wanted extends Batch {
  /** After so many failures there is nothing more to learn. */
  readonly enough: number;
  readonly onProgress: (totals: Totals) => void;
}

/** Plays the seeds, or as many as it takes to fail often enough. Rejects when a thread breaks down. */
export const playSeeds = async ({ first, seeds, mutant, enough, onProgress }: Wanted): Promise<Totals> => {
  let totals = NO_TOTALS;
  let next = first;
  const work = async (): Promise<void> => {
    const thread = new Worker(new URL('./batch.ts', import.meta.url));
    while (next < first + seeds && totals.failed.length < enough) {
      const batch: Batch = { first: next, seeds: Math.min(BATCH, first + seeds - next), mutant };
      next += batch.seeds;
      thread.postMessage(batch);
      const [played]: Totals[] = await once(thread, 'message');
      totals = sum(totals, played ?? NO_TOTALS);
      onProgress(totals);
    }
    await thread.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), Math.ceil(seeds / BATCH)) }, work));
  return totals;
};
