/** Sidelight from inside: its own pages, and what they may ask. */
import type { BrowserContext, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';

/** What the extension's own pages have. */
declare const chrome: typeof browser;

/** The extension's id, from its worker's address. */
export const extensionId = async (context: BrowserContext): Promise<string> => {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
};

/** The id of the tab whose page has this address. */
const tabOf = (own: Page, url: string): Promise<number> =>
  own.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((candidate) => candidate.url === url);
    if (tab?.id === undefined) throw new Error(`no tab at ${url}`);
    return tab.id;
  }, url);

/** Opens the popup for a page, as a page of its own. */
export const openPopup = async (context: BrowserContext, page: Page): Promise<Page> => {
  const popup = await context.newPage();
  const address = `chrome-extension://${await extensionId(context)}/popup.html`;
  await popup.goto(address);
  await popup.goto(`${address}?tab=${await tabOf(popup, page.url())}`);
  return popup;
};

/** Asks the content script of a page, as the popup and the worker do. */
export const askPage = async (
  context: BrowserContext,
  page: Page,
  call: string,
  asked: Readonly<Record<string, string>> = {},
): Promise<unknown> => {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${await extensionId(context)}/popup.html`);
  const tab = await tabOf(own, page.url());
  const reply = await own.evaluate(
    ({ tab, call, asked }) => chrome.tabs.sendMessage(tab, { sidelight: call, asked }, { frameId: 0 }),
    { tab, call, asked },
  );
  await own.close();
  return reply;
};

/** Tells the content script of the page in front something, as the browser's shortcuts make the worker do. */
export const tellPage = async (context: BrowserContext, call: string, asked: unknown): Promise<void> => {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(
    async ({ call, asked }) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id === undefined) throw new Error('no tab is in front');
      await chrome.tabs.sendMessage(tab.id, { sidelight: call, asked }, { frameId: 0 });
    },
    { call, asked },
  );
};

export const openOptions = async (context: BrowserContext): Promise<Page> => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${await extensionId(context)}/options.html`);
  return options;
};
