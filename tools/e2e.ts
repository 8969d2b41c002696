/** `npm run e2e -- [TARGET]`: the built extension in a real browser. */
import { BrowserError } from './browser.ts';
import { runPages } from './pages/run.ts';
import { runBin } from './run.ts';
import { runChromium } from './suites.ts';

const USAGE = `usage: npm run e2e -- [TARGET]
  chromium [ARGS]   the tests of tests/e2e in Chromium (the default); ARGS go to Playwright
  pages [DIR]       a journey over the saved pages of DIR (*.html.gz), by default ../shared/corpora/pages/web`;

const PAGES = '../shared/corpora/pages/web';

const build = async (): Promise<boolean> => {
  const { status, output } = await runBin('wxt', ['build'], { output: 'kept' });
  if (status !== 0) console.error(output);
  return status === 0;
};

const chromium = async (args: readonly string[]): Promise<boolean> => {
  if (!(await build())) return false;
  const { passed, failed } = await runChromium(args);
  console.log(`\n${passed} passed, ${failed} failed`);
  return passed > 0 && failed === 0;
};

const pages = async ([folder]: readonly string[]): Promise<boolean> => (await build()) && runPages(folder ?? PAGES);

const TARGETS: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = { chromium, pages };

const main = async ([target = 'chromium', ...args]: readonly string[]): Promise<number> => {
  const run = TARGETS[target];
  if (!run) {
    console.error(USAGE);
    return 2;
  }
  try {
    return (await run(args)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    console.error(error.message);
    return 1;
  }
};

process.exitCode = await main(process.argv.slice(2));
