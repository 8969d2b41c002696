/** Seeded histories of devices over a remote with every fault; and proof that the simulator sees the mistakes it is for. */
import { describe, expect, test } from 'vitest';
import { historyOf } from '../../tools/simulate/history.ts';
import { MUTANTS } from '../../tools/simulate/mutants.ts';
import { play } from '../../tools/simulate/play.ts';
import { shrink } from '../../tools/simulate/shrink.ts';

const SEEDS = 200;

/** Seeds in which each mutant must have failed; the shyest needs about 40. */
const MUTANT_SEEDS = 150;

const LONG = { timeout: 180_000 };

describe('the simulator', () => {
  test(`loses nothing and converges in ${SEEDS} histories`, LONG, async () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const { problems } = await play(historyOf(seed));
      expect(problems, `npm run simulate -- --seeds 1 --first ${seed}`).toEqual([]);
    }
  });

  test.each([...MUTANTS.keys()])('catches %s', LONG, async (name) => {
    const failed = async (seed: number): Promise<boolean> =>
      (await play(historyOf(seed), MUTANTS.get(name))).problems.length > 0;
    let seed = 0;
    while (seed < MUTANT_SEEDS && !(await failed(seed))) seed++;
    expect(seed).toBeLessThan(MUTANT_SEEDS);
  });

  test('plays a history twice alike, and shortens a failing one', LONG, async () => {
    const history = historyOf(4);
    expect(await play(history)).toEqual(await play(history));
    const mutant = MUTANTS.get('last-writer-wins');
    const short = await shrink(historyOf(1), async (candidate) => (await play(candidate, mutant)).problems.length > 0);
    expect(short.steps.length).toBeGreaterThan(0);
    expect(short.steps.length).toBeLessThan(10);
  });
});
