/** The button in the toolbar: how many names, or that Sidelight is off. */
import type { BrowserContext } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { openPopup } from './extension.ts';
import { openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

declare const chrome: typeof browser;

/** Badge and title of the tab with this address. */
const buttonOf = async (context: BrowserContext, url: string): Promise<readonly string[]> => {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('the worker is asleep');
  return worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    if (tab?.id === undefined) throw new Error(`no tab at ${url}`);
    return [await chrome.action.getBadgeText({ tabId: tab.id }), await chrome.action.getTitle({ tabId: tab.id })];
  }, url);
};

test('the button counts the names of an article, says where Sidelight is off, and that it is on again', async ({
  context,
  page,
  server,
}) => {
  const url = server.url('harbour.html');
  await openArticle(page, url);
  const counted = [expect.stringMatching(/^\d+$/), expect.stringMatching(/^Sidelight: \d+ names in this article$/)];
  await expect.poll(() => buttonOf(context, url)).toEqual(counted);
  const popup = await openPopup(context, page);
  await popup.getByText('Never', { exact: true }).click();
  await expect.poll(() => buttonOf(context, url)).toEqual(['', 'Sidelight: off on 127.0.0.1']);
  await popup.getByText('Always', { exact: true }).click();
  await expect.poll(() => buttonOf(context, url)).toEqual(counted);
  await page.goto(server.url('front.html'));
  await expect.poll(() => buttonOf(context, server.url('front.html'))).toEqual(['', 'Sidelight']);
});
