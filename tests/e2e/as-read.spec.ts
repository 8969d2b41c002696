/** Nothing is told from below the furthest line that has been in view, where the reader wants it so. */
import { openOptions, openPopup } from './extension.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitCard, awaitMarks, awaitNoCard, hoverWords } from './reader.ts';
import { expect, test } from './sidelight.ts';

const LATER = 'In the last chapter Ida Holm resigned and left Port Merrow for Anna Berg.';

test('cards and popup tell what has been in view; the popup says so, and has the whole', async ({ page, context }) => {
  const far = '<div style="height: 3000px"></div>';
  await page.goto(await serve(context, made(`<main>${prose(1)}${far}<p>${LATER}</p>${prose(1)}</main>`)));
  await awaitMarks(page);
  const options = await openOptions(context);
  await options.getByRole('radio', { name: 'As far as I have read' }).check();
  await page.bringToFront();
  await hoverWords(page, 'Ida Holm');
  const card = await awaitCard(page, /Ida Holm/);
  await expect(card.getByText(/named twice/)).toBeVisible();
  await expect(card.locator('.line', { hasText: 'resigned' })).toHaveCount(0);
  await page.mouse.move(5, 700, { steps: 4 });
  await awaitNoCard(page);

  const popup = await openPopup(context, page);
  await expect(popup.getByText('Shown as far as you have read.')).toBeVisible();
  await expect(popup.getByText('Anna Berg')).toHaveCount(0);
  await popup.getByRole('button', { name: 'Show the whole article' }).click();
  await expect(popup.getByText('Anna Berg').first()).toBeVisible();
  await popup.close();

  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2_000);
  // What was never drawn was never in view.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await hoverWords(page, 'Ida Holm');
  await awaitCard(page, /resigned/);
});
