import { askPage, openPopup } from './extension.ts';
import { awaitCard, awaitMarks, awaitNoCard, flashed, hoverWords, openArticle, stopWorker } from './reader.ts';
import { expect, test } from './sidelight.ts';

const ARTICLE = 'harbour.html';

const ready = (from: string) => ({ answered: { state: 'ready', answer: { from, keeps: true } } });

test('a reload of a page that was read answers from IndexedDB, without a new analysis', async ({
  page,
  context,
  server,
}) => {
  await openArticle(page, server.url(ARTICLE));
  await hoverWords(page, 'Laura Bennett');
  await awaitCard(page, /Bennett/); // A card was opened: the article was read.
  expect(await askPage(context, page, 'describe')).toMatchObject(ready('engine'));
  await stopWorker(context, page); // And with it goes what it remembered.
  await page.reload();
  await awaitMarks(page);
  expect(await askPage(context, page, 'describe')).toMatchObject(ready('database'));
  await page.bringToFront();
  await hoverWords(page, 'Erik Solberg');
  await awaitCard(page, /Solberg/);
});

test('a page that is no article says so', async ({ page, context, server }) => {
  await page.goto(server.url('front.html'));
  await expect
    .poll(() => askPage(context, page, 'describe'))
    .toEqual({ answered: { state: 'none', reason: 'no-article' } });
});

test('the popup lists the names, and one of them leads to its place', async ({ page, context, server }) => {
  await openArticle(page, server.url(ARTICLE));
  const popup = await openPopup(context, page);
  for (const name of ['Laura Bennett', 'Erik Solberg', 'Margaret Doyle', 'Halden Marine', 'London'])
    await expect(popup.getByText(name, { exact: true }).first()).toBeVisible();
  await popup.getByText('Margaret Doyle', { exact: true }).first().click();
  await expect.poll(() => flashed(page)).toContain('Doyle');
});

test('a page left by the reader comes back with its marks and its card', async ({ page, server }) => {
  await openArticle(page, server.url(ARTICLE));
  await hoverWords(page, 'Laura Bennett');
  await awaitCard(page, /Bennett/);
  await page.mouse.move(5, 5, { steps: 6 });
  await awaitNoCard(page);
  await page.goto(server.url('front.html'));
  await page.goBack();
  await awaitMarks(page);
  await hoverWords(page, 'Erik Solberg');
  await awaitCard(page, /Solberg/);
});
