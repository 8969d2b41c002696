/** Figures that are committed, to compare with. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Figures by name, as measured or as a baseline keeps them. */
export type Figures = Readonly<Record<string, number>>;

/** Figures of every set or suite, by its name. */
export type Baseline = Readonly<Record<string, Figures>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFigures = (value: unknown): value is Figures =>
  isRecord(value) && Object.values(value).every((figure) => typeof figure === 'number');

/** Reads a baseline; empty where there is none yet. Throws where the file holds something else. */
export const readBaseline = (path: string): Baseline => {
  if (!existsSync(path)) return {};
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isRecord(value)) throw new Error(`${path} is no baseline`);
  const entries = Object.entries(value).map(([name, figures]): readonly [string, Figures] => {
    if (!isFigures(figures)) throw new Error(`${path}: the figures of ${name} are no numbers`);
    return [name, figures];
  });
  return Object.fromEntries(entries);
};

/** Writes `measured` over the baseline; what was not measured keeps its figures. */
export const updateBaseline = (path: string, measured: Baseline): void => {
  const merged = Object.entries({ ...readBaseline(path), ...measured }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(merged), null, 2)}\n`);
};
