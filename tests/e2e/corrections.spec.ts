/** What the reader corrects acts at once on the pages that are open, and on what was read before. */
import type { Frame, Locator, Page } from '@playwright/test';
import { askPage, extensionId, openPopup } from './extension.ts';
import { markedWords } from './in-page.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitCard, awaitMarks, hoverWords, isCardOpen, openArticle, stopWorker } from './reader.ts';
import { expect, test } from './sidelight.ts';

const marks = (where: Page | Frame) => expect.poll(() => where.evaluate(markedWords));

const openCard = async (page: Page, name: string): Promise<Frame> => {
  await hoverWords(page, name);
  return awaitCard(page, new RegExp(name));
};

const choose = async (card: Frame, words: string): Promise<void> => {
  await card.getByRole('button', { name: 'Wrong?' }).click();
  await card.getByRole('button', { name: words, exact: true }).click();
};

/** A card that has just changed takes nothing for a moment: neither a click, for which Playwright waits, nor a key. */
const pressEnter = async (at: Locator): Promise<void> => {
  await at.hover();
  await at.press('Enter');
};

test('“not a name” takes the marks off the open page, another tab, its frame, and an article read earlier; undo puts them back', async ({
  context,
  page,
}) => {
  const first = await serve(context, made(`<h1>Bridge</h1>${prose()}`));
  await openArticle(page, first);
  await marks(page).toContain('Ida Holm');
  await openCard(page, 'Ida Holm'); // A card was opened: the article is kept.

  const framed = await serve(context, made(prose(5)));
  const other = await context.newPage();
  await other.goto(
    await serve(
      context,
      made(`<h1>Read on</h1>${prose(6)}<iframe style="width:800px;height:600px" src="${framed}"></iframe>`),
    ),
  );
  await awaitMarks(other);
  const inner = other.frames()[1];
  if (!inner) throw new Error('the page has no frame');
  await marks(inner).toContain('Ida Holm');

  await page.goto(await serve(context, made(`<h1>Winter</h1>${prose(7)}`)));
  await page.bringToFront();
  await awaitMarks(page);
  const card = await openCard(page, 'Ida Holm');
  await choose(card, 'This is not a name');
  await expect(card.getByText('No longer marked as a name.')).toBeVisible();
  await marks(page).not.toContain('Ida Holm');
  await marks(page).toContain('Nordsund Works');
  await marks(other).not.toContain('Ida Holm');
  await marks(inner).not.toContain('Ida Holm');

  await card.getByRole('button', { name: 'Undo' }).click();
  await marks(page).toContain('Ida Holm');
  await marks(inner).toContain('Ida Holm');

  await choose(card, 'This is not a name');
  await marks(page).not.toContain('Ida Holm');
  await page.close();

  // Days later: the worker and the tab are gone, and the article is only in the database.
  await stopWorker(context, other);
  await other.goto(first);
  await marks(other).toContain('Nordsund Works');
  expect(await askPage(context, other, 'describe')).toMatchObject({ answered: { answer: { from: 'database' } } });
  await marks(other).not.toContain('Ida Holm');
  const popup = await openPopup(context, other);
  const names = popup.getByRole('navigation', { name: 'Names' }).locator('.name-words');
  await expect(names).toContainText(['Nordsund Works']);
  await expect(names.filter({ hasText: 'Holm' })).toHaveCount(0);

  const notes = await context.newPage();
  await notes.goto(`chrome-extension://${await extensionId(context)}/notes.html`);
  const back = notes.getByRole('button', { name: 'Take back: Not a name, on Ida Holm' });
  await back.click();
  await marks(other).toContain('Ida Holm');
  await notes.getByRole('button', { name: 'Undo' }).click();
  await marks(other).not.toContain('Ida Holm');
  await back.click();
  await marks(other).toContain('Ida Holm');
  await popup.reload();
  await expect(names).toContainText(['Ida Holm']);
});

test('another kind and a better name stand in the card at once, and when it opens again', async ({ context, page }) => {
  await openArticle(page, await serve(context, made(`<h1>Bridge</h1>${prose()}`)));
  const card = await openCard(page, 'Nordsund Works');
  await choose(card, 'Place');
  await expect(card.locator('.card-kind')).toHaveText('Place');
  await card.getByRole('button', { name: 'Wrong?' }).click();
  await card.getByRole('textbox', { name: 'A better name' }).fill('The Nordsund yard');
  await pressEnter(card.getByRole('textbox', { name: 'A better name' }));
  await expect(card.getByRole('heading', { level: 1 })).toHaveText('The Nordsund yard');
  await openCard(page, 'Ida Holm');
  await hoverWords(page, 'Nordsund Works');
  const again = await awaitCard(page, /The Nordsund yard/);
  await expect(again.locator('.card-kind')).toHaveText('Place');
  await again.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(again.getByRole('button', { name: 'Following' })).toBeVisible();

  const wrong = again.getByRole('button', { name: 'Wrong?' });
  await wrong.click();
  await again.getByRole('button', { name: 'This is not a name' }).press('Escape');
  await expect(wrong).toBeFocused(); // What was open in the card is closed, the card is not.
  expect(await isCardOpen(page)).toBe(true);
  await pressEnter(wrong);
  await pressEnter(again.getByRole('button', { name: 'As Sidelight thinks' }));
  await expect(again.locator('.card-kind')).toHaveText('Organisation');
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(again.locator('.card-kind')).toHaveText('Place');
});
