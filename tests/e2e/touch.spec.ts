/** Names and cards under a finger, by real touch input. */
import type { BrowserContext, CDPSession, Frame, Page } from '@playwright/test';
import type { Box } from './in-page.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitCard, awaitMarks, awaitNoCard, boxOf, isCardOpen } from './reader.ts';
import { expect, test } from './sidelight.ts';

/** Longer than a finger must stay. */
const LONG = 900;

type Spot = readonly [x: number, y: number];

const fingerOf = async (context: BrowserContext, page: Page) => {
  const session: CDPSession = await context.newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Spot): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
  const down = (at: Spot) => send('touchStart', at);
  const up = () => send('touchEnd');
  return {
    down,
    up,
    tap: async (at: Spot): Promise<void> => {
      await down(at);
      await up();
    },
    /** Goes `by` px down, or up where that is negative, in steps as a finger does. */
    drag: async ([x, y]: Spot, by: number): Promise<void> => {
      await down([x, y]);
      for (let step = 1; step <= 10; step += 1) await send('touchMove', [x, y + (by * step) / 10]);
      await up();
    },
  };
};

type Finger = Awaited<ReturnType<typeof fingerOf>>;

const middle = ({ x, y, width, height }: Box): Spot => [x + width / 2, y + height / 2];

/** What the browser makes of a finger that stays, if nobody takes it: a selection, and its own menu. */
const listen = (): void => {
  const heard: string[] = [];
  Object.assign(window, { heard });
  window.addEventListener('contextmenu', (event) => heard.push(`menu ${event.defaultPrevented}`));
  document.addEventListener('selectionchange', () => heard.push(`selected ${getSelection()}`));
};

const openPage = async (context: BrowserContext, page: Page): Promise<void> => {
  const link = '<p>Read on <a href="#more">about the lights of the pier</a>, or stay.</p>';
  const linked = prose().replace('Mayor Ida Holm', 'Mayor <a href="#holm" style="white-space:nowrap">Ida Holm</a>');
  const html = `<main style="font-size:20px">${link}${linked}${prose(12)}</main>`;
  await page.goto(await serve(context, made(html)));
  await awaitMarks(page);
  await page.evaluate(listen);
};

const press = async (page: Page, finger: Finger, name: string, nth = 0): Promise<Frame> => {
  await finger.down(middle(await boxOf(page, name, nth)));
  const card = await awaitCard(page, name);
  await finger.up();
  return card;
};

const boxOfHost = (page: Page): Promise<Box> =>
  page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('html > div')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  });

/** The buttons and links of the card that are smaller than a finger wants. */
const tooSmall = (card: Frame): Promise<readonly string[]> =>
  card.locator('button, a').evaluateAll((all) =>
    all.flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width < 44 || height < 44 ? [`${one.textContent} ${width} × ${height}`] : [];
    }),
  );

test('a long press opens a sheet at the foot, which stays until it is closed', async ({ page, context }) => {
  await page.setViewportSize({ width: 412, height: 780 });
  await openPage(context, page);
  const finger = await fingerOf(context, page);
  const card = await press(page, finger, 'Nordsund Works');
  await page.waitForTimeout(LONG);
  expect(await isCardOpen(page)).toBe(true);
  // No finger of a test is held long enough for the browser's own menu; a key asks for it too.
  await page.keyboard.press('ContextMenu');
  await page.keyboard.press('ControlOrMeta+a');
  await expect.poll(() => page.evaluate(() => window.heard)).toEqual(['menu true']);
  const { x, y, width, height } = await boxOfHost(page);
  expect({ x, width, bottom: y + height }).toEqual({ x: 0, width: 412, bottom: 780 });
  expect(height).toBeLessThanOrEqual(0.6 * 780);
  expect(await tooSmall(card)).toEqual([]);

  await test.step('a swipe down on its head', async () => {
    await finger.drag([120, y + 24], 120);
    await awaitNoCard(page);
  });
  await test.step('a tap elsewhere', async () => {
    await press(page, finger, 'Port Merrow');
    await finger.tap([380, 8]);
    await awaitNoCard(page);
  });
  await test.step('Esc; and a name in a link is no link while it is pressed long', async () => {
    await press(page, finger, 'Ida Holm');
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
    expect(new URL(page.url()).hash).toBe('');
  });
});

test('a swipe that goes back lets the sheet stay', async ({ page, context }) => {
  await openPage(context, page);
  const finger = await fingerOf(context, page);
  await press(page, finger, 'Nordsund Works');
  const { y } = await boxOfHost(page);
  await finger.drag([120, y + 24], 30);
  await page.waitForTimeout(LONG);
  expect(await isCardOpen(page)).toBe(true);
});

test('a tap is a tap, a scroll is a scroll: no card opens', async ({ page, context }) => {
  await openPage(context, page);
  const finger = await fingerOf(context, page);
  await finger.tap(middle(await boxOf(page, 'Ida Holm')));
  await expect.poll(() => new URL(page.url()).hash).toBe('#holm');
  await finger.tap(middle(await boxOf(page, 'the lights of the pier')));
  await expect.poll(() => new URL(page.url()).hash).toBe('#more');
  await finger.drag(middle(await boxOf(page, 'Nordsund Works', 3)), -300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await page.waitForTimeout(LONG);
  expect(await isCardOpen(page)).toBe(false);
});
