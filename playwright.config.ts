import { defineConfig } from '@playwright/test';
import { browserSwitches, findBrowser } from './tools/browser.ts';

const executablePath = findBrowser();

/** Components by themselves, and the built extension (`npm run build` first), in a real browser. */
export default defineConfig({
  testMatch: '**/*.spec.ts',
  outputDir: '.output/test-results',
  // Two browsers side by side, a file each at a time.
  workers: 2,
  // A hang fails, a busy machine does not.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.CI ? [['list']] : [['line']],
  projects: [
    {
      name: 'components',
      testDir: 'tests/components',
      use: { launchOptions: { ...(executablePath ? { executablePath } : {}), args: browserSwitches(null) } },
    },
    { name: 'chromium', testDir: 'tests/e2e' },
    { name: 'firefox', testDir: 'tests/firefox' },
  ],
});
