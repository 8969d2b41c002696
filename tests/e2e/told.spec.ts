/** What a page can learn of the reader: nothing of what they have written, and nothing of our own pages. */
import { readdir } from 'node:fs/promises';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { extensionId } from './extension.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitCard, awaitMarks, awaitNoCard, hoverWords, isCardOpen, openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

/** The card is made for pages to hold; it shows itself to nobody without a token. */
const FOR_PAGES = ['card.html', 'card-isolated.html'];

test('a page that frames our own pages sees none of them', async ({ page, context, server }) => {
  const files = await readdir(new URL('../../.output/chrome-mv3', import.meta.url));
  const own = files.filter((file) => file.endsWith('.html') && !FOR_PAGES.includes(file));
  expect(own).toContain('notes.html');
  await openArticle(page, server.url('harbour.html'));
  const origin = `chrome-extension://${await extensionId(context)}`;
  const frames = await page.evaluate(
    async (addresses) => {
      const load = async (address: string): Promise<void> => {
        const frame = document.createElement('iframe');
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        frame.src = address;
        document.body.append(frame);
        await loaded;
      };
      for (const address of addresses) await load(address);
      return addresses.length;
    },
    own.map((file) => `${origin}/${file}`),
  );
  expect(page.frames().filter((frame) => frame.url().startsWith(origin))).toEqual([]);
  const shown = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) => frame.locator('#root').count()),
  );
  expect(shown).toEqual(Array(frames).fill(0));
});

/** Writes down whatever happens on the page that is not of the pointer's own making. */
const listen = (): void => {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const names = new Set<string>();
  for (let at: object | null = document.documentElement; at; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('on')) names.add(name.slice(2));
  for (const name of ['message', 'storage', 'beforetoggle', 'toggle', 'slotchange', 'DOMNodeInserted', ...names])
    if (!/^(?:pointer|mouse|scroll|animation)/.test(name))
      window.addEventListener(name, ({ type, target }) => heard.push(`${type} ${(target as Node).nodeName}`), true);
  new MutationObserver((records) => {
    for (const { type, attributeName, target } of records) heard.push(`${type} ${attributeName} ${target.nodeName}`);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
};

/** All that a page can ask for that might differ. */
const learnt = async () => {
  const host = document.querySelector('html > div');
  const { width, height } = host?.getBoundingClientRect() ?? {};
  return {
    marks: [...CSS.highlights].map(([name, highlight]) => [
      name,
      highlight.priority,
      highlight.type,
      ...[...highlight].map((range) => `${range} ${range.startOffset}`),
    ]),
    document: new XMLSerializer().serializeToString(document),
    host: [host?.getAttributeNames(), host && getComputedStyle(host).cssText, width, height],
    stored: [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie],
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    globals: Object.getOwnPropertyNames(window).sort(),
    // The browser asks for the icon of a site when it likes.
    resources: performance.getEntriesByType('resource').filter(({ name }) => !name.endsWith('/favicon.ico')),
    frames: window.length,
    heard: window.heard,
  };
};

/** Of whom the article says little: the card is as high as its words want it. */
const NAME = 'London';

const openCard = async (page: Page): Promise<Frame> => {
  await hoverWords(page, NAME);
  const card = await awaitCard(page, NAME);
  await expect(card.getByRole('button', { name: /^(?:Write a|Edit) note$/ })).toBeEnabled();
  return card;
};

const learntBy = async (page: Page, url: string) => {
  await page.addInitScript(listen);
  await page.mouse.move(5, 5);
  await openArticle(page, url);
  const before = await page.evaluate(learnt);
  const card = await openCard(page);
  await expect(card.locator('html[data-guarded]')).toHaveCount(0);
  const open = await page.evaluate(learnt);
  await page.mouse.move(5, 5, { steps: 4 });
  await awaitNoCard(page);
  return { before, open, after: await page.evaluate(learnt) };
};

/** A note of many lines on the name, which is followed too, and was met in another article. */
const write = async (context: BrowserContext, page: Page, url: string): Promise<void> => {
  const before = prose().replaceAll('Port Merrow', NAME);
  await openArticle(page, await serve(context, made(`<main>${before}</main>`)));
  await openCard(page);
  await page.mouse.move(5, 5);
  await openArticle(page, url);
  const card = await openCard(page);
  await card.getByRole('button', { name: 'Follow' }).click();
  await card.getByRole('button', { name: 'Write a note' }).click();
  await card.getByRole('textbox').fill(`Was there in May.\n${'And once more.\n'.repeat(12)}`);
  await expect(card.getByText('Saved', { exact: true })).toBeVisible();
  await page.mouse.click(5, 5);
  await awaitNoCard(page);
};

test('a page learns neither that a name was noted nor that it is followed or was met before', async ({
  page,
  context,
  other,
  server,
}) => {
  const url = server.url('harbour.html');
  await write(context, page, url);
  // The marks must be those of a reader who has written; asked once more they certainly are.
  const again = await context.newPage();
  const stranger = other.pages()[0] ?? (await other.newPage());
  const known = await learntBy(again, url);
  expect(known).toEqual(await learntBy(stranger, url));
  await again.mouse.move(5, 5);
  const card = await openCard(again);
  await expect(card.locator('.note-words')).toContainText('Was there in May');
  await expect(card.getByRole('heading', { name: 'In 1 other article you have read' })).toHaveCount(1);
});

/** Lays a sheet over the page that lets clicks through. */
const cover = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const lure = document.body.appendChild(document.createElement('div'));
    lure.popover = 'manual';
    lure.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:#fff';
    lure.showPopover();
  });

