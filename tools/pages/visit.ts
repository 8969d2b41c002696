import type { Page } from '@playwright/test';
import {
  bringIntoView,
  findMarks,
  isReachable,
  leaveField,
  type Mark,
  restOn,
  waitForCard,
  waitForMarks,
} from '../hover.ts';
import type { Session } from '../session.ts';
import type { BrowserLog } from './browser-log.ts';
import { judgeText, type Reading } from './prose.ts';

/** What was seen on one saved page. */
export interface Visit {
  readonly reading: Reading;
  readonly marks: number;
  /** The name whose card was asked for; null where nothing is marked, or no mark can be pointed at. */
  readonly hovered: string | null;
  readonly card: boolean;
  /** Everything that is wrong, in words; empty when the page passes. */
  readonly faults: readonly string[];
}

/** How long names may take to be marked, and a card to open, in ms. */
const MARKS = 8_000;
const CARD = 5_000;

/** How many marks are tried for one that the page covers with nothing. */
const TRIES = 8;

/** Shares of the viewport's height at which a mark is tried: bars that stay in place may take a half of it. */
const SHARES = [0.375, 0.7];

interface Bare {
  readonly dom: string;
  readonly boxes: string;
  readonly reading: Reading;
}

const open = async (session: Session, url: string): Promise<Page> => {
  const page = await session.context.newPage();
  await page.goto(url, { waitUntil: 'load', timeout: 20_000 });
  return page;
};

/**
 * Where every element lies, as text; the time of a page's animations is held at their beginning. Seen from the top: a
 * page that gives the focus to a field of its own scrolls there while it is still loading, each time by other pixels.
 */
const boxesOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    window.scrollTo({ top: 0, left: 0, behavior: 'instant' });
    for (const animation of document.getAnimations()) {
      animation.pause();
      animation.currentTime = 0;
    }
    return [...document.querySelectorAll('*')]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.localName} ${[x, y, width, height].map(Math.round).join(' ')}`;
      })
      .join('\n');
  });

/** The page as it is without Sidelight. */
const seeBare = async (session: Session, url: string): Promise<Bare> => {
  const page = await open(session, url);
  const reading = judgeText(await page.locator('body').innerText());
  const dom = await page.content();
  const boxes = await boxesOf(page);
  await page.close();
  return { dom, boxes, reading };
};

/** Brings a mark into view that nothing covers, so that a pointer can rest on it; null where there is none. */
export const pointAt = async (page: Page): Promise<Mark | null> => {
  for (const share of SHARES)
    for (const mark of (await findMarks(page)).slice(0, TRIES)) {
      const placed = await bringIntoView(page, mark, share);
      if (await isReachable(page, placed)) return placed;
      await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    }
  return null;
};

/** The first place where two texts differ, for a person to look at. */
const difference = (what: string, bare: string, marked: string): string => {
  let at = 0;
  while (at < bare.length && bare[at] === marked[at]) at += 1;
  const part = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 60));
  return `${what} differ${what.endsWith('s') ? '' : 's'} at ${at}: ${part(bare)} became ${part(marked)}`;
};

/** Each message once, with how often it came. */
const counted = (messages: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const message of messages) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts].map(([message, count]) => `logged${count > 1 ? ` ${count} times` : ''}: ${message}`);
};

const hoverOne = async (page: Page): Promise<{ readonly hovered: string | null; readonly card: boolean }> => {
  const mark = await pointAt(page);
  if (!mark) return { hovered: null, card: false };
  await leaveField(page);
  await restOn(page, mark);
  return { hovered: mark.name, card: (await waitForCard(page, CARD)) !== null };
};

/** The two browsers that a page is compared in, and what the one with Sidelight logs. */
export interface Pair {
  readonly bare: Session;
  readonly ours: Session;
  readonly log: BrowserLog;
}

/**
 * Visits a page without and with Sidelight; a page with faults leaves its picture at `shot`. Rejects when the page
 * cannot be opened.
 */
export const visitPage = async ({ bare, ours, log }: Pair, url: string, shot: string): Promise<Visit> => {
  const { dom, boxes, reading } = await seeBare(bare, url);
  const page = await open(ours, url);
  const marks = await waitForMarks(page, MARKS);
  const marked = await page.content();
  const laidOut = await boxesOf(page);
  const { hovered, card } = marks > 0 ? await hoverOne(page) : { hovered: null, card: false };
  const faults = [
    ...(reading === 'article' && marks === 0 ? ['an English article without a marked name'] : []),
    ...(dom === marked ? [] : [difference('the DOM', dom, marked)]),
    ...(boxes === laidOut ? [] : [difference('the boxes of elements', boxes, laidOut)]),
    ...(marks > 0 && hovered === null ? ['no mark could be pointed at'] : []),
    ...(hovered !== null && !card ? [`no card opened on “${hovered}”`] : []),
    ...counted(log.news()),
  ];
  if (faults.length > 0) await page.screenshot({ path: shot });
  await page.close();
  return { reading, marks, hovered, card, faults };
};
