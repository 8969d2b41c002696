import { openOptions } from './extension.ts';
import { marksByName } from './in-page.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitCard, awaitNoCard, boxOf, flashed, hoverWords, isCardOpen, openArticle, stopWorker } from './reader.ts';
import { expect, test } from './sidelight.ts';

const ARTICLE = 'harbour.html';

test('a search box that the page focuses by itself keeps no card shut; one that the reader chose does', async ({
  page,
  context,
}) => {
  const search = '<input id="search" autofocus aria-label="Search">';
  await openArticle(page, await serve(context, made(`<main><h1>Bridge</h1>${search}${prose()}</main>`)));
  await expect(page.locator('#search')).toBeFocused();
  await hoverWords(page, 'Ida Holm');
  await awaitCard(page, /Holm/);
  await page.locator('#search').click();
  await awaitNoCard(page);
  await page.waitForTimeout(1_000); // Longer than the delay and any grace; and the pointer has rested elsewhere.
  await hoverWords(page, 'Ida Holm');
  await page.waitForTimeout(1_000);
  expect(await isCardOpen(page)).toBe(false);
});

test('the key that opens cards is no typing: held, it lets one open, though it repeats', async ({ page, server }) => {
  await openArticle(page, server.url(ARTICLE));
  await hoverWords(page, 'Laura Bennett');
  await expect(async () => {
    await page.keyboard.down('Alt'); // Down already, so it repeats, as a key that is held does.
    expect(await isCardOpen(page)).toBe(true);
  }).toPass({ intervals: [100] });
  await page.keyboard.up('Alt');
});

test('every mention is marked, or none, as the reader has set; a card opens all the same', async ({
  page,
  context,
  server,
}) => {
  await openArticle(page, server.url(ARTICLE));
  const marked = async () => Object.values(await page.evaluate(marksByName)).reduce((sum, count) => sum + count, 0);
  const first = await marked();
  const options = await openOptions(context);
  await options.getByRole('radio', { name: 'Every mention' }).check();
  await expect.poll(marked).toBeGreaterThan(first);
  await options.getByRole('group', { name: 'Marks' }).getByRole('radio', { name: 'None' }).check();
  await expect.poll(marked).toBe(0);
  await page.bringToFront();
  await hoverWords(page, 'Laura Bennett');
  await awaitCard(page, /Bennett/);
});

test.describe('hovering a name', () => {
  test.beforeEach(({ page, server }) => openArticle(page, server.url(ARTICLE)));

  test('opens the card, Esc closes it', async ({ page }) => {
    await hoverWords(page, 'Laura Bennett');
    await awaitCard(page, /Bennett/);
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
  });

  test('leaving closes the card', async ({ page }) => {
    await hoverWords(page, 'Laura Bennett');
    await awaitCard(page, /Bennett/);
    await page.mouse.move(5, 5, { steps: 12 });
    await awaitNoCard(page);
  });

  test('the pointer may go from the name into the card, and leaving that closes it', async ({ page }) => {
    const name = await hoverWords(page, 'Laura Bennett');
    await awaitCard(page, /Bennett/);
    await page.mouse.move(name.x + 40, name.y + name.height + 60, { steps: 12 });
    await page.waitForTimeout(800); // Longer than the grace: it is the card that keeps it open.
    await awaitCard(page, /Bennett/);
    await page.mouse.move(5, 5, { steps: 12 });
    await awaitNoCard(page);
  });

  test('a click on a line scrolls to its evidence and flashes it', async ({ page }) => {
    await hoverWords(page, 'Erik Solberg');
    const card = await awaitCard(page, /Solberg/);
    const line = card.getByRole('button', { name: /share this bay/ });
    const text = (await line.innerText()).replace(/[“”"]/g, '').trim();
    expect((await boxOf(page, 'share this bay')).y).toBeGreaterThan(800);
    await line.click();
    await expect.poll(() => flashed(page)).toContain('share this bay');
    expect(text).toContain('share this bay');
    await expect.poll(async () => (await boxOf(page, 'share this bay')).y).toBeLessThan(700);
  });

  test('the worker stopped between two hovers still answers', async ({ page, context }) => {
    await hoverWords(page, 'Laura Bennett');
    await awaitCard(page, /Bennett/);
    await page.mouse.move(5, 5, { steps: 12 });
    await awaitNoCard(page);
    await stopWorker(context, page);
    await hoverWords(page, 'Erik Solberg');
    await awaitCard(page, /Solberg/);
  });
});
