/** Pages on bad days: an answer, or a plain word on why there is none. */
import type { BrowserContext, Page } from '@playwright/test';
import type { TabState } from '../../lib/messaging.ts';
import { askPage, openPopup } from './extension.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitCard, awaitMarks, flashed, hoverWords } from './reader.ts';
import { test as alone, expect, together as test } from './sidelight.ts';

type Made = readonly [why: string, html: string, state: Record<string, unknown>];

const NO_ARTICLE = { answered: { state: 'none', reason: 'no-article' } };
const ready = (whole = true) => ({ answered: { state: 'ready', whole } });

const FIELDS = ['firstChild', 'nextSibling', 'parentNode', 'getAttribute', 'localName', 'closest', 'childNodes'];

/** A field hides the property of its form that is named like it. */
const HIDING = made(`<form>${FIELDS.map((name) => `<input name="${name}" id="${name}">`).join('')}${prose()}</form>`);

const PAGES: readonly Made[] = [
  ['without anything', '', NO_ARTICLE],
  ['without text', made('<img alt=""><canvas></canvas>'), NO_ARTICLE],
  ['of one word', made('<p>Soon.</p>'), NO_ARTICLE],
  ['of frames', '<!doctype html><frameset><frame src="about:blank"></frameset>', NO_ARTICLE],
  ['with broken markup', `<p><b>${prose()}<table><p>${prose()}</b></i><td></p></p><div <p class="`, ready()],
  ['without a title', `<!doctype html>${prose()}`, ready()],
  ['with 100,000 elements that were never closed', made(`${'<div>'.repeat(100_000)}${prose()}`), ready()],
  ['with 100,000 empty elements behind its text', made(`<main>${prose()}</main>${'<b></b>'.repeat(100_000)}`), ready()],
  [
    'with lone surrogates and control characters',
    made(prose().replaceAll('bridge', 'bri\u0001\ufffe\u202edge')),
    ready(),
  ],
  ['with fields named like properties of their form', HIDING, ready()],
];

for (const [why, html, state] of PAGES) {
  test(`a page ${why}`, async ({ context, page }) => {
    await page.goto(await serve(context, html));
    await expect.poll(() => askPage(context, page, 'describe')).toMatchObject(state);
  });
}

/** Opens a page that grows by a script of its own. */
const openGrown = async (page: Page, url: string, grow: () => void): Promise<void> => {
  await page.addInitScript(`addEventListener('DOMContentLoaded', ${grow})`);
  await page.goto(url);
};

test('a page of a million text nodes is read from its beginning, and the popup says so', async ({ context, page }) => {
  await openGrown(page, await serve(context, made(`<main>${prose()}<p id="long"></p></main>`)), () => {
    const long = document.getElementById('long');
    for (let count = 0; count < 1_000_000; count += 1) long?.append(document.createTextNode('and so on '));
  });
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  await expect(popup.getByText('only its beginning was read')).toBeVisible();
  await expect(popup.getByRole('navigation', { name: 'Names' })).toContainText('Ida Holm');
});

test('elements nested deeper than any parser nests them cost no stack', async ({ context, page }) => {
  // Not laid out: Chromium's own layout gives up its process at some thousands.
  const html = made(`<style>.deep{display:none}</style>${prose()}<p class="deep"></p>`);
  await openGrown(page, await serve(context, html), () => {
    let inner = document.querySelector('.deep') ?? document.body;
    for (let depth = 0; depth < 40_000; depth += 1) inner = inner.appendChild(document.createElement('del'));
    inner.append('Bottom.');
  });
  await awaitMarks(page);
});

test('a page of 2 MB is read up to a million characters', async ({ context, page }) => {
  const html = made(`<article>${prose(Math.ceil(2_000_000 / prose(1).length))}</article>`);
  await page.goto(await serve(context, html));
  await expect.poll(() => stateOf(context, page), { timeout: 90_000 }).toMatchObject({ state: 'ready', whole: false });
  const state = await stateOf(context, page);
  const length = state.state === 'ready' ? state.article.text.length : 0;
  expect(length).toBeGreaterThan(999_000);
  expect(length).toBeLessThanOrEqual(1_000_000);
});

test('a right-to-left page in another language: names only, and the popup says so', async ({ context, page }) => {
  const words = 'قالت ليلى حداد إن العبّارة الجديدة ستبدأ رحلاتها في الربيع المقبل، وإن المدينة لن تنتظر عاصفة أخرى. ';
  const html = `<html lang="ar" dir="rtl"><title>العبّارة</title><article>${`<p>${words.repeat(4)}</p>`.repeat(4)}</article>`;
  await page.goto(await serve(context, html));
  await expect.poll(() => askPage(context, page, 'describe')).toMatchObject(ready());
  const popup = await openPopup(context, page);
  await expect(popup.getByText('not in English')).toBeVisible();
  const title = popup.getByRole('heading', { level: 1 });
  expect(await title.evaluate((shown) => getComputedStyle(shown).direction)).toBe('rtl');
});

test('a page laid out from right to left: a hover works, and a line leads to its place', async ({ context, page }) => {
  await page.goto(await serve(context, made(`<article dir="rtl">${prose()}</article>`)));
  await awaitMarks(page);
  await hoverWords(page, 'Ida Holm');
  const card = await awaitCard(page, /Holm/);
  await card.locator('.line').first().click();
  await expect.poll(() => flashed(page)).not.toBeNull();
});

test('a form whose fields are named like properties: a hover works', async ({ context, page }) => {
  await page.goto(await serve(context, HIDING));
  await awaitMarks(page);
  await hoverWords(page, 'Ida Holm');
  await awaitCard(page, /Holm/);
});

const stateOf = async (context: BrowserContext, page: Page): Promise<TabState> =>
  ((await askPage(context, page, 'describe')) as { readonly answered: TabState }).answered;

alone('what no page gives can be pasted', async ({ context, page }) => {
  await page.goto(await serve(context, made('<p>Soon.</p>')));
  await expect.poll(() => stateOf(context, page)).toMatchObject({ state: 'none' });
  const popup = await openPopup(context, page);
  await popup
    .getByRole('textbox')
    .fill('Mayor Ida Holm, a former engineer, closed the bridge.\n\nHolm spoke in Port Merrow.');
  await popup.getByRole('button', { name: 'Brief this text' }).click();
  await expect(popup.getByRole('navigation', { name: 'Names' })).toContainText('Ida Holm');
  await expect(popup.locator('main').getByRole('button', { name: /Ida Holm/ })).toHaveCount(0);
  const kept = await popup.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const request = indexedDB.open('sidelight');
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const count = request.result.transaction('articles').objectStore('articles').count();
          count.onsuccess = () => done(count.result);
        };
      }),
  );
  expect(kept).toBe(0);
});

test('a page of one word is read on request, one of none is not', async ({ context, page }) => {
  await page.goto(await serve(context, made('<p>Norway.</p>')));
  const popup = await openPopup(context, page);
  await popup.getByRole('button', { name: 'Look anyway' }).click();
  await expect(popup.getByText('Every line is from the article')).toBeVisible();
  await page.goto(await serve(context, made('<img alt="">')));
  const other = await openPopup(context, page);
  await other.getByRole('button', { name: 'Look anyway' }).click();
  await expect(other.getByRole('heading', { name: 'No text on this page' })).toBeVisible();
});
