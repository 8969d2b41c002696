/** Pages that work against us: nothing throws, nothing private is told, and the page works as it does without us. */
import type { BrowserContext, Page } from '@playwright/test';
import { extensionId } from './extension.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitCard, awaitMarks, awaitNoCard, boxOf, hoverWords, isCardOpen, openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

const ARTICLE = 'harbour.html';

/** Errors that any script of the page or of ours throws and nobody catches. */
const errorsOf = async (context: BrowserContext, page: Page): Promise<readonly string[]> => {
  const errors: string[] = [];
  const session = await context.newCDPSession(page);
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
    errors.push(exception?.description ?? text),
  );
  await session.send('Runtime.enable');
  return errors;
};

/** Waits for words in any frame of the page but its own: in the card. */
const awaitCardText = (page: Page, words: RegExp): Promise<void> =>
  expect
    .poll(async () => {
      const frames = page.frames().slice(1);
      return (await Promise.all(frames.map((frame) => frame.locator('body').innerText()))).join();
    })
    .toMatch(words);

/** Replaces what a page can replace by something that writes down what it is given, and then fails. */
const poison = (): void => {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const tell = (value: string): void => {
    heard[heard.length] = value;
  };
  const spoil = (owner: object, name: string): void => {
    Object.defineProperty(owner, name, {
      configurable: true,
      get: () => tell(`read ${name}`),
      set: () => tell(`set ${name}`),
    });
  };
  for (const name of ['attachShadow', 'getAttribute', 'closest', 'matches', 'append', 'checkVisibility', 'remove'])
    spoil(Element.prototype, name);
  for (const name of ['showPopover', 'hidePopover', 'popover', 'title']) spoil(HTMLElement.prototype, name);
  for (const name of ['firstChild', 'parentNode', 'isConnected', 'textContent', 'appendChild', 'getRootNode'])
    spoil(Node.prototype, name);
  for (const name of ['setStart', 'setEnd', 'getClientRects', 'collapsed']) spoil(Range.prototype, name);
  for (const name of ['createRange', 'createElement', 'caretPositionFromPoint', 'createTreeWalker'])
    spoil(Document.prototype, name);
  for (const name of ['set', 'get', 'has', 'delete']) spoil(HighlightRegistry.prototype, name);
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) spoil(EventTarget.prototype, name);
  for (const name of [
    'MessageChannel',
    'MessagePort',
    'Highlight',
    'CSSStyleSheet',
    'AbortController',
    'IntersectionObserver',
  ])
    spoil(window, name);
  for (const name of ['postMessage', 'requestIdleCallback', 'getComputedStyle', 'setTimeout']) spoil(window, name);
  spoil(HTMLIFrameElement.prototype, 'contentWindow');
};

test('a page that has replaced what it can: the card opens, and the page has heard nothing', async ({
  page,
  context,
}) => {
  const errors = await errorsOf(context, page);
  await page.goto(await serve(context, made(prose())));
  await awaitMarks(page);
  const { x, y, width, height } = await boxOf(page, 'Ida Holm');
  await page.evaluate(poison);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 8 });
  await awaitCardText(page, /Holm/);
  // Asked for without the test's own scripts in the page, which would be heard.
  const session = await context.newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', { expression: 'heard.join()' });
  expect(result.value).toBe('');
  expect(errors).toEqual([]);
});

test('marks that the page clears, or empties, are back at the next name', async ({ page, context, server }) => {
  const errors = await errorsOf(context, page);
  await openArticle(page, server.url(ARTICLE));
  for (const spoil of [
    () => CSS.highlights.clear(),
    () => CSS.highlights.forEach((highlight) => void highlight.clear()),
  ]) {
    await page.evaluate(spoil);
    await hoverWords(page, 'Laura Bennett');
    await awaitCard(page, /Bennett/);
    await awaitMarks(page);
    await page.mouse.move(5, 5, { steps: 6 });
    await awaitNoCard(page);
  }
  expect(errors).toEqual([]);
});

test('a page that removes our host at once: a few tries, then it is left alone', async ({ page, context, server }) => {
  const errors = await errorsOf(context, page);
  await openArticle(page, server.url(ARTICLE));
  await page.evaluate(() => {
    Object.assign(window, { heard: [] });
    const removed = window.heard;
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        (node as Element).remove();
        removed.push(node.nodeName);
      }
    }).observe(document.documentElement, { childList: true });
  });
  for (let round = 0; round < 8; round += 1) {
    await hoverWords(page, round % 2 ? 'Laura Bennett' : 'Erik Solberg');
    await page.waitForTimeout(900); // Longer than a card takes to be due.
    await page.mouse.move(5, 5, { steps: 6 });
  }
  expect(await page.evaluate(() => window.heard)).toEqual(Array(4).fill('DIV'));
  expect(errors).toEqual([]);
});

