/** Notes and corrections as a reader makes them, in the built extension. */
import type { Frame, Page } from '@playwright/test';
import { extensionId, openOptions, openPopup } from './extension.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitCard, awaitNoCard, hoverWords, isCardOpen, openArticle } from './reader.ts';
import { expect, firstPage, test } from './sidelight.ts';

const ARTICLE = 'harbour.html';

const saved = (where: Frame | Page) => expect(where.getByText('Saved', { exact: true })).toBeVisible();

const openCard = async (page: Page, name: string): Promise<Frame> => {
  await hoverWords(page, name);
  return awaitCard(page, new RegExp(name));
};

const write = async (card: Frame | Page, text: string): Promise<void> => {
  await card.getByRole('button', { name: /^(?:Write a|Edit) note$/ }).click();
  await card.getByRole('textbox', { name: /Your note/ }).fill(text);
};

/** Closes the card by a click elsewhere, and rests on another name: the one that was closed is not asked about at once. */
const closeCard = async (page: Page): Promise<void> => {
  await page.mouse.click(4, 4);
  await awaitNoCard(page);
  await openCard(page, 'Erik Solberg');
};

test('a note is written in the card, which stays open meanwhile, and stands there when it opens again', async ({
  page,
  server,
}) => {
  await openArticle(page, server.url(ARTICLE));
  const card = await openCard(page, 'Laura Bennett');
  await write(card, 'Ask her about the **second** pier.\nSee [the plans](https://plans.example/pier)');
  await page.mouse.move(5, 5, { steps: 12 });
  await saved(card);
  await page.waitForTimeout(800); // Longer than the grace: it is the editor that keeps it open.
  expect(await isCardOpen(page)).toBe(true);
  await card.getByRole('textbox').press('Escape');
  await awaitNoCard(page); // The pointer is not there, and nothing is written any more.
  await openCard(page, 'Laura Bennett');
  await expect(card.locator('.note-words strong')).toHaveText('second');
  await expect(card.getByRole('link', { name: 'the plans' })).toHaveAttribute('rel', /noopener/);
});

test('what was typed a moment before the card closes, or the page goes, is kept', async ({ page, context, server }) => {
  await openArticle(page, server.url(ARTICLE));
  await write(await openCard(page, 'Laura Bennett'), 'closed at once');
  await closeCard(page);
  await expect((await openCard(page, 'Laura Bennett')).locator('.note-words')).toHaveText('closed at once');
  await write(await openCard(page, 'Laura Bennett'), 'left at once');
  await page.goto(await serve(context, made(prose())));
  await openArticle(page, server.url(ARTICLE));
  await expect((await openCard(page, 'Laura Bennett')).locator('.note-words')).toHaveText('left at once');
});

test('notes in card and popup outlast the browser', async ({ start, server }) => {
  const first = await start();
  const page = await firstPage(first);
  await openArticle(page, server.url(ARTICLE));
  const card = await openCard(page, 'Laura Bennett');
  await write(card, 'written in the card');
  await saved(card);
  const popup = await openPopup(first, page);
  await write(popup, 'written on the *article*');
  await saved(popup);
  await first.close();

  const second = await start();
  const again = await firstPage(second);
  await openArticle(again, server.url(ARTICLE));
  await expect((await openPopup(second, again)).locator('.note-words em')).toHaveText('article');
  await again.bringToFront();
  await expect((await openCard(again, 'Laura Bennett')).locator('.note-words')).toHaveText('written in the card');
});

test('two popups that write apart keep both texts, and the reader joins them', async ({ page, context, server }) => {
  await openArticle(page, server.url(ARTICLE));
  const [one, other] = [await openPopup(context, page), await openPopup(context, page)];
  await one.getByRole('button', { name: 'Write a note' }).click();
  await other.getByRole('button', { name: 'Write a note' }).click();
  await one.getByRole('textbox', { name: /Your note/ }).fill('from the one');
  await saved(one);
  await other.getByRole('textbox', { name: /Your note/ }).fill('from the other');
  await expect(other.getByRole('region', { name: 'Another text' })).toContainText('from the one');
  await other.getByRole('button', { name: 'Take it in' }).click();
  await other.getByRole('button', { name: 'Done' }).click();
  await expect(other.locator('.note-words p')).toHaveText(['from the other', 'from the one']);
});

test('a full disk: told, what was there stays, what is typed waits and is offered again', async ({ start, server }) => {
  const first = await start();
  const before = await firstPage(first);
  await openArticle(before, server.url(ARTICLE));
  const popupBefore = await openPopup(first, before);
  await write(popupBefore, 'kept before');
  await saved(popupBefore);
  await first.close();

  const context = await start();
  const own = await openOptions(context);
  const session = await context.newCDPSession(own);
  const origin = `chrome-extension://${await extensionId(context)}`;
  // Before anything is written: Chromium remembers for a while how much room there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const page = await context.newPage();
  await openArticle(page, server.url(ARTICLE));
  const popup = await openPopup(context, page);
  await expect(popup.locator('.note-words')).toHaveText('kept before');
  await write(popup, 'kept before, and more');
  await expect(popup.getByRole('status').filter({ hasText: 'storage is full' })).toBeVisible();
  const next = await openPopup(context, page);
  await expect(next.locator('.note-words')).toHaveText('kept before, and more');
  await expect(next.getByText('could not be saved the last time')).toBeVisible();
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await next.getByRole('button', { name: 'Save again' }).click();
  await saved(next);
  await next.reload();
  await expect(next.locator('.note-words')).toHaveText('kept before, and more');
  await expect(next.getByText('could not be saved')).toHaveCount(0);
});

test('markup, emoji, right-to-left text and a megabyte are kept as they were typed', async ({
  page,
  context,
  server,
}) => {
  await openArticle(page, server.url(ARTICLE));
  const odd = '<script>alert(1)</script> 👩‍🚀 \u202eمرحبا\u202c [x](javascript:alert(1))';
  const text = `${odd}\n${'A long note. '.repeat(80_000)}`;
  const popup = await openPopup(context, page);
  await write(popup, text);
  await saved(popup);
  await popup.reload();
  await popup.getByRole('button', { name: 'Edit note' }).click();
  await expect(popup.getByRole('textbox', { name: /Your note/ })).toHaveValue(text);
  await popup.getByRole('textbox', { name: /Your note/ }).fill(odd);
  await popup.getByRole('button', { name: 'Done' }).click();
  await expect(popup.locator('.note-words')).toContainText('<script>alert(1)</script> 👩‍🚀');
  await expect(popup.locator('.note-words').getByRole('link')).toHaveCount(0);
});
