import type { History, Step } from './history.ts';

/** Takes runs of steps out, long ones first, as long as `fails` still says that the history fails. */
export const shrink = async (history: History, fails: (history: History) => Promise<boolean>): Promise<History> => {
  let { steps } = history;
  const tryWithout = async (from: number, count: number): Promise<boolean> => {
    const fewer: readonly Step[] = [...steps.slice(0, from), ...steps.slice(from + count)];
    const still = await fails({ ...history, steps: fewer });
    if (still) steps = fewer;
    return still;
  };
  for (let size = steps.length; size >= 1; size = Math.floor(size / 2)) {
    let at = 0;
    while (at < steps.length) if (!(await tryWithout(at, size))) at += size;
  }
  return { ...history, steps };
};
