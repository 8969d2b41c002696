/** A card that the reader keeps open, and moves out of the way. */
import type { Frame, Page } from '@playwright/test';
import type { Box } from './in-page.ts';
import { awaitCard, awaitNoCard, flashed, hoverWords, isCardOpen, openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

/** Longer than any card takes to open or close. */
const LONG = 900;

const boxOfHost = (page: Page): Promise<Box> =>
  page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('html > div')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  });

const corner = async (page: Page): Promise<readonly [number, number]> => {
  const { x, y } = await boxOfHost(page);
  return [Math.round(x), Math.round(y)];
};

const pinned = async (page: Page, name: string): Promise<Frame> => {
  await hoverWords(page, name);
  const card = await awaitCard(page, name);
  await card.getByRole('button', { name: 'Keep open' }).click();
  await expect(card.getByRole('button', { name: 'Keep open' })).toHaveAttribute('aria-pressed', 'true');
  return card;
};

const headOf = async (card: Frame): Promise<readonly [number, number]> => {
  const box = await card.getByRole('heading').boundingBox();
  if (!box) throw new Error('the card has no head');
  return [box.x + 30, box.y + box.height / 2];
};

/** Drags in steps that the card can follow: the test's mouse, unlike a real one, is not captured by the frame it grabs. */
const drag = async (page: Page, [x, y]: readonly [number, number], by: readonly [number, number]): Promise<void> => {
  const steps = 12;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) {
    await page.mouse.move(x + (by[0] * step) / steps, y + (by[1] * step) / steps);
    await page.waitForTimeout(60);
  }
  await page.mouse.up();
};

test.beforeEach(({ page, server }) => openArticle(page, server.url('harbour.html')));

test('pinned it outlasts leaving, other names, clicks and scrolling; then it goes as any', async ({ page }) => {
  const card = await pinned(page, 'Laura Bennett');
  const before = await corner(page);
  await hoverWords(page, 'Margaret Doyle');
  await page.waitForTimeout(LONG);
  await page.mouse.click(20, 300);
  await page.mouse.wheel(0, 200);
  await page.waitForTimeout(LONG);
  await awaitCard(page, /^\s*Laura Bennett/);
  expect(await corner(page)).toEqual(before);
  // A line leads to its place, and the card stays.
  await card.locator('.line').first().click();
  await expect.poll(() => flashed(page)).not.toBeNull();
  await awaitCard(page, /^\s*Laura Bennett/);
  await card.getByRole('button', { name: 'Keep open' }).click();
  await page.mouse.move(5, 5, { steps: 6 });
  await awaitNoCard(page);
});

test('Esc and its own button close it, and the next card is pinned no more', async ({ page }) => {
  const card = await pinned(page, 'Laura Bennett');
  await page.keyboard.press('Escape');
  await awaitNoCard(page);
  await pinned(page, 'Margaret Doyle');
  await card.getByRole('button', { name: 'Close' }).click();
  await awaitNoCard(page);
  await page.mouse.move(5, 5, { steps: 6 });
  await hoverWords(page, 'Erik Solberg');
  await awaitCard(page, /Solberg/);
  await expect(card.getByRole('button', { name: 'Keep open' })).toHaveAttribute('aria-pressed', 'false');
  await page.mouse.move(5, 5, { steps: 6 });
  await awaitNoCard(page);
});

test('it is moved by its head, by pointer and by keys, and stays inside the window', async ({ page }) => {
  const card = await pinned(page, 'Laura Bennett');
  const [left, top] = await corner(page);
  await drag(page, await headOf(card), [-120, -90]);
  await expect.poll(() => corner(page)).toEqual([left - 120, top - 90]);

  await card.getByRole('button', { name: 'Move the card' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => corner(page)).toEqual([left - 96, top - 114]);

  await drag(page, await headOf(card), [500, 400]);
  const inside = async () => {
    const box = await boxOfHost(page);
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
  };
  await expect.poll(async () => (await corner(page))[0]).toBeGreaterThan(left);
  expect(await inside()).toBe(true);
  await page.setViewportSize({ width: 500, height: 500 });
  await expect.poll(inside).toBe(true);
  expect(await isCardOpen(page)).toBe(true);
});
