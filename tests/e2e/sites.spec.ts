/** Where Sidelight works, as the reader has set it. */
import type { BrowserContext, Page } from '@playwright/test';
import { extensionId, openOptions, openPopup } from './extension.ts';
import { marksByName } from './in-page.ts';
import { awaitMarks, hoverWords, isCardOpen, openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

const ARTICLE = 'harbour.html';

const marked = async (page: Page): Promise<number> =>
  Object.values(await page.evaluate(marksByName)).reduce((sum, count) => sum + count, 0);

/** The kinds of events that our isolated world listens to on the document and on the window. */
const heard = async (context: BrowserContext, page: Page): Promise<readonly string[]> => {
  const session = await context.newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension:')) worlds.push(id);
  });
  await session.send('Runtime.enable');
  const kinds: string[] = [];
  for (const contextId of worlds) {
    for (const expression of ['document', 'window', 'document.documentElement']) {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      if (!result.objectId) throw new Error(`no ${expression}`);
      const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
      kinds.push(...listeners.map(({ type }) => type));
    }
  }
  await session.detach();
  if (worlds.length === 0) throw new Error('our content script is not there');
  return kinds;
};

const choose = async (popup: Page, rule: string): Promise<void> => {
  await popup.getByRole('group', { name: 'On 127.0.0.1' }).getByText(rule, { exact: true }).click();
};

test('never: marks go at once, nothing is heard, no card opens, also after a reload; and back', async ({
  page,
  context,
  server,
}) => {
  await openArticle(page, server.url(ARTICLE));
  expect(await heard(context, page)).toContain('pointermove');
  const popup = await openPopup(context, page);
  await choose(popup, 'Never');
  await expect(popup.getByRole('heading', { name: 'Off on this site' })).toBeVisible();
  await expect.poll(() => marked(page)).toBe(0);
  expect(await heard(context, page)).toEqual([]);

  await page.bringToFront();
  await page.reload();
  await hoverWords(page, 'Laura Bennett');
  await page.waitForTimeout(1_500); // Longer than reading and the delay take.
  expect([await marked(page), await isCardOpen(page), await heard(context, page)]).toEqual([0, false, []]);

  await choose(popup, 'Always');
  await awaitMarks(page);
  await expect(popup.getByRole('navigation', { name: 'Names' })).toBeVisible();
});

test('on click: nothing is read until the popup is opened', async ({ page, context, server }) => {
  const options = await openOptions(context);
  await options.getByRole('radio', { name: 'On click' }).check();
  await page.goto(server.url(ARTICLE));
  await page.waitForTimeout(1_500);
  expect([await marked(page), await heard(context, page)]).toEqual([0, []]);
  const popup = await openPopup(context, page);
  await awaitMarks(page);
  await expect(popup.getByRole('navigation', { name: 'Names' })).toBeVisible();
});

test('rules are listed in the options, changed and removed there', async ({ page, context, server }) => {
  await openArticle(page, server.url(ARTICLE));
  await choose(await openPopup(context, page), 'Never');
  const options = await openOptions(context);
  const rule = options.getByRole('combobox', { name: 'Rule for 127.0.0.1' });
  await expect(rule).toHaveValue('never');
  await rule.selectOption('On click');
  await options.getByRole('button', { name: 'Remove the rule for 127.0.0.1' }).click();
  await expect(options.getByText('There are none yet.')).toBeVisible();
  await awaitMarks(page);
});

/** What the browser's own page of extensions has. */
declare const chrome: {
  readonly developerPrivate: {
    readonly updateExtensionConfiguration: (update: {
      readonly extensionId: string;
      readonly hostAccess: 'ON_CLICK' | 'ON_ALL_SITES';
    }) => Promise<void>;
  };
  readonly tabs: { readonly query: (of: Record<never, never>) => Promise<readonly { readonly id: number }[]> };
};

test('narrowed in the browser to a click: nothing is read, and the popup says what can be done', async ({
  page,
  context,
  server,
}) => {
  const id = await extensionId(context);
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  const allow = (hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> =>
    extensions.evaluate((update) => chrome.developerPrivate.updateExtensionConfiguration(update), {
      extensionId: id,
      hostAccess,
    });
  await allow('ON_CLICK');
  await page.goto(server.url(ARTICLE));
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${id}/popup.html`);
  // The browser gives no address of a tab that may not be read.
  const [tab] = await popup.evaluate(() => chrome.tabs.query({}));
  await popup.goto(`chrome-extension://${id}/popup.html?tab=${tab?.id}`);
  await expect(popup.getByRole('heading', { name: 'Sidelight may not read this page' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Allow on all sites…' })).toBeVisible();
  expect(await marked(page)).toBe(0);
  await allow('ON_ALL_SITES');
  await page.reload();
  await awaitMarks(page);
});
