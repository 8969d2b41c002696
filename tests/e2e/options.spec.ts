/** The page of options: a change acts at once on open pages and on the popup, and lasts. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openOptions, openPopup } from './extension.ts';
import { serve } from './made-pages.ts';
import { awaitCard, awaitMarks, hoverWords, isCardOpen, openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

/** The article of the demo, which has names that the tagger is less sure of ("Aberdeen"). */
const STORY = readFileSync(new URL('../../tools/demo/article.html', import.meta.url), 'utf8');
const UNSURE = 'Aberdeen';

/** The words that are marked on the page. */
const markedWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...CSS.highlights.values()].flatMap((marks) => [...marks].map((range) => `${range}`)));

test('fewer names: gone from the open page, its hover and the popup at once, also after a reload', async ({
  page,
  context,
}) => {
  await openArticle(page, await serve(context, STORY));
  expect(await markedWords(page)).toContain(UNSURE);
  const popup = await openPopup(context, page);
  const listed = popup.getByRole('navigation', { name: 'Names' });
  await expect(listed).toContainText(UNSURE);

  const options = await openOptions(context);
  await expect(options.getByRole('radio', { name: 'Balanced' })).toBeChecked();
  await options.getByRole('radio', { name: 'Fewer' }).check();
  await expect.poll(() => markedWords(page)).not.toContain(UNSURE);
  expect(await markedWords(page)).toContain('Ingrid Solheim');
  await expect(listed).not.toContainText(UNSURE);
  await expect(listed).toContainText('Ingrid Solheim');

  await page.bringToFront();
  await hoverWords(page, 'Ingrid Solheim');
  await awaitCard(page, /Ingrid Solheim/);
  await page.keyboard.press('Escape');
  await hoverWords(page, UNSURE);
  await page.waitForTimeout(1_000);
  expect(await isCardOpen(page)).toBe(false);

  await page.reload();
  await awaitMarks(page);
  expect(await markedWords(page)).not.toContain(UNSURE);
  await options.reload();
  await expect(options.getByRole('radio', { name: 'Fewer' })).toBeChecked();

  await options.getByRole('radio', { name: 'Balanced' }).check();
  await expect.poll(() => markedWords(page)).toContain(UNSURE);
});

test('the gear in the popup opens the options', async ({ page, context }) => {
  await openArticle(page, await serve(context, STORY));
  const popup = await openPopup(context, page);
  const opened = context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Options' }).click();
  const options = await opened;
  await expect(options.getByRole('heading', { name: 'Sidelight options' })).toBeVisible();
});

test('says what is kept, and deletes it', async ({ page, context }) => {
  const options = await openOptions(context);
  await expect(options.getByText('Nothing is kept yet.')).toBeVisible();
  await openArticle(page, await serve(context, STORY));
  const popup = await openPopup(context, page);
  await expect(async () => {
    await options.reload();
    await expect(options.getByText(/^1 article, /)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await popup.close();
  await options.getByRole('button', { name: 'Delete all…' }).click();
  await options.getByRole('button', { name: 'Delete all', exact: true }).click();
  await expect(options.getByText('Deleted: 1 article. Nothing is kept now.')).toBeVisible();
  await options.reload();
  await expect(options.getByText('Nothing is kept yet.')).toBeVisible();
});
