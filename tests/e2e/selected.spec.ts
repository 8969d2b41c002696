/** Words that the reader has selected by hand, looked up by the key that opens cards, and by its command. */
import type { Page } from '@playwright/test';
import { tellPage } from './extension.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitCard, awaitMarks, awaitNoCard, boxOf, flashed, hoverWords, isCardOpen } from './reader.ts';
import { expect, test } from './sidelight.ts';

const OTHER = 'A second bridge was refused in March.';

/** Selects words by dragging over them, and leaves the pointer there. */
const select = async (page: Page, words: string): Promise<void> => {
  const { x, y, width, height } = await boxOf(page, words);
  await page.mouse.click(5, 500);
  await page.mouse.move(x + 1, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width - 1, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(x + width / 2, y + height / 2);
};

test.beforeEach(async ({ page, context }) => {
  await page.goto(await serve(context, made(`<main>${prose(1)}<p>${OTHER}</p><p>Nobody asked why.</p></main>`)));
  await awaitMarks(page);
});

test('a part of a name shows whose it is; other words the sentences that hold them, which lead back', async ({
  page,
  context,
}) => {
  await select(page, 'Holm told');
  await page.keyboard.press('Escape');
  await select(page, 'Ida');
  await page.waitForTimeout(1_000); // Longer than a card takes to open.
  expect(await isCardOpen(page)).toBe(false);
  await page.keyboard.down('Alt');
  await awaitCard(page, /^\s*Ida Holm/);
  await page.keyboard.up('Alt');
  await page.mouse.move(5, 500, { steps: 4 });
  await awaitNoCard(page);

  await select(page, 'bridge');
  await tellPage(context, 'command', { name: 'open-card' });
  const card = await awaitCard(page, 'Selected words');
  await expect(card.getByRole('dialog', { name: 'bridge' })).toBeVisible();
  await expect(card.locator('.line')).toHaveText([/^The bridge carries/, OTHER]);
  await card.getByText(OTHER).click();
  await expect.poll(() => flashed(page)).toBe(OTHER);
  await awaitNoCard(page);
});

test('words that stand nowhere else are said to', async ({ page, context }) => {
  await select(page, 'asked why');
  await tellPage(context, 'command', { name: 'open-card' });
  await awaitCard(page, /The article says no more of these words/);
  await page.keyboard.press('Escape');
  await awaitNoCard(page);
  // Without a selection the names are there as ever.
  await page.mouse.click(5, 500);
  await hoverWords(page, 'Ida Holm');
  await awaitCard(page, /^\s*Ida Holm/);
});
