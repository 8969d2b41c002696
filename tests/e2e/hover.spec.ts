import { awaitCard, awaitNoCard, boxOf, flashed, hoverWords, openArticle, stopWorker } from './reader.ts';
import { expect, test } from './sidelight.ts';

const ARTICLE = 'harbour.html';

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
