/** The test suites as npm scripts run them, each giving its tally. */
import { mkdirSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.ts';
import { ensureFirefox } from './firefox/find.ts';
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

const runPlaywright = async (
  projects: readonly string[],
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Tally> => {
  const report = freshReport(`playwright-${projects.join('-')}`);
  const chosen = projects.map((project) => `--project=${project}`);
  const { status } = await runBin('playwright', ['test', '--reporter=list,json', ...chosen, ...args], {
    output: 'shown',
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return withStatus(tallyFile(report, tallyPlaywright), status);
};

/** Components, and the built extension, in a real Chromium. `args` go to Playwright. Rejects with BrowserError. */
export const runChromium = async (args: readonly string[]): Promise<Tally> =>
  runPlaywright(['components', 'chromium'], args, { SIDELIGHT_BROWSER: await ensureBrowser() });

/** The built and packed extension in a real Firefox. `args` go to Playwright. Rejects with BrowserError. */
export const runFirefox = async (args: readonly string[]): Promise<Tally> =>
  runPlaywright(['firefox'], ['--workers=1', ...args], { SIDELIGHT_FIREFOX: await ensureFirefox() });
