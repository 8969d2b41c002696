/**
 * `npm run simulate -- --seeds N [--first SEED] [--mutant NAME]`: plays seeded histories of devices that sync over a
 * remote that fails in every way, and says whether anything was lost. A failing history is shortened and printed.
 */
import { parseArgs } from 'node:util';
import type { Mutations } from './simulate/device.ts';
import { type History, historyOf } from './simulate/history.ts';
import { MUTANTS } from './simulate/mutants.ts';
import { play, type Verdict } from './simulate/play.ts';
import { shrink } from './simulate/shrink.ts';

const USAGE = `usage: npm run simulate -- [--seeds N] [--first SEED] [--mutant NAME]
  --seeds N      how many histories to play (200)
  --first SEED   the seed of the first (0)
  --mutant NAME  play them with a mistake in the code: ${[...MUTANTS.keys()].join(', ')}`;

/** Failures after which there is nothing more to learn. */
const ENOUGH_FAILURES = 3;

const PROGRESS_EVERY = 500;

interface Totals {
  writes: number;
  rounds: number;
  kills: number;
  readonly faults: Map<string, number>;
}

const addTo = (totals: Totals, verdict: Verdict): void => {
  totals.writes += verdict.writes;
  totals.rounds += verdict.rounds;
  totals.kills += verdict.kills;
  for (const [fault, count] of verdict.faults) totals.faults.set(fault, (totals.faults.get(fault) ?? 0) + count);
};

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

const simulate = async (seeds: number, first: number, mutations: Mutations): Promise<boolean> => {
  const totals: Totals = { writes: 0, rounds: 0, kills: 0, faults: new Map() };
  let failures = 0;
  let played = 0;
  for (; played < seeds && failures < ENOUGH_FAILURES; played++) {
    const history = historyOf(first + played);
    try {
      const verdict = await play(history, mutations);
      addTo(totals, verdict);
      if (verdict.problems.length === 0) continue;
    } catch (error) {
      console.log(`seed ${history.seed} threw: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      if ((played + 1) % PROGRESS_EVERY === 0) console.log(`${played + 1} histories`);
    }
    failures++;
    await explain(history, mutations);
  }
  const faults = [...totals.faults].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [fault, count] of faults) console.log(`${String(count).padStart(9)} ${fault}`);
  console.log(
    `${played} histories from seed ${first}: ${totals.writes} writes, ${totals.rounds} rounds, ${totals.kills} killed, ` +
      `${faults.reduce((sum, [, count]) => sum + count, 0)} faults, ${failures} failed`,
  );
  return failures === 0;
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
  const mutations = values.mutant === undefined ? {} : MUTANTS.get(values.mutant);
  if (!mutations || !Number.isSafeInteger(seeds) || !Number.isSafeInteger(first)) {
    console.error(USAGE);
    return 2;
  }
  return (await simulate(seeds, first, mutations)) ? 0 : 1;
};

process.exitCode = await main(process.argv.slice(2));
