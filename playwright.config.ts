import { defineConfig } from '@playwright/test';
import { browserSwitches, findBrowser } from './tools/browser.ts';

const executablePath = findBrowser();

/** Components by themselves, and the built extension (`npm run build` first), in a real browser. */
export default defineConfig({
  testMatch: '**/*.spec.ts',
  outputDir: '.output/test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
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
