import { openPopup } from './extension.ts';
import { flashed, openArticle } from './reader.ts';
import { expect, together as test } from './sidelight.ts';

const ARTICLE = 'harbour.html';

test.describe('the popup of an article', () => {
  const cases: readonly [string, RegExp, RegExp][] = [
    ['Who said what', /share this bay for thirty years/, /^We are going to share this bay for thirty years$/],
    ['Dates', /rejected twice/, /^It was rejected twice.*in 2022/],
    ['Figures', /£640 million/, /^Halden Marine.*£640 million on the first phase/],
  ];
  for (const [part, line, place] of cases) {
    test(`${part}: a line leads to its place`, async ({ page, context, server }) => {
      await openArticle(page, server.url(ARTICLE));
      const popup = await openPopup(context, page);
      await popup.getByRole('searchbox').fill(part === 'Dates' ? '2022' : part === 'Figures' ? '640' : 'Solberg');
      await popup.getByRole('region', { name: part }).getByRole('button', { name: line }).click();
      // The page's own line breaks are in the range.
      await expect.poll(async () => (await flashed(page))?.replace(/\s+/g, ' ') ?? '').toMatch(place);
      await expect(popup.getByText('no longer on the page')).toHaveCount(0);
    });
  }

  test('is walked by keys alone, from the filter box to a place', async ({ page, context, server }) => {
    await openArticle(page, server.url(ARTICLE));
    const popup = await openPopup(context, page);
    await expect(popup.getByRole('navigation', { name: 'Names' })).toBeVisible();
    await popup.keyboard.press('/');
    await popup.keyboard.type('doyle');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await expect.poll(() => flashed(page)).toBe('Margaret Doyle');
  });
});
