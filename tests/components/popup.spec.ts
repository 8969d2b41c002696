import type { PopupState } from '../../lib/state/popup.ts';
import { expect, test } from './fixtures.ts';
import { cutSideways, faint } from './layout.ts';
import { ARTICLE, BRIEFING, crowd, faulty, inState, PASTED, ready } from './samples.ts';

const READY = { state: ready(), briefing: BRIEFING };

test('heads with source, date, reading time, title and byline', async ({ popup, page }) => {
  await popup.show(READY);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ARTICLE.title);
  await expect(page.locator('.popup-source')).toContainText('The Coast Courier');
  await expect(page.locator('.popup-source time')).toHaveAttribute('datetime', '2025-02-11');
  await expect(page.locator('.popup-source')).toContainText('1 min read');
  await expect(page.locator('.popup-byline')).toHaveText('Maren Lund');
});

test('leaves out what the page does not say', async ({ popup, page }) => {
  const bare = { ...ARTICLE, byline: null, site: '', published: undefined };
  await popup.show({ state: ready({}, bare), briefing: BRIEFING });
  await expect(page.locator('.popup-source')).toHaveText('1 min read');
  await expect(page.locator('.popup-byline')).toHaveCount(0);
});

test('groups names by kind, each by weight, with descriptor and count', async ({ popup, page }) => {
  await popup.show(READY);
  const groups = await page
    .getByRole('navigation')
    .getByRole('region')
    .evaluateAll((all) =>
      all.map((group) => [...group.querySelectorAll('h2, bdi')].map(({ textContent }) => textContent)),
    );
  expect(groups).toEqual([
    ['People2', 'Ida Holm', 'Tomas Eide'],
    ['Organisations3', 'Nordsund Lines', 'Skarvik Chamber of Commerce', 'Norwegian Coastal Administration'],
    ['Places2', 'Bergen', 'Skarvik'],
  ]);
  await expect(page.getByRole('button', { name: 'Ida Holm named 4 times' })).toContainText(
    'a former shipyard engineer',
  );
});

test('every line and name leads to its span', async ({ popup, page }) => {
  await popup.show(READY);
  for (const button of await page.locator('.line, .name').all()) await button.click();
  const spans = [...BRIEFING.summary, ...BRIEFING.entities.map(({ first }) => first)];
  const said = await popup.said();
  expect(said).toEqual(spans.map(({ start, end }) => ({ type: 'reveal', start, end })));
});

test('arrow keys, Home and End go through the names of all kinds and stop at the ends', async ({ popup, page }) => {
  await popup.show(READY);
  await page.locator('.name').first().focus();
  const focused = () => page.evaluate(() => document.activeElement?.querySelector('bdi')?.textContent);
  const walk = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowUp']) {
    await page.keyboard.press(key);
    walk.push(await focused());
  }
  expect(walk).toEqual(['Tomas Eide', 'Nordsund Lines', 'Tomas Eide', 'Skarvik', 'Skarvik', 'Ida Holm', 'Ida Holm']);
  await page.keyboard.press('Enter');
  expect(await popup.said()).toHaveLength(1);
});

test('the name that has the focus is never behind the foot', async ({ popup, page }) => {
  await popup.show({ state: ready({ lost: true }, ARTICLE, false), briefing: BRIEFING });
  await page.locator('.name').first().focus();
  for (let step = 1; step < BRIEFING.entities.length; step += 1) {
    await page.keyboard.press('ArrowDown');
    const gap = await page.evaluate(() => {
      const bottom = document.activeElement?.getBoundingClientRect().bottom ?? Number.NaN;
      return (document.querySelector('.popup-foot')?.getBoundingClientRect().top ?? Number.NaN) - bottom;
    });
    expect(gap).toBeGreaterThanOrEqual(0);
  }
});

test('many names are folded, and unfolded by a click', async ({ popup, page }) => {
  await popup.show({ state: ready(), briefing: crowd(12) });
  await expect(page.locator('bdi.name-words')).toHaveCount(6);
  await page.getByRole('button', { name: 'Show 6 more' }).click();
  await expect(page.locator('bdi.name-words')).toHaveCount(12);
  await expect(page.getByRole('button', { name: /^Show/ })).toHaveCount(0);
});

test('one name too many is simply shown', async ({ popup, page }) => {
  await popup.show({ state: ready(), briefing: crowd(7) });
  await expect(page.locator('bdi.name-words')).toHaveCount(7);
});

test('an article without names says so', async ({ popup, page }) => {
  await popup.show({ state: ready(), briefing: { summary: BRIEFING.summary, entities: [] } });
  await expect(page.getByText('No names found in this article.')).toBeVisible();
});

test.describe('foot', () => {
  const cases: readonly [string, PopupState, string][] = [
    ['where the lines come from', ready(), 'Every line is from the article; a click shows it there.'],
    ['a private window', ready({ incognito: true }, ARTICLE, false), 'Private window: nothing is kept.'],
    ['a database out of order', ready({}, ARTICLE, false), 'The browser’s storage is not available: nothing is kept.'],
    ['a full database', faulty('full'), 'The browser’s storage is full: nothing is kept.'],
    ['a database of a newer version', faulty('newer'), 'is of a newer Sidelight'],
    ['a place that is gone', ready({ lost: true }), 'That place is no longer on the page.'],
  ];
  for (const [name, state, words] of cases) {
    test(name, async ({ popup, page }) => {
      await popup.show({ state, briefing: BRIEFING });
      await expect(page.locator('.popup-foot')).toContainText(words);
    });
  }
});

