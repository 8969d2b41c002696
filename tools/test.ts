/** `npm test`: every check, the unit tests, then the built extension in a browser. Ends with one line of counts. */
import { BrowserError } from './browser.ts';
import { run } from './run.ts';
import { runChromium, runUnit } from './suites.ts';
import { sum, type Tally } from './tally.ts';

const heading = (text: string): void => console.log(`\n== ${text}`);

const check = async (): Promise<boolean> => {
  heading('Checks');
  // It also builds the extension that the browser tests drive.
  const { status } = await run(process.execPath, ['--import', '@oxc-node/core/register', 'tools/check.ts'], {
    output: 'shown',
  });
  return status === 0;
};

const browserTests = async (): Promise<Tally> => {
  try {
    return await runChromium([]);
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
};

const main = async (): Promise<boolean> => {
  const checked = await check();
  heading('Unit tests');
  const unit = await runUnit();
  heading('In Chromium');
  const inBrowser = await browserTests();
  const { passed, failed } = sum([unit, inBrowser]);
  if (!checked) console.log('\nThe checks failed: see the top.');
  console.log(`\n${passed} passed, ${failed} failed`);
  return checked && failed === 0 && unit.passed > 0 && inBrowser.passed > 0;
};

process.exitCode = (await main()) ? 0 : 1;
