/**
 * `npm run simulate -- --seeds N [--first SEED] [--mutant NAME]`: plays seeded histories of devices that sync over a
 * remote that fails in every way, and says whether anything was lost. A failing history is shortened and printed.
 */
import { parseArgs } from 'node:util';
import type { Totals } from './simulate/batch.ts';
import type { Mutations } from './simulate/device.ts';
import { type History, historyOf } from './simulate/history.ts';
import { MUTANTS } from './simulate/mutants.ts';
import { play } from './simulate/play.ts';
import { shrink } from './simulate/shrink.ts';
import { playSeeds } from './simulate/threads.ts';

const USAGE = `usage: npm run simulate -- [--seeds N] [--first SEED] [--mutant NAME]
  --seeds N      how many histories to play (200)
  --first SEED   the seed of the first (0)
  --mutant NAME  play them with a mistake in the code: ${[...MUTANTS.keys()].join(', ')}`;

/** Failures after which there is nothing more to learn. */
const ENOUGH_FAILURES = 3;

const PROGRESS_EVERY = 500;

/** What is wrong with a history; a thrown error is too. */
const problemsOf = async (history: History, mutations: Mutations): Promise<readonly string[]> => {
  try {
    return (await play(history, mutations)).problems;
  } catch (error) {
    return [`threw ${error instanceof Error ? error.stack : String(error)}`];
  }
};

const explain = async (history: History, mutations: Mutations): Promise<void> => {
  const short = await shrink(history, async (candidate) => (await problemsOf(candidate, mutations)).length > 0);
  const { steps, ...setting } = short;
  console.log(`seed ${history.seed} fails; ${history.steps.length} steps shortened to ${steps.length}:`);
  console.log(`  ${JSON.stringify(setting)}`);
  for (const step of steps) console.log(`  ${JSON.stringify(step)}`);
  for (const problem of await problemsOf(short, mutations)) console.log(`  ! ${problem}`);
};

const simulate = async (seeds: number, first: number, mutant: string | null): Promise<boolean> => {
  let told = 0;
  const onProgress = ({ histories }: Totals): void => {
    if (histories - told < PROGRESS_EVERY) return;
    told = histories;
    console.log(`${histories} histories`);
  };
  const totals = await playSeeds({ first, seeds, mutant, enough: ENOUGH_FAILURES, onProgress });
  const failed = [...totals.failed].sort((a, b) => a - b);
  for (const seed of failed.slice(0, ENOUGH_FAILURES)) await explain(historyOf(seed), MUTANTS.get(mutant ?? '') ?? {});
  const faults = [...totals.faults].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [fault, count] of faults) console.log(`${String(count).padStart(9)} ${fault}`);
  console.log(
    `${totals.histories} histories from seed ${first}: ${totals.writes} writes, ${totals.rounds} rounds, ${totals.kills} killed, ` +
      `${faults.reduce((sum, [, count]) => sum + count, 0)} faults, ${failed.length} failed`,
  );
  return failed.length === 0;
};

const main = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '200' },
      first: { type: 'string', default: '0' },
      mutant: { type: 'string' },
    },
  });
  const [seeds, first] = [Number(values.seeds), Number(values.first)];
  const mutant = values.mutant ?? null;
  if ((mutant !== null && !MUTANTS.has(mutant)) || !Number.isSafeInteger(seeds) || !Number.isSafeInteger(first)) {
    console.error(USAGE);
    return 2;
  }
  return (await simulate(seeds, first, mutant)) ? 0 : 1;
};

process.exitCode = await main(process.argv.slice(2));
