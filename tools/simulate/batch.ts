/** A run of seeds, played in a thread of its own: histories know nothing of each other. */
import { parentPort } from 'node:worker_threads';
import { historyOf } from './history.ts';
import { MUTANTS } from './mutants.ts';
import { play } from './play.ts';

export interface Batch {
  readonly first: number;
  readonly seeds: number;
  readonly mutant: string | null;
}

/** What all histories of a batch came to. */
export interface Totals {
  readonly histories: number;
  readonly writes: number;
  readonly rounds: number;
  readonly kills: number;
  readonly faults: ReadonlyMap<string, number>;
  /** Seeds whose histories went wrong. */
  readonly failed: readonly number[];
}

export const NO_TOTALS: Totals = { histories: 0, writes: 0, rounds: 0, kills: 0, faults: new Map(), failed: [] };

export const sum = (a: Totals, b: Totals): Totals => ({
  histories: a.histories + b.histories,
  writes: a.writes + b.writes,
  rounds: a.rounds + b.rounds,
  kills: a.kills + b.kills,
  faults: new Map([
    ...a.faults,
    ...[...b.faults].map(([fault, count]) => [fault, count + (a.faults.get(fault) ?? 0)] as const),
  ]),
  failed: [...a.failed, ...b.failed],
});

const playSeed = async (seed: number, mutant: string | null): Promise<Totals> => {
  try {
    const { problems, writes, rounds, kills, faults } = await play(historyOf(seed), MUTANTS.get(mutant ?? ''));
    return { histories: 1, writes, rounds, kills, faults, failed: problems.length > 0 ? [seed] : [] };
  } catch {
    return { ...NO_TOTALS, histories: 1, failed: [seed] };
  }
};

parentPort?.on('message', async ({ first, seeds, mutant }: Batch) => {
  let totals = NO_TOTALS;
  for (let seed = first; seed < first + seeds; seed++) totals = sum(totals, await playSeed(seed, mutant));
  parentPort?.postMessage(totals);
});
