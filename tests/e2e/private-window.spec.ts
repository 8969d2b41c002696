/** Private windows store nothing: with the extension allowed there, in a real one. */
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { extensionId } from './extension.ts';
import { expect, test } from './sidelight.ts';

/** What the extension's own pages have. */
/** What the browser's own page of extensions has. */
interface DeveloperPrivate {
  readonly updateProfileConfiguration: (change: { inDeveloperMode: boolean }) => Promise<void>;
  readonly updateExtensionConfiguration: (change: { extensionId: string; incognitoAccess: boolean }) => Promise<void>;
}

declare const chrome: typeof browser & { readonly developerPrivate: DeveloperPrivate };

const allowInPrivateWindows = async (page: Page, id: string): Promise<void> => {
  await page.goto('chrome://extensions/');
  await page.evaluate(async (extensionId) => {
    const { developerPrivate } = chrome;
    // Out of developer mode the browser switches an unpacked extension off when it starts anew.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, id);
};

const rowsKept = (own: Page): Promise<readonly number[]> =>
  own.evaluate(
    () =>
      new Promise<readonly number[]>((done, fail) => {
        const request = indexedDB.open('sidelight');
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const { result: database } = request;
          const stores = [...database.objectStoreNames];
          if (stores.length === 0) return done([]);
          const transaction = database.transaction(stores);
          const counts = stores.map((store) => transaction.objectStore(store).count());
          transaction.oncomplete = () => done(counts.map(({ result }) => result));
        };
      }),
  );

test('an article read in a private window is briefed and not kept', async ({ page, context, server }) => {
  const id = await extensionId(context);
  await allowInPrivateWindows(page, id);
  const own = await context.newPage();
  // The extension starts anew when it is allowed there.
  await expect(async () => {
    await own.goto(`chrome-extension://${id}/popup.html`);
    expect(await own.evaluate(() => chrome.extension.isAllowedIncognitoAccess())).toBe(true);
  }).toPass();
  const url = server.url('harbour.html');
  const tab = await own.evaluate(async (url) => {
    const opened = await chrome.windows.create({ incognito: true, url });
    return opened?.tabs?.[0]?.id;
  }, url);
  expect(tab).toBeDefined();
  await own.goto(`chrome-extension://${id}/popup.html?tab=${tab}`);
  await expect(own.getByRole('navigation', { name: 'Names' })).toContainText('Laura Bennett');
  await expect(own.getByText('Private window: nothing is kept.')).toBeVisible();
  expect((await rowsKept(own)).every((count) => count === 0)).toBe(true);
});
