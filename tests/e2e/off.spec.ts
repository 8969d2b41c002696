/** Rid of Sidelight by one click on the card, and no click that a page has lured out of the reader. */
import type { Frame, Page } from '@playwright/test';
import { openPopup } from './extension.ts';
import { markedWords } from './in-page.ts';
import { awaitCard, awaitMarks, awaitNoCard, hoverWords, isCardOpen, openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

const ARTICLE = 'harbour.html';

const marked = (page: Page): Promise<number> => page.evaluate(markedWords).then(({ length }) => length);

const expectOff = (page: Page): Promise<void> => expect.poll(() => marked(page), { message: 'no marks' }).toBe(0);

const open = async (page: Page): Promise<Frame> => {
  await page.mouse.move(5, 5, { steps: 4 });
  await hoverWords(page, 'Laura Bennett');
  return awaitCard(page, /Bennett/);
};

test('off for page, site and all by one click on the card, each with a way back', async ({ page, context, server }) => {
  await openArticle(page, server.url(ARTICLE));
  for (const [where, words] of [
    ['this page', 'Off on this page until it is loaded again'],
    ['this site', 'Off on 127.0.0.1'],
    ['everywhere', 'Off everywhere until you turn it on in the popup'],
  ] as const) {
    await test.step(where, async () => {
      const card = await open(page);
      await card.getByRole('button', { name: where }).click();
      await expectOff(page);
      await expect(card.getByText(words)).toBeVisible();
      await card.getByRole('button', { name: 'Undo' }).click();
      await awaitMarks(page);
      await awaitNoCard(page);
    });
  }
  await (await open(page)).getByRole('button', { name: 'everywhere' }).click();
  await expectOff(page);
  await page.mouse.move(5, 5, { steps: 4 });
  await awaitNoCard(page);
  await page.reload();
  const popup = await openPopup(context, page);
  await expect(popup.getByRole('heading', { name: 'Off everywhere' })).toBeVisible();
  await popup.getByRole('button', { name: 'Turn on' }).click();
  await awaitMarks(page);
});

test('a card that is covered takes no click that would change anything', async ({ page, server }) => {
  await openArticle(page, server.url(ARTICLE));
  const card = await open(page);
  const follow = card.getByRole('button', { name: 'Follow' });
  await follow.hover(); // Waits until it takes clicks.
  const box = await follow.boundingBox();
  if (!box) throw new Error('the button has no box');
  // A page may show what it likes over the card, and let the click through.
  await page.evaluate(() => {
    const lure = document.body.appendChild(document.createElement('div'));
    lure.popover = 'manual';
    lure.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:#fff';
    lure.textContent = 'Click here to win';
    lure.showPopover();
  });
  const guarded = card.locator('html[data-guarded]');
  await expect(guarded).toHaveCount(1);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  expect(await isCardOpen(page)).toBe(true);
  await expect(follow).toHaveAttribute('aria-pressed', 'false');
  // Nor a click by script, nor by a key; the press of a key on a button comes as a click.
  await follow.evaluate((button) => (button as HTMLElement).click());
  await follow.press('Enter');
  await expect(follow).toHaveAttribute('aria-pressed', 'false');
  await page.evaluate(() => document.querySelector('body > [popover]')?.remove());
  await follow.click();
  await expect(card.getByRole('button', { name: 'Following' })).toHaveAttribute('aria-pressed', 'true');
});