test.describe('instead of an article', () => {
  const LOOK = { label: 'Look anyway', type: 'look-anyway' };
  const cases: readonly [PopupState['view'], string, { label: string; type: string } | null][] = [
    [{ state: 'none', reason: 'no-article' }, 'No article on this page', LOOK],
    [{ state: 'none', reason: 'private-field' }, 'Left alone: a private form', LOOK],
    [{ state: 'none', reason: 'editor' }, 'Left alone: an editor', LOOK],
    [{ state: 'none', reason: 'no-text' }, 'No text on this page', { label: 'Look again', type: 'look-anyway' }],
    [{ state: 'none', reason: 'pdf' }, 'This is a PDF', null],
    [
      { state: 'failed', why: 'nobody answers' },
      'This article could not be briefed',
      { label: 'Try again', type: 'retry' },
    ],
    [{ state: 'unreachable', reason: 'browser-page' }, 'Nothing to brief here', null],
    [{ state: 'unreachable', reason: 'store' }, 'Nothing to brief here', null],
    [{ state: 'unreachable', reason: 'pdf' }, 'This is a PDF', null],
    [{ state: 'unreachable', reason: 'file' }, 'Files are out of reach', { label: 'Reload page', type: 'reload' }],
    [
      { state: 'unreachable', reason: 'not-loaded' },
      'Sidelight is not in this page yet',
      { label: 'Reload page', type: 'reload' },
    ],
  ];
  for (const [view, title, action] of cases) {
    test(`${view.state} ${'reason' in view ? view.reason : ''}`, async ({ popup, page }) => {
      await popup.show({ state: inState(view), briefing: BRIEFING });
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await expect(page.getByRole('textbox', { name: /paste the text/ })).toBeVisible();
      const buttons = page.locator('button:not(.paste button)');
      await expect(buttons).toHaveText(action ? [action.label] : []);
      for (const button of await buttons.all()) await button.click();
      expect(await popup.said()).toEqual(action ? [{ type: action.type }] : []);
    });
  }

  test('working', async ({ popup, page }) => {
    await popup.show({ state: inState({ state: 'working' }), briefing: BRIEFING });
    await expect(page.getByRole('status')).toHaveText('Reading the article…');
  });
});

test('pasted text is handed over; white space is not', async ({ popup, page }) => {
  await popup.show({ state: inState({ state: 'unreachable', reason: 'pdf' }), briefing: BRIEFING });
  const brief = page.getByRole('button', { name: 'Brief this text' });
  await page.getByRole('textbox').fill('  \n ');
  await expect(brief).toBeDisabled();
  await page.getByRole('textbox').fill('Ida Holm spoke.');
  await brief.click();
  expect(await popup.said()).toEqual([{ type: 'paste', text: 'Ida Holm spoke.' }]);
});

test('the briefing of pasted text leads nowhere and has no dead buttons', async ({ popup, page }) => {
  await popup.show({ state: PASTED, briefing: BRIEFING });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pasted text');
  await expect(page.locator('.line')).toHaveCount(BRIEFING.summary.length);
  await expect(page.locator('bdi.name-words')).toHaveCount(BRIEFING.entities.length);
  await expect(page.getByRole('button')).toHaveText(['Back to the page']);
  await page.getByRole('button').click();
  expect(await popup.said()).toEqual([{ type: 'retry' }]);
});

test('a text that was read in part says so', async ({ popup, page }) => {
  await popup.show(READY);
  await expect(page.getByText('only its beginning was read')).toHaveCount(0);
  await popup.show({ state: ready({}, ARTICLE, true, false), briefing: BRIEFING });
  await expect(page.getByText('only its beginning was read')).toBeVisible();
});

test('a page without a title says so', async ({ popup, page }) => {
  await popup.show({ state: ready({}, { ...ARTICLE, title: '' }), briefing: BRIEFING });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Untitled page');
});

for (const width of [380, 190]) {
  test(`text is not cut in ${width} px (${width < 380 ? '200' : '100'} % zoom)`, async ({ popup, page }) => {
    await page.setViewportSize({ width, height: 560 });
    const title = `${ARTICLE.title} ${'Fährverbindungsverlangsamung'.repeat(3)}`;
    await popup.show({ state: ready({}, { ...ARTICLE, title }), briefing: BRIEFING });
    expect(await cutSideways(page)).toEqual([]);
  });
}

test('a right-to-left title runs from the right', async ({ popup, page }) => {
  await popup.show({ state: ready({}, { ...ARTICLE, title: 'عبّارة جديدة للمدينة' }), briefing: BRIEFING });
  expect(await page.locator('.popup-title').evaluate((title) => getComputedStyle(title).direction)).toBe('rtl');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`text stands out from a ${colorScheme} surface`, async ({ popup, page }) => {
    await page.emulateMedia({ colorScheme });
    for (const state of [
      ready({ lost: true }, ARTICLE, false, false),
      inState({ state: 'failed', why: 'no answer' }),
      PASTED,
    ]) {
      await popup.show({ state, briefing: BRIEFING });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await faint(page)).toEqual([]);
    }
  });
}
