import type { Page } from '@playwright/test';
import type { ArticleBriefing, Span } from '../../lib/engine/index.ts';
import type { PopupState } from '../../lib/state/popup.ts';
import { expect, test } from './fixtures.ts';
import { cutSideways, faint } from './layout.ts';
import { ARTICLE, BRIEFING, crowd, faulty, inState, NAMES_ONLY, PASTED, ready, TEXT } from './samples.ts';

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
    ['People3', 'Ida Holm', 'Tomas Eide', 'Aksel Sunde'],
    ['Organisations3', 'Nordsund Lines', 'Skarvik Chamber of Commerce', 'Norwegian Coastal Administration'],
    ['Places2', 'Bergen', 'Skarvik'],
  ]);
  await expect(page.getByRole('button', { name: 'Ida Holm named 4 times' })).toContainText(
    'a former shipyard engineer',
  );
});

test('tells which names the reader has met, noted or follows', async ({ popup, page }) => {
  const [holm, eide, sunde] = BRIEFING.entities.filter(({ kind }) => kind === 'person');
  if (!holm || !eide || !sunde) throw new Error('the sample lacks people');
  await popup.show({
    ...READY,
    familiar: [
      [holm.id, { noted: true, followed: true, articles: 1 }],
      [eide.id, { noted: false, followed: false, articles: 3 }],
    ],
  });
  const people = page.getByRole('region', { name: 'People' });
  const rowOf = (name: string) => people.getByRole('button').filter({ has: page.getByText(name, { exact: true }) });
  await expect(rowOf(holm.name).locator('.name-known')).toHaveText(['You have a note on it', 'Following']);
  await expect(rowOf(holm.name)).toContainText('In 1 other article you have read');
  await expect(rowOf(eide.name).locator('.name-known')).toHaveCount(0);
  await expect(rowOf(eide.name)).toContainText('In 3 other articles you have read');
  await expect(rowOf(sunde.name)).not.toContainText('you have read');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faint(page)).toEqual([]);
  }
  expect(await cutSideways(page)).toEqual([]);
});

const place = ({ start, end }: Span) => ({ type: 'reveal', start, end });

/** All that leads somewhere, in order of the popup, with everything unfolded. */
const PLACES: readonly Span[] = [
  ...BRIEFING.summary,
  ...BRIEFING.entities.map(({ first }) => first),
  ...BRIEFING.said.flatMap(({ first, quotes }) => [first, ...quotes]),
  ...BRIEFING.unquoted.map(({ first }) => first),
  ...BRIEFING.timeline.flatMap(({ lines }) => lines.map(({ about }) => about)),
  ...BRIEFING.figures.map(({ about }) => about),
];

test('every name, line, quotation, date and figure leads to its span', async ({ popup, page }) => {
  await popup.show(READY);
  for (const button of await page.locator('.leads').all()) await button.click();
  expect(await popup.said()).toEqual(PLACES.map(place));
});

test('tells who said what: named speakers, then sources without a name, then who is not quoted', async ({
  popup,
  page,
}) => {
  await popup.show(READY);
  const said = page.getByRole('region', { name: 'Who said what' });
  await expect(said.locator('.voice-words')).toHaveText(['Ida Holm', 'Tomas Eide', 'a person who has seen the plans']);
  await expect(said.locator('.voice').first().locator('figure')).toHaveCount(3);
  await expect(said.locator('.quotation-marked')).toHaveCount(2);
  await expect(said.locator('figcaption').first()).toHaveText('Holm said');
  await expect(said.locator('.unquoted').getByRole('button')).toHaveText(['Aksel Sunde']);
});

test('tells dates in calendar order, each as the reader writes it, its words standing out', async ({ popup, page }) => {
  await popup.show(READY);
  const dates = page.getByRole('region', { name: 'Dates' });
  await expect(dates.locator('time')).toHaveText(['November 2024', 'Tue, February 11, 2025', 'Mon, March 3, 2025']);
  await expect(dates.locator('strong')).toHaveText(['November', 'on Tuesday', '3 March']);
});

test('tells figures with their kind', async ({ popup, page }) => {
  await popup.show(READY);
  const figures = page.getByRole('region', { name: 'Figures' });
  await expect(figures.locator('strong')).toHaveText(['two fast ferries', '41 million kroner', '300,000 kroner']);
  await expect(figures.locator('.figure-kind')).toHaveText(['Count', 'Money', 'Money']);
});

test('dots stand where a long sentence goes on, and lead to all of it', async ({ popup, page }) => {
  const [day] = BRIEFING.timeline;
  const [line] = day?.lines ?? [];
  if (!day || !line) throw new Error('the sample has no date');
  const excerpt = { start: line.start - 4, end: line.end, text: TEXT.slice(line.start - 4, line.end) };
  await popup.show({
    state: ready(),
    briefing: {
      ...BRIEFING,
      timeline: [{ ...day, lines: [{ ...line, about: { ...line.about, end: line.end + 9 }, excerpt }] }],
    },
  });
  const button = page.getByRole('region', { name: 'Dates' }).getByRole('button');
  await expect(button).toHaveText(`… ${excerpt.text} …`);
  await expect(button.locator('strong')).toHaveText(line.text);
});

