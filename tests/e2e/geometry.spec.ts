/** Where the card stands and whether it can be read, over a matrix of windows, zooms, directions of writing and places of the name. */
import type { BrowserContext, CDPSession, Frame, Page } from '@playwright/test';
import { cutSideways, faint } from '../components/layout.ts';
import { openOptions } from './extension.ts';
import type { Box } from './in-page.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitMarks, boxOf, isCardOpen } from './reader.ts';
import { expect, test } from './sidelight.ts';

interface Window {
  readonly width: number;
  readonly height: number;
  /** As the browser zooms: the same window holds fewer, larger px. */
  readonly zoom?: number;
  /** As the page's own style sheet zooms. */
  readonly css?: number;
}

const WINDOWS: readonly Window[] = [
  { width: 320, height: 480 },
  { width: 800, height: 600 },
  { width: 800, height: 600, zoom: 2 },
  { width: 1280, height: 800, zoom: 4 },
  { width: 1280, height: 800, css: 2 },
];

const WRITING: Readonly<Record<string, string>> = {
  'left to right': '',
  'right to left': 'direction:rtl',
  'from top down': 'writing-mode:vertical-rl',
};

/** Shares of the window: left, middle, right, at the top, in the middle, and at the bottom. */
const SHARES = [0, 0.5, 1] as const;
const SPOTS = SHARES.flatMap((down) => SHARES.map((across) => [across, down] as const));

/** Of another name each time: the one whose card was closed last is refused for a while. */
const NAMES = ['Ida Holm', 'Nordsund Works'] as const;

const nameOf = (page: Page, name: string): Promise<Box> => boxOf(page, name, 1);

/** Scrolls a name to a spot of the window, with all around it what the page has of margin. */
const bringTo = async (page: Page, name: string, [across, down]: readonly [number, number]): Promise<Box> => {
  const { x, y, width, height } = await nameOf(page, name);
  await page.evaluate(
    ({ x, y, width, height, across, down }) => {
      const seen = visualViewport ?? { width: 0, height: 0 };
      const left = across * (seen.width - width);
      const top = down * (seen.height - height);
      scrollBy({ left: x - left, top: y - top, behavior: 'instant' });
    },
    { x, y, width, height, across, down },
  );
  return nameOf(page, name);
};

const cardOf = async (page: Page): Promise<Frame> => {
  const frame = page.frames().find((candidate) => candidate.url().includes('/card.html'));
  if (!frame) throw new Error('the card has no frame');
  return frame;
};

/** Waits until the card is that of `name`, and stands still. */
const settled = async (page: Page, name: string, where: string): Promise<Box> => {
  await expect.poll(() => isCardOpen(page), { message: `${name} opens: ${where}`, intervals: [50] }).toBe(true);
  const card = await cardOf(page);
  await expect(card.getByRole('heading', { name, exact: true })).toBeVisible();
  // Laid out in a place of another width, it asks for another height.
  return page.evaluate(async () => {
    const host = document.querySelector('html > div');
    const frames = async (count: number): Promise<void> => {
      for (let left = count; left > 0; left -= 1) await new Promise(requestAnimationFrame);
    };
    for (let before = ''; ; ) {
      const { x, y, width, height } = host?.getBoundingClientRect() ?? new DOMRect();
      const now = [x, y, width, height].join();
      if (now === before) return { x, y, width, height };
      before = now;
      await frames(2);
    }
  });
};

/** What is wrong with where the card stands; in words, so that a failure says it all. */
const misplaced = (card: Box, line: Box, window: { readonly width: number; readonly height: number }) => {
  const faults: string[] = [];
  const right = card.x + card.width;
  const bottom = card.y + card.height;
  if (card.x < 0 || card.y < 0 || right > window.width + 0.5 || bottom > window.height + 0.5)
    faults.push(`out of the window: ${JSON.stringify({ card, window })}`);
  const isBeside = card.y >= line.y + line.height || bottom <= line.y;
  const isBefore = card.x >= line.x + line.width || right <= line.x;
  if (!isBeside && !isBefore) faults.push(`over the words: ${JSON.stringify({ card, line })}`);
  return faults;
};

/** Whether it covers other words of the same line: those before or after the name. */
const coversLine = (card: Box, line: Box, isVertical: boolean): boolean =>
  isVertical
    ? card.x < line.x + line.width && card.x + card.width > line.x
    : card.y < line.y + line.height && card.y + card.height > line.y;

