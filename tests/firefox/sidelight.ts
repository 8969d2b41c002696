/** Fixtures and steps: a Firefox with the built extension (`npm run build:firefox` first), and pages from loopback. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { browser as Extension } from 'wxt/browser';
import { ensureFirefox } from '../../tools/firefox/find.ts';
import { type Firefox, installAddOn, launchFirefox, ownPage } from '../../tools/firefox/launch.ts';
import { type Reader, readerOf } from '../../tools/firefox/reader.ts';
import { boxOfWords, cardIsOpen, flashedText, marksByName } from '../e2e/in-page.ts';
import { type PageServer, servePages } from '../e2e/server.ts';

/** What Sidelight's own pages have. */
declare const browser: typeof Extension;

const EXTENSION = resolve('.output/firefox-mv3');

interface Shared {
  readonly firefox: Firefox;
  readonly server: PageServer;
}

/** One Firefox for all tests: it takes seconds to start. */
export const test = base.extend<{ readonly reader: Reader }, Shared>({
  server: [
    async ({ headless: _ }, use) => {
      const server = await servePages();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  firefox: [
    async ({ headless: _ }, use) => {
      if (!existsSync(`${EXTENSION}/manifest.json`)) throw new Error('build it first: npm run build:firefox');
      const firefox = await launchFirefox({ browser: await ensureFirefox() });
      await installAddOn(firefox, EXTENSION);
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  reader: async ({ firefox }, use) => use(readerOf(firefox)),
});

export { expect } from '@playwright/test';

/** Firefox answers null for a page that is left while the script runs: the reader's "Allow" loads it anew. */
const marked = async (reader: Reader): Promise<number> => {
  const marks: Record<string, number> | null = await reader.run(marksByName);
  return marks?.['underline-1'] ?? 0;
};

export const awaitMarks = (reader: Reader): Promise<void> =>
  expect.poll(() => marked(reader), { message: 'names are marked' }).toBeGreaterThan(0);

export const openArticle = async (reader: Reader, url: string): Promise<void> => {
  await reader.go(url);
  await awaitMarks(reader);
};

/** Moves the mouse onto some words and lets it rest there. */
export const hoverWords = async (reader: Reader, words: string): Promise<void> => {
  const { x, y, width, height } = await reader.run(boxOfWords, { words, nth: 0 });
  await reader.moveTo({ x: x + width / 2, y: y + height / 2 });
};

const cardWords = async (reader: Reader): Promise<string> =>
  (await reader.run(cardIsOpen)) ? reader.runInCard(() => document.body.innerText) : '';

export const awaitCard = (reader: Reader, words: RegExp): Promise<void> =>
  expect.poll(() => cardWords(reader), { message: 'the card opens' }).toMatch(words);

export const awaitNoCard = (reader: Reader): Promise<void> =>
  expect.poll(() => reader.run(cardIsOpen), { message: 'the card closes' }).toBe(false);

export const awaitFlash = (reader: Reader, words: string): Promise<void> =>
  expect.poll(() => reader.run(flashedText), { message: 'the place is flashed' }).toContain(words);

/** The id of the tab that shows `url`; to be asked in one of Sidelight's own pages. */
const tabAt = (reader: Reader, url: string): Promise<number> =>
  reader.run(async (url) => {
    const tab = (await browser.tabs.query({})).find((candidate) => candidate.url === url);
    if (tab?.id === undefined) throw new Error(`no tab at ${url}`);
    return tab.id;
  }, url);

/** Opens the popup about the tab that shows `url`, as a page of its own in a new tab. */
export const openPopup = async (reader: Reader, url: string): Promise<void> => {
  await reader.openTab();
  await reader.go(ownPage('popup.html'));
  await reader.go(ownPage(`popup.html?tab=${await tabAt(reader, url)}`));
};

/** Asks the content script of the tab that shows `url`, as the popup does; leaves the tab in front as it was. */
export const askPage = async (reader: Reader, url: string, call: string): Promise<unknown> => {
  const before = await reader.tab();
  await reader.openTab();
  await reader.go(ownPage('popup.html'));
  const tab = await tabAt(reader, url);
  const ask = (tab: number, call: string): Promise<unknown> =>
    browser.tabs.sendMessage(tab, { sidelight: call, asked: {} }, { frameId: 0 });
  const reply = await reader.run(ask, tab, call);
  await reader.closeTab();
  await reader.switchTo(before);
  return reply;
};
