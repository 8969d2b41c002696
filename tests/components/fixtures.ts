/** Components in a real Chromium: the harness pages are built once a worker and served from memory. */
import { readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { ENGLISH, i18nOf } from '../i18n/english.ts';
import type { Said } from './harness/events.ts';

const HARNESS = resolve(import.meta.dirname, 'harness');
const ORIGIN = 'http://harness.test';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

type Files = ReadonlyMap<string, string | Uint8Array>;

const buildHarness = async (): Promise<Files> => {
  const input = ['card', 'popup', 'options', 'notes', 'welcome'].map((name) => resolve(HARNESS, `${name}.html`));
  const built = (await build({
    root: HARNESS,
    configFile: false,
    logLevel: 'error',
    build: { write: false, cssTarget: ['chrome128', 'firefox140'], rolldownOptions: { input } },
  })) as Rolldown.RolldownOutput;
  return new Map(built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
};

const find = (files: Files, path: string): Buffer => {
  if (path.startsWith('icon/')) return readFileSync(resolve('public/icon', basename(path)));
  return Buffer.from(files.get(path) ?? '');
};

/** A page that shows a component; `show` takes its input, `said` what it asked for since. */
export interface Stage {
  readonly page: Page;
  readonly show: (input: unknown) => Promise<void>;
  readonly said: () => Promise<readonly Said[]>;
}

declare const window: Window & { readonly show: (input: unknown) => void; readonly said: readonly Said[] };

const stage = async (page: Page, files: Files, name: string): Promise<Stage> => {
  await page.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    return route.fulfill({ body: find(files, path), contentType: TYPES[extname(path)] ?? 'text/plain' });
  });
  // What components ask of the browser, on a page without an extension.
  await page.addInitScript(
    `window.browser = { runtime: { id: 'harness' }, i18n: (${i18nOf})(${JSON.stringify(ENGLISH)}) }`,
  );
  await page.goto(`${ORIGIN}/${name}.html`);
  return {
    page,
    show: async (input) => {
      await page.evaluate((shown) => window.show(shown), input);
      await page.waitForFunction(() => document.getElementById('root')?.childElementCount);
    },
    said: () => page.evaluate(() => window.said),
  };
};

/** Built at the first need of each worker process. */
let built: Promise<Files> | undefined;

const filesOnce = (): Promise<Files> => {
  built ??= buildHarness();
  return built;
};

interface Stages {
  readonly card: Stage;
  readonly popup: Stage;
  readonly options: Stage;
  readonly notes: Stage;
  readonly welcome: Stage;
}

export const test = base.extend<Stages>({
  card: async ({ page }, use) => {
    await page.setViewportSize({ width: 360, height: 420 });
    await use(await stage(page, await filesOnce(), 'card'));
  },
  popup: async ({ page }, use) => {
    await page.setViewportSize({ width: 380, height: 560 });
    await use(await stage(page, await filesOnce(), 'popup'));
  },
  options: async ({ page }, use) => {
    await page.setViewportSize({ width: 800, height: 760 });
    await use(await stage(page, await filesOnce(), 'options'));
  },
  notes: async ({ page }, use) => {
    await page.setViewportSize({ width: 800, height: 760 });
    await use(await stage(page, await filesOnce(), 'notes'));
  },
  welcome: async ({ page }, use) => {
    await page.setViewportSize({ width: 800, height: 760 });
    await use(await stage(page, await filesOnce(), 'welcome'));
  },
});

export { expect } from '@playwright/test';