/** What of the card cannot be read where it stands: text that is cut, has no room, or is faint. */
const illegible = async (card: Frame): Promise<readonly string[]> => {
  const squeezed = await card.evaluate(() => {
    const element = document.querySelector('.card');
    if (!element) return ['no card'];
    const { clientHeight, scrollHeight, clientWidth, scrollWidth } = element;
    const seen = (selector: string): number => {
      const part = document.querySelector(selector);
      return part && getComputedStyle(part).position === 'sticky' ? part.getBoundingClientRect().height : 0;
    };
    const scrolls = getComputedStyle(element).overflowY === 'auto';
    const room = clientHeight - seen('.card-head') - seen('.card-foot');
    const faults: string[] = [];
    if (scrollHeight > clientHeight + 1 && !scrolls) faults.push(`cut at ${clientHeight} of ${scrollHeight}`);
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth} wide in ${clientWidth}`);
    // Two lines of text at least.
    if (room < 40) faults.push(`${room} px for what it says`);
    return faults;
  });
  return [...squeezed, ...(await cutSideways(card)), ...(await faint(card))];
};

const setWindow = (session: CDPSession, { width, height, zoom = 1 }: Window): Promise<unknown> =>
  session.send('Emulation.setDeviceMetricsOverride', {
    width: width / zoom,
    height: height / zoom,
    deviceScaleFactor: zoom,
    mobile: false,
  });

const openPage = async (context: BrowserContext, page: Page, writing: string, css = 1): Promise<void> => {
  const margin = 'padding:1400px;width:600px;height:600px';
  const html = `<style>html{zoom:${css};${writing}}main{${margin}}</style><main><h1>Bridge</h1>${prose()}</main>`;
  await page.goto(await serve(context, made(html)));
  await awaitMarks(page);
};

test('inside the window, never over the line, and legible, wherever the name is', async ({ page, context }) => {
  test.setTimeout(400_000);
  const options = await openOptions(context);
  await options.getByRole('slider').fill('150');
  await options.close();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const session = await context.newCDPSession(page);
  const faults: string[] = [];
  let cases = 0;

  for (const [direction, writing] of Object.entries(WRITING)) {
    for (const window of WINDOWS) {
      await setWindow(session, window);
      await page.emulateMedia({ colorScheme: cases % 2 ? 'dark' : 'light' });
      await openPage(context, page, writing, window.css);
      for (const spot of SPOTS) {
        const name = NAMES[cases % 2] ?? NAMES[0];
        const where = `${direction}, ${JSON.stringify(window)}, ${spot.join()}`;
        await page.keyboard.press('Escape');
        const line = await bringTo(page, name, spot);
        await page.mouse.move(line.x + line.width / 2 - 3, line.y + line.height / 2);
        await page.mouse.move(line.x + line.width / 2, line.y + line.height / 2);
        const card = await settled(page, name, where);
        const { width, height } = await page.evaluate(() => ({
          width: visualViewport?.width ?? 0,
          height: visualViewport?.height ?? 0,
        }));
        const found = [...misplaced(card, line, { width, height }), ...(await illegible(await cardOf(page)))];
        const isVertical = direction === 'from top down';
        // Beside a line that runs down there must be room for a card.
        if (coversLine(card, line, isVertical) && !(isVertical && width < 600)) found.push('over the line');
        faults.push(...found.map((fault) => `${where}: ${fault}`));
        cases += 1;
      }
    }
  }
  expect(faults).toEqual([]);
  expect(cases).toBeGreaterThan(60);
});

test('while the page is pinched larger, the card keeps its size on the screen, inside what is seen', async ({
  page,
  context,
}) => {
  await openPage(context, page, '');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  const seen = await page.evaluate(() => ({
    width: visualViewport?.width ?? 0,
    height: visualViewport?.height ?? 0,
    scale: visualViewport?.scale,
  }));
  expect(seen.scale).toBe(2);
  const line = await bringTo(page, 'Ida Holm', [0.9, 0.8]);
  await page.mouse.move(line.x + 8, line.y + line.height / 2, { steps: 3 });
  const card = await settled(page, 'Ida Holm', 'pinched');
  expect(misplaced(card, line, seen)).toEqual([]);
  expect(card.width).toBe(180);
  const frame = await cardOf(page);
  expect(await frame.evaluate(() => innerWidth)).toBe(360);
  expect(await illegible(frame)).toEqual([]);
});
