import { defineConfig } from '@playwright/test';

/** Drives the built extension (`npm run build` first) in a real browser. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.CI ? [['list']] : [['line']],
  projects: [{ name: 'chromium' }],
});
