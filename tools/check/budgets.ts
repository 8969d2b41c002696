import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One kilobyte as the budgets count it. */
export const KB = 1000;

interface Budget {
  /** Files of the built extension, relative to its folder, counted together. */
  readonly files: readonly string[];
  readonly gzippedKb: number;
  readonly why: string;
}

/** What the built extension may weigh. */
const BUDGETS: readonly Budget[] = [
  { files: ['content-scripts/content.js'], gzippedKb: 20, why: 'it runs in every page' },
  { files: ['hover.js'], gzippedKb: 10, why: 'it runs in every page with an article' },
  { files: ['content-scripts/content.css'], gzippedKb: 2, why: 'it is parsed in every page' },
  { files: ['model/names.bin'], gzippedKb: 1000, why: 'every reader downloads the name model' },
  { files: ['background.js'], gzippedKb: 250, why: 'it starts again whenever the browser stopped it' },
];

/** React and its kin in the content script would make every page pay for the card. */
const REACT = /react\.(?:element|transitional\.element|fragment)/;

const gzippedSize = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

/** A line for a person, and whether it is within its budget. */
export interface Weighed {
  readonly line: string;
  readonly fits: boolean;
}

const weigh = (folder: string, budget: Budget): Weighed => {
  const paths = budget.files.map((file) => join(folder, file)).filter((path) => existsSync(path));
  const kb = paths.reduce((sum, path) => sum + gzippedSize(path), 0) / KB;
  const line = `${budget.files.join(' + ')}: ${kb.toFixed(1)} of ${budget.gzippedKb} kB gzipped (${budget.why})`;
  return { line, fits: kb <= budget.gzippedKb };
};

const withoutReact = (folder: string): Weighed => {
  const path = join(folder, 'content-scripts/content.js');
  const fits = existsSync(path) && !REACT.test(readFileSync(path, 'utf8'));
  return {
    line: `content-scripts/content.js: ${fits ? 'there, without React' : 'missing, or with React in it'}`,
    fits,
  };
};

/** Weighs the built extension in `folder`. */
export const weighAll = (folder: string): readonly Weighed[] => [
  ...BUDGETS.map((budget) => weigh(folder, budget)),
  withoutReact(folder),
];
