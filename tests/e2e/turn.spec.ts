import { awaitCard, awaitNoCard, flashed, hoverWords, isCardOpen, openArticle } from './reader.ts';
import { expect, together as test } from './sidelight.ts';

test.describe('a card turned to a related name', () => {
  test.beforeEach(async ({ page, server }) => {
    await openArticle(page, server.url('harbour.html'));
    await hoverWords(page, 'Margaret Doyle');
  });

  test('goes there and back by clicks, stays under the pointer, and its lines lead to their places', async ({
    page,
  }) => {
    const card = await awaitCard(page, /Doyle/);
    const related = card.getByRole('navigation', { name: 'Related names' });
    await related.getByRole('button', { name: /Merrow Fishing Association/ }).click();
    await awaitCard(page, /^\s*Merrow Fishing Association/);
    await page.waitForTimeout(800); // Longer than the grace: a card that is turned does not close by itself.
    expect(await isCardOpen(page)).toBe(true);
    await card.getByRole('button', { name: 'Back to Margaret Doyle' }).click();
    await awaitCard(page, /^\s*Margaret Doyle/);
    await expect(card.getByRole('button', { name: /^Back/ })).toHaveCount(0);
    await related.getByRole('button', { name: /Merrow Fishing Association/ }).click();
    await awaitCard(page, /^\s*Merrow Fishing Association/);
    await card.locator('.line').first().click();
    await expect.poll(() => flashed(page)).toContain('Merrow Fishing Association');
  });

  test('goes back by Alt+Left, which leaves the page where it is', async ({ page }) => {
    const card = await awaitCard(page, /Doyle/);
    await card.locator('.chip').click();
    await awaitCard(page, /^\s*Merrow Fishing Association/);
    await page.keyboard.press('Alt+ArrowLeft');
    await awaitCard(page, /^\s*Margaret Doyle/);
    expect(page.url()).toContain('harbour.html');
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
  });

  test('another hover starts a trail of its own', async ({ page }) => {
    const card = await awaitCard(page, /Doyle/);
    await card.locator('.chip').click();
    await awaitCard(page, /^\s*Merrow Fishing Association/);
    await page.mouse.move(5, 5, { steps: 6 });
    await awaitNoCard(page);
    await hoverWords(page, 'Laura Bennett');
    await awaitCard(page, /^\s*Laura Bennett/);
    await expect(card.getByRole('button', { name: /^Back/ })).toHaveCount(0);
  });
});
