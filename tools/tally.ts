import { existsSync, readFileSync } from 'node:fs';

/** How many tests passed and failed; a test that was skipped counts as failed, for nobody ran it. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
});

/** A run that left no report, or one that cannot be read, failed. */
const NO_REPORT: Tally = { passed: 0, failed: 1 };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

const numberAt = (record: Record<string, unknown>, key: string): number => Number(record[key] ?? 0);

/** Reads the report of Vitest's `json` reporter. A file that did not load counts as one failure. */
export const tallyVitest = (json: string): Tally => {
  const report = parse(json);
  if (!isRecord(report) || !('numPassedTests' in report)) return NO_REPORT;
  const passed = numberAt(report, 'numPassedTests');
  const failed = numberAt(report, 'numTotalTests') - passed;
  return { passed, failed: failed === 0 && report.success !== true ? 1 : failed };
};

/** Reads the report of Playwright's `json` reporter. A flaky test failed once and counts as failed. */
export const tallyPlaywright = (json: string): Tally => {
  const report = parse(json);
  if (!isRecord(report) || !isRecord(report.stats)) return NO_REPORT;
  const failed = ['unexpected', 'flaky', 'skipped'].reduce((total, key) => total + numberAt(stats(report), key), 0);
  const errors = Array.isArray(report.errors) ? report.errors.length : 0;
  return { passed: numberAt(stats(report), 'expected'), failed: failed === 0 && errors > 0 ? errors : failed };
};

const stats = (report: Record<string, unknown>): Record<string, unknown> =>
  isRecord(report.stats) ? report.stats : {};

/** Reads the report of `path` by `tally`; a report that is not there is a failure. */
export const tallyFile = (path: string, tally: (json: string) => Tally): Tally =>
  existsSync(path) ? tally(readFileSync(path, 'utf8')) : NO_REPORT;
