/** Finds a Firefox, or installs Debian's. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BrowserError, installFromDebian, onPath } from '../browser.ts';

const WHAT_TO_DO = [
  'The tests in Firefox need one that takes unsigned add-ons: Firefox ESR, Developer Edition or Nightly.',
  '  apt-get install firefox-esr                           (Debian, as root)',
  '  SIDELIGHT_FIREFOX=/path/to/firefox npm run e2e -- firefox',
].join('\n');

const runs = (path: string): boolean => {
  if (!existsSync(path)) return false;
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
};

const onSystem = (): readonly string[] => {
  if (process.platform === 'darwin')
    return ['Firefox Developer Edition', 'Firefox Nightly', 'Firefox'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/firefox`,
    );
  return ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly', 'firefox'].flatMap(onPath);
};

const chosen = (): string | undefined => {
  const path = process.env.SIDELIGHT_FIREFOX;
  if (!path || runs(path)) return path || undefined;
  throw new BrowserError(`SIDELIGHT_FIREFOX=${path} does not run.\n${WHAT_TO_DO}`);
};

const findFirefox = (): string | undefined => chosen() ?? onSystem().find(runs);

/** The path of a Firefox; on Debian it is installed first where there is none. Rejects with BrowserError. */
export const ensureFirefox = async (): Promise<string> => {
  const there = findFirefox();
  if (there) return there;
  console.log('No Firefox found: trying the packages of this system.');
  await installFromDebian('firefox-esr');
  const installed = findFirefox();
  if (installed) return installed;
  throw new BrowserError(`There is no Firefox here.\n${WHAT_TO_DO}`);
};
