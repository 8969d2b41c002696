/** The card over what a page puts on top of itself: modal dialogs, also nested and in shadow trees, and full screen. */
import type { Page } from '@playwright/test';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitCard, awaitMarks, awaitNoCard, hoverWords } from './reader.ts';
import { expect, together as test } from './sidelight.ts';

/** The parent of our host, wherever a dialog has taken it. */
const hostParent = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const shadowed = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot);
    const trees = [document, ...shadowed].filter((tree) => tree !== null);
    return trees.map((tree) => tree.querySelector('div[popover]')).find((host) => host)?.parentElement?.localName;
  });

/**
 * Opens a card by the mouse, and clicks its button where the window finds it: what is inert is not found. A name whose
 * card was closed is refused for a while, so it is another one each time.
 */
const openAndClose = async (page: Page, name: string, nth: number, parent: string): Promise<void> => {
  await page.mouse.move(5, 5, { steps: 4 });
  await hoverWords(page, name, nth);
  const card = await awaitCard(page, name);
  const box = await card.getByRole('button', { name: 'Close' }).boundingBox();
  if (!box) throw new Error('the button has no box');
  expect(await hostParent(page)).toBe(parent);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await awaitNoCard(page);
  expect(await hostParent(page)).toBe('html');
};

const SLOT = '<template shadowrootmode="open"><dialog><slot></slot></dialog></template>';

const DIALOGS: readonly (readonly [string, string])[] = [
  ['a dialog', `<dialog><article>${prose()}</article></dialog>`],
  ['one in another', `<dialog>Wait<dialog><article>${prose()}</article></dialog></dialog>`],
  ['one in a shadow tree', `<x-dialog>${SLOT}<article>${prose()}</article></x-dialog>`],
];

test('over modal dialogs: seen, reached and clicked, and the dialog is left as it was', async ({ page, context }) => {
  for (const [name, html] of DIALOGS) {
    await test.step(name, async () => {
      await page.goto(await serve(context, made(html)));
      await page.evaluate(() => {
        const tree = document.querySelector('x-dialog')?.shadowRoot ?? document;
        for (const dialog of tree.querySelectorAll('dialog')) dialog.showModal();
      });
      await awaitMarks(page);
      await openAndClose(page, 'Ida Holm', 1, 'dialog');
      await openAndClose(page, 'Nordsund Works', 1, 'dialog');
    });
  }
});

test('over what is full screen; what becomes so closes the card that it covers', async ({ page, context }) => {
  const full = 'this.parentElement.requestFullscreen()';
  await page.goto(await serve(context, made(`<main><button onclick="${full}">Full</button>${prose(2)}</main>`)));
  await awaitMarks(page);
  await hoverWords(page, 'Ida Holm');
  await awaitCard(page, /Holm/);
  await page.evaluate(() => document.querySelector('main')?.requestFullscreen());
  await awaitNoCard(page);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('main');
  await openAndClose(page, 'Nordsund Works', 0, 'html');
});
