/** What opens a card, keeps it and closes it, each rule by real input. The waits are longer than any delay and grace. */
import type { Page } from '@playwright/test';
import { openOptions } from './extension.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitCard, awaitMarks, awaitNoCard, boxOf, hoverWords, isCardOpen } from './reader.ts';
import { expect, test } from './sidelight.ts';

const NAME = 'Ida Holm';
const AWAY = { x: 5, y: 5 };

/** A second: the delay is 400 ms unless set, and half as long again in a link. */
const LONG = 1_000;

const stepAway = (page: Page): Promise<void> => page.mouse.move(AWAY.x, AWAY.y, { steps: 4 });

const expectNoCardFor = async (page: Page, ms: number): Promise<void> => {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    expect(await isCardOpen(page)).toBe(false);
    await page.waitForTimeout(50);
  }
};

const middle = async (page: Page, words: string, nth = 0) => {
  const { x, y, width, height } = await boxOf(page, words, nth);
  return { x: x + width / 2, y: y + height / 2 };
};

/** From Port Merrow to the card of the name, which shows that nothing keeps cards shut any more. */
const expectOpens = async (page: Page): Promise<void> => {
  await stepAway(page);
  await hoverWords(page, NAME);
  await awaitCard(page, /Holm/);
  await stepAway(page);
  await awaitNoCard(page);
};

test.beforeEach(async ({ page, context }) => {
  const link = '<p id="first">The story of <a href="#there">Ida Holm</a> began in the harbour of a small town.</p>';
  const far = '<div style="height: 1500px"></div>';
  await page.goto(await serve(context, made(`<main><h1>Bridge</h1>${prose()}${link}</main>${far}`)));
  await awaitMarks(page);
});

const setLongestDelay = async (page: Page): Promise<void> => {
  const options = await openOptions(page.context());
  await options.getByRole('slider').fill('1000');
  await page.bringToFront();
};

test('rest: a pointer on its way opens nothing, one that is still does', async ({ page }) => {
  await setLongestDelay(page); // On a busy machine two moves may lie further apart than the usual one.
  const { x, y } = await middle(page, NAME);
  const until = performance.now() + LONG;
  for (let turn = 0; performance.now() < until; turn += 1) {
    await page.mouse.move(x + (turn % 2 ? 9 : -9), y);
    await page.waitForTimeout(40);
    expect(await isCardOpen(page)).toBe(false);
  }
  await page.mouse.move(x, y);
  await awaitCard(page, /Holm/);
});

test('grace and the safe way: back in time it stays, and over other words into the card', async ({ page }) => {
  await hoverWords(page, NAME);
  const card = await awaitCard(page, /Holm/);
  const name = await middle(page, NAME);
  // Both moves are sent at once: no grace is as short as that.
  await Promise.all([page.mouse.move(name.x, name.y - 60), page.mouse.move(name.x, name.y)]);
  await page.waitForTimeout(LONG);
  expect(await isCardOpen(page)).toBe(true);
  // To the far corner, slower than the grace, over words that are names too.
  const frame = await (await card.frameElement()).boundingBox();
  if (!frame) throw new Error('the card has no box');
  const corner = { x: frame.x + frame.width - 20, y: frame.y + 12 };
  for (let step = 1; step <= 12; step += 1) {
    const at = (from: number, to: number): number => from + ((to - from) * step) / 12;
    await page.mouse.move(at(name.x, corner.x), at(name.y, corner.y));
    await page.waitForTimeout(50);
    expect(await isCardOpen(page)).toBe(true);
  }
  await page.waitForTimeout(LONG);
  await awaitCard(page, /Holm/);
  await stepAway(page);
  await awaitNoCard(page);
});

test('with the delay at its longest: later in a link, sooner while another card is open, at once by the key', async ({
  page,
}) => {
  await setLongestDelay(page);
  await page.locator('#first a').scrollIntoViewIfNeeded();
  const began = performance.now();
  await test.step('in a link', async () => {
    const link = await middle(page, NAME, 4);
    await page.mouse.move(link.x, link.y, { steps: 4 });
    await expectNoCardFor(page, 1_200);
    await awaitCard(page, /Holm/);
  });
  const cold = performance.now() - began;
  const expectSooner = async (name: string): Promise<void> => {
    const { x, y } = await middle(page, name, 3);
    const moved = performance.now();
    await page.mouse.move(x, y);
    await awaitCard(page, new RegExp(`^${name}`));
    expect(performance.now() - moved).toBeLessThan(cold);
  };
  await test.step('while another card is open', async () => {
    await expectSooner('Nordsund Works');
    await stepAway(page);
    await awaitNoCard(page);
  });
  await test.step('by the key', async () => {
    await page.waitForTimeout(400); // Not warm any more.
    await page.keyboard.down('Alt');
    await expectSooner('Port Merrow');
    await page.keyboard.up('Alt');
  });
});

test('never while the reader types, selects, presses a button, or has just scrolled', async ({ page }) => {
  const { x, y } = await middle(page, NAME);
  await test.step('typing', async () => {
    await page.keyboard.press('x');
    await page.mouse.move(x, y, { steps: 4 });
    for (let key = 0; key < 10; key += 1) {
      await page.keyboard.press('x');
      await expectNoCardFor(page, 100);
    }
    await expectOpens(page);
  });
  await test.step('selecting', async () => {
    const [from, to] = [await middle(page, 'nine thousand'), await middle(page, 'another storm')];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
    await page.mouse.move(x, y, { steps: 4 });
    await expectNoCardFor(page, LONG);
    await page.mouse.click(AWAY.x, AWAY.y);
    await expectOpens(page);
  });
  await test.step('a button that is down', async () => {
    await page.mouse.move(x, y - 4);
    await page.mouse.down();
    await page.mouse.move(x, y);
    await expectNoCardFor(page, LONG);
    await page.mouse.up();
    await page.mouse.click(AWAY.x, AWAY.y);
    await expectOpens(page);
  });
  await test.step('a scroll, until the pointer moves', async () => {
    await page.mouse.move(x, y + 100, { steps: 4 });
    await page.mouse.wheel(0, 100);
    await expect.poll(async () => (await middle(page, NAME)).y).toBeLessThan(y - 90);
    const now = await middle(page, NAME);
    await page.mouse.move(now.x, now.y + 100, { steps: 4 });
    await page.mouse.wheel(0, -100);
    await expect.poll(async () => (await middle(page, NAME)).y).toBe(y);
    await expectNoCardFor(page, LONG);
    await page.mouse.move(x, y, { steps: 4 });
    await awaitCard(page, /Holm/);
  });
});
