/** The test suites as npm scripts run them, each giving its tally. */
import { mkdirSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.ts';
import { runBin } from './run.ts';
import { type Tally, tallyFile, tallyPlaywright, tallyVitest } from './tally.ts';

const REPORTS = '.output/reports';

/** Where a suite writes its report, emptied first: an old report must not speak for a run that crashed. */
const freshReport = (name: string): string => {
  mkdirSync(REPORTS, { recursive: true });
  const path = `${REPORTS}/${name}.json`;
  rmSync(path, { force: true });
  return path;
};

/** A run that says it failed did fail, whatever its report counts. */
const withStatus = (tally: Tally, status: number): Tally =>
  status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;

/** Unit tests, in Node. */
export const runUnit = async (): Promise<Tally> => {
  const report = freshReport('vitest');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = await runBin('vitest', args, { output: 'shown' });
  return withStatus(tallyFile(report, tallyVitest), status);
};

/** The built extension in a real Chromium. `args` go to Playwright. Rejects with BrowserError. */
export const runChromium = async (args: readonly string[]): Promise<Tally> => {
  const browser = await ensureBrowser();
  const report = freshReport('playwright');
  const { status } = await runBin('playwright', ['test', '--reporter=list,json', ...args], {
    output: 'shown',
    env: { SIDELIGHT_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return withStatus(tallyFile(report, tallyPlaywright), status);
};
