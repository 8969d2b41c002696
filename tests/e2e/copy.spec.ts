/** What the card says, on the real clipboard. */
import { awaitCard, hoverWords, openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

const POLICIES = {
  'as pages are': {},
  'where the page keeps frames from the clipboard': { 'Permissions-Policy': 'clipboard-write=(), clipboard-read=()' },
};

for (const [which, headers] of Object.entries(POLICIES))
  test(`the card is copied as Markdown, ${which}`, async ({ page, context, server }) => {
    const url = server.url('harbour.html', headers);
    await openArticle(page, url);
    await hoverWords(page, 'Laura Bennett');
    const card = await awaitCard(page, /Energy Minister/);
    await card.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(card.getByText('Copied as Markdown.')).toBeVisible();
    // The clipboard of the browser, read by a field that takes it as any other would.
    const field = await context.newPage();
    await field.setContent('<textarea autofocus></textarea>');
    await field.locator('textarea').press('Control+v');
    await expect(field.locator('textarea')).toHaveValue(/^\*\*Laura Bennett\*\*\n\n> /);
    expect(await field.locator('textarea').inputValue()).toContain(`](${url}#:~:text=`);
  });
