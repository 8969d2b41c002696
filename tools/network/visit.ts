/** One page visited as a reader would: scrolled through, a name rested on, the card read, the popup opened. */
import type { Page } from '@playwright/test';
import { leaveField, type Mark, restOn, waitForCard, waitForMarks } from '../hover.ts';
import { pointAt } from '../pages/visit.ts';
import { openPopup, waitForPopup } from '../popup.ts';
import type { Session } from '../session.ts';

/** What the pointer did, so that the same can be done in the browser without Sidelight. */
export interface Walk {
  readonly mark: Mark | null;
  /** Where the page was scrolled to, in CSS px. */
  readonly top: number;
}

/** What of Sidelight was seen to work on the page. */
export interface Seen extends Walk {
  readonly marks: number;
  readonly card: boolean;
  readonly popup: boolean;
}

/** ms. */
const MARKS = 8_000;
const SHOWN = 5_000;

const open = async ({ context }: Session, url: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load', timeout: 20_000 });
  return page;
};

/** Down to the end and up again, so that whatever a page loads late is loaded: pages of at most 40 screens. */
const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const step = window.innerHeight * 0.9;
    for (let screen = 0; screen < 40; screen++) {
      window.scrollTo({ top: screen * step, behavior: 'instant' });
      await new Promise((next) => requestAnimationFrame(next));
      if (window.scrollY + window.innerHeight >= document.documentElement.scrollHeight) break;
    }
    window.scrollTo({ top: 0, behavior: 'instant' });
  });

const scrollTop = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

/** Visits a page with Sidelight. Rejects when the page cannot be opened. */
export const walkWith = async (session: Session, url: string): Promise<Seen> => {
  const page = await open(session, url);
  await scrollThrough(page);
  const marks = await waitForMarks(page, MARKS);
  const mark = marks > 0 ? await pointAt(page) : null;
  const top = await scrollTop(page);
  await leaveField(page);
  if (mark) await restOn(page, mark);
  const card = mark !== null && (await waitForCard(page, SHOWN)) !== null;
  const popup = marks > 0 ? await openPopup(session, page.url()) : null;
  const popupSeen = popup !== null && (await waitForPopup(popup, SHOWN)) !== null;
  await popup?.close();
  await page.close();
  return { mark, top, marks, card, popup: popupSeen };
};

/** The same way through the page, in a browser without Sidelight. */
export const walkWithout = async (session: Session, url: string, { mark, top }: Walk): Promise<void> => {
  const page = await open(session, url);
  await scrollThrough(page);
  await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), top);
  await leaveField(page);
  if (mark) await restOn(page, mark);
  await page.close();
};
