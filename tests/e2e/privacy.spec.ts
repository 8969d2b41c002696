import type { Page } from '@playwright/test';
import { extensionId } from './extension.ts';
import { awaitCard, awaitNoCard, boxOf, hoverWords, isCardOpen, openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

const ARTICLE = 'harbour.html';

const serialised = (page: Page): Promise<string> =>
  page.evaluate(() => new XMLSerializer().serializeToString(document));

test('before the first hover, the DOM is byte for byte that of the page without Sidelight', async ({
  page,
  barePage,
  server,
}) => {
  await openArticle(page, server.url(ARTICLE));
  await barePage.goto(server.url(ARTICLE));
  expect(await serialised(page)).toBe(await serialised(barePage));
});

test('the page gets no message and no event that tells our id', async ({ page, context, server }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      heard.push(event.type);
      return dispatchEvent.call(this, event);
    };
  });
  const id = await extensionId(context);
  await page.addInitScript((id) => {
    document.addEventListener(`${id}:content:wxt:content-script-started`, ({ type }) => heardIn(window).push(type));
    const heardIn = (view: Window) => view.heard;
  }, id);
  await openArticle(page, server.url(ARTICLE));
  await hoverWords(page, 'Laura Bennett');
  await awaitCard(page, /Bennett/);
  expect(await page.evaluate(() => window.heard)).toEqual([]);
});

test('a key pressed in the card is not seen by a capture listener of the page', async ({ page, server }) => {
  await openArticle(page, server.url(ARTICLE));
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
      window.addEventListener(type, (event) => heard.push(event.type), true);
  });
  const name = await hoverWords(page, 'Laura Bennett');
  const card = await awaitCard(page, /Bennett/);
  await page.mouse.move(name.x + 60, name.y + name.height + 30, { steps: 6 });
  await card.evaluate(() => {
    document.documentElement.dataset.keys = '';
    document.addEventListener('keydown', ({ key }) => {
      document.documentElement.dataset.keys += key;
    });
    window.focus();
  });
  await page.keyboard.type('secret');
  expect(await card.evaluate(() => document.documentElement.dataset.keys)).toBe('secret');
  expect(await page.evaluate(() => window.heard)).toEqual([]);
  await page.keyboard.press('Escape');
  await awaitNoCard(page);
  expect(await page.evaluate(() => window.heard)).toEqual([]);
});

test('a page that frames the card by itself gets nothing', async ({ page, context, server }) => {
  await openArticle(page, server.url(ARTICLE));
  const address = `chrome-extension://${await extensionId(context)}/card-isolated.html`;
  const heard = await page.evaluate(async (address) => {
    const nonce = 'f'.repeat(32);
    const frame = document.createElement('iframe');
    const { port1, port2 } = new MessageChannel();
    const heard: unknown[] = [];
    port1.onmessage = ({ data }) => heard.push(data);
    window.addEventListener('message', ({ data }) => heard.push(data));
    frame.src = `${address}#${nonce}`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    frame.contentWindow?.postMessage({ hello: 'sidelight-hello', nonce }, '*', [port2]);
    port1.postMessage({ type: 'show', turn: 1, briefing: {}, byKey: false, turned: false });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return heard;
  }, address);
  expect(heard).toEqual([]);
  const framed = page.frames().find((frame) => frame.url().startsWith(address));
  expect(framed).toBeDefined();
  expect(await framed?.locator('body').innerText()).toBe('');
});

test('a page that takes our frame away and puts it back gets nothing', async ({ page, server }) => {
  await openArticle(page, server.url(ARTICLE));
  await hoverWords(page, 'Laura Bennett');
  await awaitCard(page, /Bennett/);
  await page.evaluate(() => document.body.append(...document.querySelectorAll('html > div')));
  await expect.poll(() => page.frames().length).toBe(1);
  await page.mouse.move(5, 5, { steps: 6 });
  await hoverWords(page, 'Erik Solberg');
  await awaitCard(page, /Solberg/);
});

test('events that the page makes up open nothing', async ({ page, server }) => {
  await openArticle(page, server.url(ARTICLE));
  const { x, y } = await boxOf(page, 'Laura Bennett');
  await page.evaluate(
    (at) =>
      document.body.dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true, pointerType: 'mouse' })),
    { clientX: x + 20, clientY: y + 10 },
  );
  await page.waitForTimeout(1_500); // Longer than any card takes to open.
  expect(await isCardOpen(page)).toBe(false);
});
