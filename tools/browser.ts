/** Finds a browser that loads unpacked extensions, or installs one. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run, runBin } from './run.ts';

/** No usable browser; the message says what to do. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
}

const WHAT_TO_DO = [
  'Sidelight needs a browser that loads unpacked extensions. Do one of these:',
  '  npx playwright install --with-deps chromium     (any system)',
  '  apt-get install chromium                        (Debian and its like, as root)',
  '  SIDELIGHT_BROWSER=/path/to/chromium npm start   (Chromium or Chrome for Testing)',
  'Branded Chrome 137 and later ignores --load-extension, so it does not do.',
].join('\n');

/** Chromium refuses to run as root inside its sandbox. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** What `--version` says, or null when the program does not run. */
const versionOf = (path: string): string | null => {
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    });
  } catch {
    return null;
  }
};

/** Branded Chrome ignores --load-extension since 137; Chrome for Testing does not. */
export const isBrandedChrome = (version: string): boolean => {
  const found = /^Google Chrome (\d+)\./.exec(version);
  return found !== null && Number(found[1]) >= 137;
};

/** On Windows `--version` opens a window instead of answering, so there a file that exists must do. */
const runs = (path: string): boolean => {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  const version = versionOf(path);
  return version !== null && !isBrandedChrome(version);
};

/** Where a program of this name would be, folder by folder of PATH. */
export const onPath = (name: string): readonly string[] =>
  (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));

const onSystem = (): readonly string[] => {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ];
  }
  if (process.platform === 'win32') return [join(process.env.LOCALAPPDATA ?? '', 'Chromium/Application/chrome.exe')];
  return ['chromium', 'chromium-browser', 'chrome-for-testing'].flatMap(onPath);
};

const chosen = (): string | undefined => {
  const path = process.env.SIDELIGHT_BROWSER;
  if (!path) return undefined;
  if (runs(path)) return path;
  throw new BrowserError(`SIDELIGHT_BROWSER=${path} is no browser that loads unpacked extensions.\n${WHAT_TO_DO}`);
};

/**
 * The path of a browser that is there already: SIDELIGHT_BROWSER, Playwright's own, or the system's.
 * Throws BrowserError when SIDELIGHT_BROWSER names something that does not do.
 */
export const findBrowser = (): string | undefined => chosen() ?? [chromium.executablePath(), ...onSystem()].find(runs);

/** Installs a browser from Debian's packages; does nothing on other systems, or without the rights. */
export const installFromDebian = async (browser: 'chromium' | 'firefox-esr'): Promise<void> => {
  if (!isRoot() || !existsSync('/etc/debian_version')) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { output: 'shown', env });
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', browser, 'fonts-liberation'], {
    output: 'shown',
    env,
  });
};

/** The path of a browser, installed first where there is none. Rejects with BrowserError. */
export const ensureBrowser = async (): Promise<string> => {
  const there = findBrowser();
  if (there) return there;
  console.log('No browser found: installing Chromium with Playwright.');
  await runBin('playwright', ['install', '--no-shell', 'chromium'], { output: 'shown' });
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  console.log('That did not work: trying the packages of this system.');
  await installFromDebian('chromium');
  const installed = findBrowser();
  if (installed) return installed;
  throw new BrowserError(`No browser could be installed.\n${WHAT_TO_DO}`);
};

/**
 * Switches for a browser with the unpacked extension of folder `extension`, or without any. The sandbox is off
 * for root, and only there.
 */
export const browserSwitches = (extension: string | null): string[] => [
  ...(isRoot() ? ['--no-sandbox'] : []),
  ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
];

/** True where a window can be shown. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
