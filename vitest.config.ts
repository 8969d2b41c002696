import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // A hang fails, a busy machine does not: how long things take is for the benches to say.
    testTimeout: 60_000,
    // Before any module is loaded: Dexie looks for IndexedDB once, when it is imported.
    setupFiles: ['fake-indexeddb/auto', 'tests/i18n/setup.ts', 'tests/locks.ts'],
  },
});