const uncover = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelector('body > [popover]')?.remove());

const middleOfButton = async (card: Frame, name: string): Promise<readonly [number, number]> => {
  const box = await card.getByRole('button', { name }).boundingBox();
  if (!box) throw new Error(`no button ${name}`);
  return [box.x + box.width / 2, box.y + box.height / 2];
};

const openWritten = async (context: BrowserContext, page: Page): Promise<Frame> => {
  await page.goto(await serve(context, made(`<main>${prose()}</main>`)));
  await awaitMarks(page);
  await hoverWords(page, 'Ida Holm');
  const card = await awaitCard(page, 'Ida Holm');
  await card.getByRole('button', { name: 'Write a note' }).click();
  await card.getByRole('textbox').fill('Ask her about the bridge.');
  await card.getByRole('button', { name: 'Done' }).click();
  await expect(card.getByRole('complementary')).toBeVisible();
  return card;
};

test('the offer of sync takes no click while the card is covered', async ({ page, context }) => {
  const card = await openWritten(context, page);
  await cover(page);
  await expect(card.locator('html[data-guarded]')).toHaveCount(1);
  await page.mouse.click(...(await middleOfButton(card, 'No, thanks')));
  await card.getByRole('button', { name: 'No, thanks' }).evaluate((button) => (button as HTMLElement).click());
  await expect(card.getByRole('complementary')).toBeVisible();
  await uncover(page);
  await card.getByRole('button', { name: 'No, thanks' }).click();
  await expect(card.getByRole('complementary')).toHaveCount(0);
});

/** Writes down in the card, from now on, when what it takes clicks by was withdrawn. */
const watchGuard = (card: Frame): Promise<void> =>
  card.evaluate(() => {
    const { documentElement: root } = document;
    new MutationObserver(() => {
      if (root.dataset.guarded !== undefined) root.dataset.wasGuarded = '';
    }).observe(root, { attributeFilter: ['data-guarded'] });
  });

test('a card that shows another name takes no click at once, though it was in view before', async ({
  page,
  context,
}) => {
  const card = await openWritten(context, page);
  await expect(card.locator('html[data-guarded]')).toHaveCount(0);
  await watchGuard(card);
  await card.getByRole('navigation').getByRole('button').first().click();
  await expect(card.locator('html[data-was-guarded]')).toHaveCount(1);
  await expect(card.locator('html[data-guarded]')).toHaveCount(0);
  expect(await isCardOpen(page)).toBe(true);
});
