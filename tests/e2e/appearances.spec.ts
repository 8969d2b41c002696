/** What the card tells of articles that were read earlier. */
import { askPage, openOptions } from './extension.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitCard, awaitMarks, awaitNoCard, hoverWords, openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

const EARLIER = made(
  prose().replace('a former engineer who took office in January', 'a shipyard worker who leads the Harbour Party'),
  'Port Merrow elects a mayor',
);

test('the card of a name tells of the article that was read before, and leads to its words there', async ({
  page,
  context,
}) => {
  const earlier = await serve(context, EARLIER);
  await openArticle(page, earlier);
  await askPage(context, page, 'describe'); // The popup was opened on it: it was read.
  await page.bringToFront();
  await openArticle(page, await serve(context, made(prose())));
  await hoverWords(page, 'Ida Holm');
  const card = await awaitCard(page, /In 1 other article you have read/);
  const link = card.getByRole('link', { name: /^shipyard worker/ });
  await expect(link).toContainText('Port Merrow elects a mayor');
  const opened = context.waitForEvent('page');
  await link.click();
  const again = await opened;
  await awaitMarks(again);
  expect(again.url()).toBe(`${earlier}#:~:text=shipyard%20worker`);
  await again.close();

  await page.mouse.move(2, 2, { steps: 4 });
  await page.keyboard.press('Escape');
  await awaitNoCard(page);

  const options = await openOptions(context);
  await options.getByRole('button', { name: 'Delete all…' }).click();
  await options.getByRole('button', { name: 'Delete all', exact: true }).click();
  await expect(options.getByText(/^Deleted: /)).toBeVisible();
  await options.close();
  await page.bringToFront();
  await hoverWords(page, 'Nordsund Works');
  await expect((await awaitCard(page, /Nordsund/)).getByText('you have read')).toHaveCount(0);
});
