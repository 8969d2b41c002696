/** `npm run e2e -- [TARGET]`: the built extension in a real browser. */
import { BrowserError } from './browser.ts';
import { lintAddOn } from './firefox/lint.ts';
import { runNetwork } from './network/run.ts';
import { runPages } from './pages/run.ts';
import { listPages } from './pages/saved.ts';
import { runBin } from './run.ts';
import { runChromium, runFirefox } from './suites.ts';
import type { Tally } from './tally.ts';

const USAGE = `usage: npm run e2e -- [TARGET]
  chromium [ARGS]   the tests of tests/e2e in Chromium (the default); ARGS go to Playwright
  firefox [ARGS]    the add-on packed and linted, and the tests of tests/firefox in Firefox; ARGS go to Playwright
  lint              Mozilla's linter over the add-on for Firefox (a part of the target firefox)
  pages [DIR]       a journey over the saved pages of DIR (*.html.gz), by default ../shared/corpora/pages/web
  network [DIR]     the same folder (and our demo) with every request recorded: none may be Sidelight's
Set SIDELIGHT_BUILT=1 to have pages and network take the build in .output as it is, so that both may run at once.`;

const PAGES = '../shared/corpora/pages/web';

/** Runs a program of WXT; says what it said where it fails. */
const wxt = async (...args: readonly string[]): Promise<boolean> => {
  const { status, output } = await runBin('wxt', args, { output: 'kept' });
  if (status !== 0) console.error(output);
  return status === 0;
};

const build = (): Promise<boolean> => wxt('build');

/** Two that build at once would take the extension from under each other. */
const built = async (): Promise<boolean> => process.env.SIDELIGHT_BUILT === '1' || build();

const count = ({ passed, failed }: Tally): boolean => {
  console.log(`\n${passed} passed, ${failed} failed`);
  return passed > 0 && failed === 0;
};

const chromium = async (args: readonly string[]): Promise<boolean> => (await build()) && count(await runChromium(args));

/** Packing builds too: the tests install the folder, and the file that a reader would get. */
const packAndLint = async (): Promise<boolean> =>
  (await wxt('zip', '-b', 'firefox', '--mv3')) && lintAddOn('.output/firefox-mv3');

const firefox = async (args: readonly string[]): Promise<boolean> =>
  (await packAndLint()) && count(await runFirefox(args));

const pages = async ([folder]: readonly string[]): Promise<boolean> => (await built()) && runPages(folder ?? PAGES);

/** The default folder may be missing; one that was asked for may not. */
const network = async ([asked]: readonly string[]): Promise<boolean> => {
  const folder = asked ?? PAGES;
  const there = (listPages(folder)?.length ?? 0) > 0;
  if (!there)
    console.error(`network: ${folder} holds no saved pages${asked ? '' : '; only the demo article is visited'}`);
  return (there || !asked) && (await built()) && runNetwork(there ? folder : null);
};

const TARGETS: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = {
  chromium,
  firefox,
  lint: packAndLint,
  pages,
  network,
};

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
