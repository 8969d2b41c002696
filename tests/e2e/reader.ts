/** What a reader sees and does, by real input. */
import { type BrowserContext, expect, type Frame, type Page } from '@playwright/test';
import { type Box, boxOfWords, cardIsOpen, flashedText, marksByName } from './in-page.ts';

/** Opens a page and waits until names are marked on it. */
export const openArticle = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await awaitMarks(page);
};

export const awaitMarks = async (page: Page): Promise<void> => {
  await expect.poll(async () => (await page.evaluate(marksByName))['underline-1'] ?? 0).toBeGreaterThan(0);
};

/** The text that is flashed now, or null. */
export const flashed = (page: Page): Promise<string | null> => page.evaluate(flashedText);

/** The box of the `nth` occurrence of some words on the page, in the viewport. */
export const boxOf = (page: Page, words: string, nth = 0): Promise<Box> => page.evaluate(boxOfWords, { words, nth });

/** Moves the mouse onto some words and lets it rest there. */
export const hoverWords = async (page: Page, words: string, nth = 0): Promise<Box> => {
  const box = await boxOf(page, words, nth);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  return box;
};

const cardFrame = (page: Page): Frame | undefined =>
  page.frames().find((frame) => /^chrome-extension:.*\/card(?:-isolated)?\.html/.test(frame.url()));

/** Whether our host is in the page's top layer. */
export const isCardOpen = (page: Page): Promise<boolean> => page.evaluate(cardIsOpen);

/** Waits for the card with these words in it; answers its frame. */
export const awaitCard = async (page: Page, words: string | RegExp): Promise<Frame> => {
  await expect.poll(() => isCardOpen(page), { message: 'the card opens' }).toBe(true);
  await expect.poll(async () => (await cardFrame(page)?.locator('body').innerText()) ?? '').toMatch(words);
  const frame = cardFrame(page);
  if (!frame) throw new Error('the card has no frame');
  return frame;
};

export const awaitNoCard = (page: Page): Promise<void> =>
  expect.poll(() => isCardOpen(page), { message: 'the card closes' }).toBe(false);

/** Stops the background worker, as the browser does after 30 s without work. */
export const stopWorker = async (context: BrowserContext, page: Page): Promise<void> => {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
};