test.describe('a part without anything in it has no heading:', () => {
  const parts: readonly [string, Partial<ArticleBriefing>][] = [
    ['In short', { summary: [] }],
    ['Who said what', { said: [] }],
    ['Dates', { timeline: [] }],
    ['Figures', { figures: [] }],
  ];
  for (const [name, part] of parts) {
    test(name, async ({ popup, page }) => {
      await popup.show({ state: ready(), briefing: { ...BRIEFING, ...part } });
      await expect(page.getByRole('navigation', { name: 'Names' })).toBeVisible();
      await expect(page.getByRole('heading', { name })).toHaveCount(0);
    });
  }
});

test('an article in another language: names, and why nothing else', async ({ popup, page }) => {
  await popup.show({ state: ready(), briefing: NAMES_ONLY });
  await expect(page.getByText('Sidelight reads only names here')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Names' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /In short|Who said|Dates|Figures/ })).toHaveCount(0);
});

test.describe('filter box', () => {
  const box = (page: Page) => page.getByRole('searchbox');

  test('narrows names, quotations, dates and figures as one types', async ({ popup, page }) => {
    await popup.show(READY);
    await box(page).fill('bergen');
    await expect(page.locator('.name-words')).toHaveText(['Nordsund Lines', 'Bergen']);
    await expect(page.locator('.voice-words')).toHaveText(['Tomas Eide']);
    await expect(page.getByRole('region', { name: 'Figures' }).locator('strong')).toHaveText(['41 million kroner']);
    await expect(page.getByRole('heading', { name: /In short|Dates/ })).toHaveCount(0);
  });

  test('unfolds what it finds', async ({ popup, page }) => {
    await popup.show({ state: ready(), briefing: crowd(12) });
    await box(page).fill('neighbour');
    await expect(page.locator('.name-words')).toHaveCount(12);
  });

  test('says when nothing is found', async ({ popup, page }) => {
    await popup.show(READY);
    await box(page).fill('zeppelin');
    await expect(page.getByRole('status').first()).toHaveText('Nothing in this briefing matches “zeppelin”.');
    await expect(page.locator('.leads')).toHaveCount(0);
  });

  test('is reached by a slash, emptied by Esc, which only then is the popup’s', async ({ popup, page }) => {
    await popup.show(READY);
    await page.keyboard.press('/');
    await expect(box(page)).toBeFocused();
    await page.keyboard.type('a/b');
    await expect(box(page)).toHaveValue('a/b');
    await page.evaluate(
      () =>
        Object.assign(window, { passed: [] as boolean[] }) &&
        window.addEventListener('keydown', (event) => Reflect.get(window, 'passed').push(!event.defaultPrevented)),
    );
    await page.keyboard.press('Escape');
    await expect(box(page)).toHaveValue('');
    await expect(page.getByRole('heading', { name: 'In short' })).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => Reflect.get(window, 'passed'))).toEqual([false, true]);
  });

  test('stays in sight while the briefing scrolls', async ({ popup, page }) => {
    await popup.show(READY);
    await page.locator('.popup').evaluate((one) => one.scrollTo(0, one.scrollHeight));
    await expect(box(page)).toBeInViewport({ ratio: 1 });
  });
});

test('arrow keys, Home and End go from the filter box through all that leads somewhere, stopping at the ends', async ({
  popup,
  page,
}) => {
  await popup.show(READY);
  const said = async () => (await popup.said()).length;
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  for (const [at] of PLACES.entries()) {
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.leads').nth(at)).toBeFocused();
  }
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.leads').last()).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await said()).toBe(1);
  await page.keyboard.press('Home');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(page.locator('.leads').last()).toBeFocused();
});

test('what has the focus is never behind the foot or the filter box', async ({ popup, page }) => {
  await popup.show({ state: ready({ lost: true }, ARTICLE, false), briefing: BRIEFING });
  await page.locator('.leads').first().focus();
  for (let step = 1; step < PLACES.length; step += 1) {
    await page.keyboard.press('ArrowDown');
    const gaps = await page.evaluate(() => {
      const rect = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const focused = document.activeElement?.getBoundingClientRect();
      return [
        (rect('.popup-foot')?.top ?? Number.NaN) - (focused?.bottom ?? Number.NaN),
        (focused?.top ?? Number.NaN) - (rect('.filter')?.bottom ?? Number.NaN),
      ];
    });
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(0);
  }
});

test('many names are folded, and unfolded by a click', async ({ popup, page }) => {
  await popup.show({ state: ready(), briefing: crowd(12) });
  await expect(page.locator('.name-words')).toHaveCount(6);
  await page.getByRole('button', { name: 'Show 6 more' }).click();
  await expect(page.locator('.name-words')).toHaveCount(12);
  await expect(page.getByRole('button', { name: /^Show/ })).toHaveCount(0);
  await expect(page.locator('.name').nth(6)).toBeFocused();
});

test('one name too many is simply shown', async ({ popup, page }) => {
  await popup.show({ state: ready(), briefing: crowd(7) });
  await expect(page.locator('.name-words')).toHaveCount(7);
});

test('an article without names says so', async ({ popup, page }) => {
  await popup.show({
    state: ready(),
    briefing: { ...NAMES_ONLY, english: true, summary: BRIEFING.summary, entities: [] },
  });
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
