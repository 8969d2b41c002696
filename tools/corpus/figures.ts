/** What a referee's output says, figure by figure. */
import type { Figures } from '../baseline.ts';

/** One figure of a referee's output. */
export interface FigureSpec {
  /** "typed F1". */
  readonly name: string;
  /** Finds it in the output; its one group is the number. */
  readonly pattern: RegExp;
  /** What peers reach, by the README of the corpora: "compromise" -> .747. */
  readonly peers: Readonly<Record<string, number>>;
  /** True where less is better. */
  readonly lessIsBetter?: boolean;
  /** The most it may be worse than the baseline, in its own unit. */
  readonly tolerance: number;
}

/** A referee said something else than was expected; the message says what is missing. */
export class RefereeError extends Error {
  override readonly name = 'RefereeError';
}

/** Reads every figure of `specs` from a referee's output. Throws RefereeError where one is not there. */
export const readFigures = (output: string, specs: readonly FigureSpec[]): Figures =>
  Object.fromEntries(
    specs.map(({ name, pattern }): readonly [string, number] => {
      const value = Number(pattern.exec(output)?.[1] ?? Number.NaN);
      if (Number.isNaN(value)) throw new RefereeError(`the referee gave no ${name}:\n${output.trim()}`);
      return [name, value];
    }),
  );

/** Whether a figure is worse than its baseline by more than its tolerance. Without a baseline nothing is. */
export const isWorse = (spec: FigureSpec, value: number, baseline: number | undefined): boolean => {
  if (baseline === undefined) return false;
  const lost = spec.lessIsBetter ? value - baseline : baseline - value;
  // Figures are printed with few digits: sums of them must not fail by the last bit.
  return lost > spec.tolerance + 1e-9;
};

/** As many digits as the referees print. */
const digitsOf = (value: number): number => (Math.abs(value) > 1 ? 1 : 3);

const written = (value: number): string => value.toFixed(digitsOf(value));

const change = (value: number, baseline: number | undefined): string => {
  if (baseline === undefined) return 'new';
  const by = value - baseline;
  if (Math.abs(by) < 1e-9) return '=';
  return `${by > 0 ? '+' : '-'}${Math.abs(by).toFixed(digitsOf(value))}`;
};

const peersLine = (peers: FigureSpec['peers']): string =>
  Object.entries(peers)
    .map(([peer, value]) => `${peer} ${written(value)}`)
    .join(', ');

const WIDTHS = [30, 8, 10, 8] as const;

const row = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[index] ?? 0))).join(' ');

/** The table of one set: each figure beside the baseline and the peers. A figure that fell is marked. */
export const figureTable = (specs: readonly FigureSpec[], figures: Figures, baseline: Figures): readonly string[] => [
  `     ${row(['', 'now', 'baseline', 'change'])}  peers`,
  ...specs.flatMap((spec) => {
    const value = figures[spec.name];
    if (value === undefined) return [];
    const kept = baseline[spec.name];
    const cells = [spec.name, written(value), kept === undefined ? '-' : written(kept), change(value, kept)];
    return [`${isWorse(spec, value, kept) ? 'FELL' : 'ok  '} ${row(cells)}  ${peersLine(spec.peers)}`.trimEnd()];
  }),
];
