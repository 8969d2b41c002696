import { afterEach, describe, expect, test, vi } from 'vitest';
import { BrowserError, browserSwitches, findBrowser, isBrandedChrome } from '../../tools/browser.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  { version: 'Google Chrome 137.0.7151.55', branded: true },
  { version: 'Google Chrome 128.0.6613.84', branded: false },
  { version: 'Google Chrome for Testing 140.0.7339.16', branded: false },
  { version: 'Chromium 141.0.7390.54 built on Debian', branded: false },
])('$version: ignores --load-extension: $branded', ({ version, branded }) => {
  expect(isBrandedChrome(version)).toBe(branded);
});

describe('SIDELIGHT_BROWSER', () => {
  test('names the browser to use', () => {
    vi.stubEnv('SIDELIGHT_BROWSER', process.execPath);
    expect(findBrowser()).toBe(process.execPath);
  });

  test('that leads nowhere is refused, with what to do', () => {
    vi.stubEnv('SIDELIGHT_BROWSER', '/nowhere/chromium');
    expect(() => findBrowser()).toThrow(BrowserError);
    expect(() => findBrowser()).toThrow('npx playwright install');
  });
});

test('a browser without the extension gets no switch that loads one', () => {
  expect(browserSwitches(null).join(' ')).not.toContain('extension');
  expect(browserSwitches('/built').join(' ')).toContain('--load-extension=/built');
});
