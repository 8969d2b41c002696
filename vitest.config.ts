import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Before any module is loaded: Dexie looks for IndexedDB once, when it is imported.
    setupFiles: ['fake-indexeddb/auto', 'tests/i18n/setup.ts'],
  },
});
