/** Timing, and how it is told. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Figures } from '../baseline.ts';

/** One figure of a bench. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What it must not go beyond; none where only the comparison with the baseline counts. */
  readonly atMost?: number;
}

/** The middle one; of an even number, the higher of the two in the middle. NaN of none. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** What `work` costs, in ms of the processor: a busy machine tells the same as an idle one. */
export const timed = (work: () => void): number => {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
};

/** The median cost of `work` over `rounds`, in ms of the processor, after a first that does not count. */
export const medianTime = (rounds: number, work: () => void): number => {
  work();
  return median(Array.from({ length: rounds }, () => timed(work)));
};

/**
 * How many times as long one work takes as another, the median over `rounds` of one after the other: what the machine does
 * besides comes and goes within seconds, and so falls on both. After a first round that does not count.
 */
export const medianRatio = (rounds: number, long: () => void, short: () => void, times: number): number => {
  const ratio = (): number => {
    const shortTime = timed(() => {
      for (let time = 0; time < times; time++) short();
    });
    return (times * timed(long)) / shortTime;
  };
  ratio();
  return median(Array.from({ length: rounds }, ratio));
};

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc !== 'function') return;
  gc();
  // What the first let go of is still being swept while it returns, and counts until the second has waited for that.
  gc();
};

/** What the heap and typed arrays hold once garbage is collected. */
export const megabytesInUse = (): number => {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

export const fits = ({ value, atMost }: Row): boolean => atMost === undefined || value <= atMost;

const written = (value: number): string => value.toFixed(value < 10 ? 2 : value < 1000 ? 1 : 0);

/** One line: the figure, its limit, and its ratio to the baseline, which may stem from another machine. */
export const rowLine = (row: Row, baseline: Figures): string => {
  const { what, value, unit, atMost } = row;
  const kept = baseline[what];
  const notes = [
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
    kept === undefined ? 'no baseline' : `baseline ${written(kept)}, ${(value / kept).toFixed(2)} of it`,
  ];
  return `${fits(row) ? 'ok  ' : 'MISS'} ${what.padEnd(50)} ${written(value).padStart(10)} ${unit.padEnd(8)} (${notes.join('; ')})`;
};

/** The figures of rows, as a baseline keeps them: to two digits, which is more than they can be repeated to. */
export const figuresOf = (rows: readonly Row[]): Figures =>
  Object.fromEntries(rows.map(({ what, value }) => [what, Number(value.toFixed(2))]));