const MEDDLING: readonly (readonly [string, () => void])[] = [
  [
    'takes the popover attribute of our host away',
    () => document.querySelector('html > div')?.removeAttribute('popover'),
  ],
  [
    'removes our host while it is being raised',
    () =>
      document.addEventListener('beforetoggle', ({ target }) => (target as Element).remove(), {
        capture: true,
        once: true,
      }),
  ],
  [
    'forbids our host to be raised',
    () => document.addEventListener('beforetoggle', (event) => event.preventDefault(), { capture: true, once: true }),
  ],
];

for (const [name, meddle] of MEDDLING) {
  test(`a page that ${name}: nothing throws, and the next card opens`, async ({ page, context, server }) => {
    const errors = await errorsOf(context, page);
    await openArticle(page, server.url(ARTICLE));
    await hoverWords(page, 'Laura Bennett');
    await awaitCard(page, /Bennett/);
    await page.mouse.move(5, 5, { steps: 6 });
    await awaitNoCard(page);
    await page.evaluate(meddle);
    await hoverWords(page, 'Erik Solberg');
    await page.waitForTimeout(1_500);
    await page.mouse.move(5, 5, { steps: 6 });
    await hoverWords(page, 'Laura Bennett');
    await awaitCard(page, /Bennett/);
    expect(errors).toEqual([]);
  });
}

test('a modal dialog over an open card: its buttons work, and the card goes', async ({ page, context, server }) => {
  const errors = await errorsOf(context, page);
  await openArticle(page, server.url(ARTICLE));
  const name = await hoverWords(page, 'Laura Bennett');
  await awaitCard(page, /Bennett/);
  await page.evaluate(() => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.innerHTML = '<button>Agree</button>';
    dialog.style.cssText = 'width:90vw;height:90vh';
    dialog.querySelector('button')?.setAttribute('style', 'width:100%;height:100%');
    dialog.querySelector('button')?.addEventListener('click', () => dialog.close('agreed'));
    dialog.showModal();
  });
  await page.mouse.click(name.x + 40, name.y + name.height + 60); // Where the card is.
  expect(await page.evaluate(() => document.querySelector('dialog')?.returnValue)).toBe('agreed');
  await page.mouse.move(5, 5, { steps: 6 });
  await awaitNoCard(page);
  expect(errors).toEqual([]);
});

test('events that the page makes up close no card and open none', async ({ page, server }) => {
  await openArticle(page, server.url(ARTICLE));
  await hoverWords(page, 'Laura Bennett');
  await awaitCard(page, /Bennett/);
  await page.evaluate(() => {
    const host = document.querySelector('html > div');
    for (const type of ['pointerdown', 'pointerup', 'pointerleave', 'mouseleave', 'scroll', 'focusin'])
      for (const target of [host, document, document.documentElement])
        target?.dispatchEvent(new Event(type, { bubbles: true }));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    for (const type of ['pagehide', 'beforeunload', 'blur']) window.dispatchEvent(new Event(type));
  });
  await page.waitForTimeout(800); // Longer than a card takes to close.
  expect(await isCardOpen(page)).toBe(true);
});

test('a flood of messages to the window and to the card is nobody’s to answer', async ({ page, context, server }) => {
  const errors = await errorsOf(context, page);
  await openArticle(page, server.url(ARTICLE));
  await page.evaluate(
    async (id) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.src = `chrome-extension://${id}/card-isolated.html#${'0'.repeat(32)}`;
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      for (let count = 0; count < 20_000; count += 1) {
        window.postMessage({ sidelight: 'describe', hello: 'sidelight-hello', type: 'ready', asked: {} }, '*');
        frame.contentWindow?.postMessage({ hello: 'sidelight-hello', nonce: '', type: 'show' }, '*');
      }
    },
    await extensionId(context),
  );
  await hoverWords(page, 'Laura Bennett');
  await awaitCardText(page, /Bennett/);
  expect(errors).toEqual([]);
});

test('elements that the page defines are not ours', async ({ page, server }) => {
  await page.addInitScript(() => {
    Object.assign(window, { heard: [] });
    const { heard } = window;
    const { define } = customElements;
    for (const name of ['sidelight-card', 'side-light', 'sidelight-host', 'x-card'])
      define.call(
        customElements,
        name,
        class extends HTMLElement {
          connectedCallback() {
            heard.push(this.localName);
          }
        },
      );
  });
  await openArticle(page, server.url(ARTICLE));
  await hoverWords(page, 'Laura Bennett');
  await awaitCard(page, /Bennett/);
  expect(await page.evaluate(() => window.heard)).toEqual([]);
  // Neither the search for our root nor the text of the page leads into the card.
  const found = await page.evaluate(() => {
    const host = document.querySelector('html > div');
    return [host?.shadowRoot, window.length, host?.textContent, host?.outerHTML.includes('chrome-extension')];
  });
  expect(found).toEqual([null, 0, '', false]);
});
