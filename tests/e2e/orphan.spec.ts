/** The extension is reloaded under an open page: what is left of it says so if asked, and leaves. */
import type { browser } from 'wxt/browser';
import { extensionId } from './extension.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitMarks, awaitNoCard, hoverWords, isCardOpen } from './reader.ts';
import { expect, test } from './sidelight.ts';

/** What the extension's own pages have. */
declare const chrome: typeof browser;

test('a hover says that the page must be loaded again, and then nothing is left', async ({ context, page }) => {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(await serve(context, made(`<main>${prose()}</main>`)));
  await awaitMarks(page);
  const bare = await page.content();
  const own = await context.newPage();
  await own.goto(`chrome-extension://${await extensionId(context)}/popup.html`);
  await own.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await page.bringToFront();
  await hoverWords(page, 'Ida Holm');
  await expect.poll(() => isCardOpen(page), { message: 'the note opens' }).toBe(true);
  expect(page.frames()).toHaveLength(1);
  await page.mouse.move(5, 700, { steps: 5 });
  await awaitNoCard(page);
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(await page.content()).toBe(bare);
  expect(messages).toEqual([]);
});
