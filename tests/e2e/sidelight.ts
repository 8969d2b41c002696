/** Fixtures: a browser with the built extension, or without, and pages from loopback. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, chromium, type Page } from '@playwright/test';
import { browserSwitches, ensureBrowser } from '../../tools/browser.ts';
import { type PageServer, servePages } from './server.ts';

const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

interface Fixtures {
  /** A browser with a fresh profile and Sidelight in it. */
  readonly context: BrowserContext;
  /** Another reader's browser, or another device of the same reader: a fresh profile with Sidelight in it. */
  readonly other: BrowserContext;
  /** A page of `context`. */
  readonly page: Page;
  /** Opens a browser with Sidelight on a profile that stays: closed and opened again, it is the same reader's. */
  readonly start: () => Promise<BrowserContext>;
  /** A page of a browser that has never heard of Sidelight. */
  readonly barePage: Page;
}

/** `profile`: a folder that outlasts the browser; by default a fresh one that does not. */
const openBrowser = async (extension: string | null, headless: boolean, profile = ''): Promise<BrowserContext> => {
  if (!existsSync(`${EXTENSION}/manifest.json`)) throw new Error('build the extension first: npm run build');
  return chromium.launchPersistentContext(profile, {
    executablePath: await ensureBrowser(),
    headless,
    args: browserSwitches(extension),
    viewport: { width: 1000, height: 800 },
  });
};

export const firstPage = async (context: BrowserContext): Promise<Page> =>
  context.pages()[0] ?? (await context.newPage());

export const test = base.extend<Fixtures, { readonly server: PageServer }>({
  server: [
    async ({ headless: _ }, use) => {
      const server = await servePages();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ headless }, use) => {
    const context = await openBrowser(EXTENSION, headless !== false);
    await use(context);
    await context.close();
  },
  other: async ({ headless }, use) => {
    const context = await openBrowser(EXTENSION, headless !== false);
    await use(context);
    await context.close();
  },
  page: async ({ context }, use) => use(await firstPage(context)),
  start: async ({ headless }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'sidelight-'));
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await openBrowser(EXTENSION, headless !== false, profile);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
    await rm(profile, { recursive: true });
  },
  barePage: async ({ headless }, use) => {
    const context = await openBrowser(null, headless !== false);
    await use(await firstPage(context));
    await context.close();
  },
});

/**
 * The same with one browser for all tests of a file, each with a page of its own: for tables of pages that keep nothing
 * and set nothing. A browser takes longer to start than most pages to read.
 */
export const together = test.extend<Record<never, never>, { readonly oneBrowser: BrowserContext }>({
  oneBrowser: [
    async ({ headless }, use) => {
      const context = await openBrowser(EXTENSION, headless !== false);
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ oneBrowser }, use) => use(oneBrowser),
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
    for (const opened of context.pages().slice(1)) await opened.close();
  },
});

export { expect } from '@playwright/test';
