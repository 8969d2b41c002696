/** Light, dark or as the system: on every surface, from its first paint. */
import type { Frame, Page } from '@playwright/test';
import { extensionId, openOptions, openPopup, tellPage } from './extension.ts';
import { marksByName } from './in-page.ts';
import { awaitCard, awaitNoCard, flashed, hoverWords, openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

const DARK = 'rgb(27, 29, 33)';
const LIGHT = 'rgb(255, 255, 255)';

const colourOf = (page: Page | Frame, selector: string): Promise<string> =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);

/** The theme that stood when the page had nothing but its head. */
const themeAtFirst = async (page: Page, url: string): Promise<string | undefined> => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      document.documentElement.dataset.atFirst = document.documentElement.dataset.theme ?? 'none';
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  return page.evaluate(() => document.documentElement.dataset.atFirst);
};

test('the theme that is set holds on all surfaces, whatever the system has, and is there before the first paint', async ({
  context,
  page,
  server,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const options = await openOptions(context);
  await options.emulateMedia({ colorScheme: 'light' });
  expect(await colourOf(options, 'body')).toBe(LIGHT);
  await options.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => colourOf(options, 'body')).toBe(DARK);
  const own = `chrome-extension://${await extensionId(context)}`;
  for (const name of ['options', 'notes', 'popup'])
    expect(await themeAtFirst(options, `${own}/${name}.html`), name).toBe('dark');

  await page.bringToFront();
  await openArticle(page, server.url('harbour.html'));
  await hoverWords(page, 'Laura Bennett');
  const card = await awaitCard(page, /Bennett/);
  expect(await colourOf(card, '.card')).toBe(DARK);
  // Else the browser would paint the frame's corners.
  expect(await card.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light dark');

  const popup = await openPopup(context, page);
  await popup.emulateMedia({ colorScheme: 'dark' });
  await options.goto(`${own}/options.html`);
  await options.getByRole('radio', { name: 'Light', exact: true }).check();
  await expect.poll(() => popup.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
});

test('colours forced by the system: no mark shouts, cards open and the shortcuts lead on all the same', async ({
  context,
  page,
  server,
}) => {
  const marks = async (): Promise<number> => (await page.evaluate(marksByName))['underline-1'] ?? 0;
  await openArticle(page, server.url('harbour.html'));
  await page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(marks, { message: 'the marks go' }).toBe(0);
  await hoverWords(page, 'Laura Bennett');
  await awaitCard(page, /Bennett/);
  await page.keyboard.press('Escape');
  await awaitNoCard(page);
  await tellPage(context, 'command', { name: 'next-name' });
  await expect.poll(() => flashed(page)).not.toBeNull();
  await page.emulateMedia({ forcedColors: 'none' });
  await expect.poll(marks, { message: 'the marks come back' }).toBeGreaterThan(0);

  const options = await openOptions(context);
  const why = options.getByText('none is underlined');
  await expect(why).toBeHidden();
  await options.emulateMedia({ forcedColors: 'active' });
  await expect(why).toBeVisible();
});
