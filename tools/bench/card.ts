/** From the pointer's rest on a name to the card as it is painted, beyond the delay that the reader has set. */
import type { CDPSession, Frame, Page } from '@playwright/test';
import { ensureBrowser } from '../browser.ts';
import { buildExtension, openArticle, serveArticle } from '../demo/stage.ts';
import { bringIntoView, findMarks, type Mark, restOn, waitForCard } from '../hover.ts';
import { openSession, type Session } from '../session.ts';
import { median, type Row } from './measure.ts';
import { stopWorker } from './stop-worker.ts';

const ROUNDS = 20;

/** ms from rest to card, as the settings have it by default. */
const DELAY = 400;

/** ms after which a card that closed leaves the next one cold to the pointer: its delay is the whole one again. */
const FORGOTTEN = 500;

const PATIENCE = 15_000;

/** What the page and the card's frame write down, in ms since the epoch. */
interface Clock {
  /** The last move of the pointer. */
  movedAt?: number;
  /** The frame was shown to the reader, or the card in it drawn, and the frame of the screen after that has begun. */
  paintedAt?: number;
}

declare global {
  var clock: Clock;
}

/** In every document, from its start: of a page each move and when the host is in view, of a card when it is painted. */
const watch = (): void => {
  globalThis.clock = {};
  const now = (stamp: number): number => performance.timeOrigin + stamp;
  if (location.protocol === 'chrome-extension:') {
    new MutationObserver(() => {
      if (!document.querySelector('.card')) return;
      requestAnimationFrame(() =>
        requestAnimationFrame((stamp) => {
          globalThis.clock.paintedAt = now(stamp);
        }),
      );
    }).observe(document, { childList: true, subtree: true });
    return;
  }
  addEventListener(
    'pointermove',
    ({ timeStamp }) => {
      globalThis.clock.movedAt = now(timeStamp);
    },
    true,
  );
  const isShown = (host: Element): boolean =>
    host.matches(':popover-open') && getComputedStyle(host).visibility === 'visible';
  const look = (): void => {
    const shown = [...document.querySelectorAll('div[popover]')].some(isShown);
    const { clock } = globalThis;
    // Seen before this frame was painted; it is when the next one begins.
    if (shown && clock.paintedAt === undefined)
      requestAnimationFrame((stamp) => {
        clock.paintedAt ??= now(stamp);
      });
    if (!shown) delete clock.paintedAt;
    requestAnimationFrame(look);
  };
  look();
};

const cardOf = (page: Page): Frame => {
  const frame = page.frames().find((candidate) => /^chrome-extension:.*\/card/.test(candidate.url()));
  if (!frame) throw new Error('the card has no frame');
  return frame;
};

const marksOutsideLinks = async (page: Page): Promise<readonly [Mark, Mark]> => {
  const isFree = (mark: Mark) =>
    page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('a[href]') === null, mark);
  const free: Mark[] = [];
  for (const mark of await findMarks(page)) if (mark.y < 700 && (await isFree(mark))) free.push(mark);
  const [one, other] = free;
  if (!one || !other) throw new Error('the demo article marks too few names');
  return [one, other];
};

/** ms beyond the delay until both page and frame have painted. */
const hover = async (page: Page, mark: Mark): Promise<number> => {
  await restOn(page, mark);
  if ((await waitForCard(page, PATIENCE)) === null) throw new Error(`the card of “${mark.name}” did not open`);
  await page.waitForFunction(() => globalThis.clock.paintedAt !== undefined);
  const { movedAt, paintedAt } = await page.evaluate(() => globalThis.clock);
  const inFrame = await cardOf(page).evaluate(() => globalThis.clock.paintedAt);
  if (movedAt === undefined || paintedAt === undefined || inFrame === undefined)
    throw new Error(`painted in the page at ${paintedAt}, in the frame at ${inFrame}; the pointer moved at ${movedAt}`);
  return Math.max(paintedAt, inFrame) - movedAt - DELAY;
};

const leave = async (page: Page): Promise<void> => {
  await page.mouse.move(2, 2, { steps: 4 });
  await page.waitForFunction(() => globalThis.clock.paintedAt === undefined);
  await page.waitForTimeout(FORGOTTEN);
};

const open = async (session: Session, origin: string): Promise<Page> => {
  const page = await openArticle(session, origin);
  await page.mouse.move(2, 2);
  return page;
};

const firsts = async (session: Session, origin: string, before: () => Promise<void>): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await open(session, origin);
    const [mark] = await marksOutsideLinks(page);
    await before();
    times.push(await hover(page, await bringIntoView(page, mark)));
  }
  return times;
};

const warms = async (session: Session, origin: string): Promise<readonly number[]> => {
  const page = await open(session, origin);
  const [one, other] = await marksOutsideLinks(page);
  await hover(page, one);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await leave(page);
    times.push(await hover(page, round % 2 ? one : other));
  }
  return times;
};

const workerOf = async (session: Session): Promise<CDPSession> => {
  const page = session.context.pages()[0] ?? (await session.context.newPage());
  const cdp = await session.context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  return cdp;
};

/** Builds the extension and hovers the demo article. Rejects where it does not build, or shows no card. */
export const benchCard = async (): Promise<readonly Row[]> => {
  await buildExtension();
  const { origin, close } = await serveArticle();
  const session = await openSession({ browser: await ensureBrowser() });
  try {
    await session.context.addInitScript(watch);
    const worker = await workerOf(session);
    const row = (what: string, times: readonly number[], atMost: number): Row => ({
      what,
      value: median(times),
      unit: 'ms',
      atMost,
    });
    return [
      row('warm', await warms(session, origin), 50),
      row('first', await firsts(session, origin, async () => {}), 200),
      row('stopped', await firsts(session, origin, () => stopWorker(worker)), 500),
    ];
  } finally {
    await session.close();
    close();
  }
};
