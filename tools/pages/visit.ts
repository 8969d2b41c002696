import type { Page } from '@playwright/test';
import { bringIntoView, findMarks, isReachable, type Mark, restOn, waitForCard, waitForMarks } from '../hover.ts';
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

interface Bare {
  readonly dom: string;
  readonly reading: Reading;
}

const open = async (session: Session, url: string): Promise<Page> => {
  const page = await session.context.newPage();
  await page.goto(url, { waitUntil: 'load', timeout: 20_000 });
  return page;
};

/** The page as it is without Sidelight. */
const seeBare = async (session: Session, url: string): Promise<Bare> => {
  const page = await open(session, url);
  const reading = judgeText(await page.locator('body').innerText());
  const dom = await page.content();
  await page.close();
  return { dom, reading };
};

const pointAt = async (page: Page): Promise<Mark | null> => {
  for (const mark of (await findMarks(page)).slice(0, TRIES)) {
    const placed = await bringIntoView(page, mark);
    if (await isReachable(page, placed)) return placed;
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  }
  return null;
};

/** The first place where two texts differ, for a person to look at. */
const difference = (bare: string, marked: string): string => {
  let at = 0;
  while (at < bare.length && bare[at] === marked[at]) at += 1;
  const part = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 60));
  return `the DOM differs at ${at}: ${part(bare)} became ${part(marked)}`;
};

const hoverOne = async (page: Page): Promise<{ readonly hovered: string | null; readonly card: boolean }> => {
  const mark = await pointAt(page);
  if (!mark) return { hovered: null, card: false };
  await restOn(page, mark);
  return { hovered: mark.name, card: (await waitForCard(page, CARD)) !== null };
};

/** Visits a page without and with Sidelight. Rejects when the page cannot be opened. */
export const visitPage = async (bare: Session, ours: Session, log: BrowserLog, url: string): Promise<Visit> => {
  const { dom, reading } = await seeBare(bare, url);
  const page = await open(ours, url);
  const marks = await waitForMarks(page, MARKS);
  const marked = await page.content();
  const { hovered, card } = marks > 0 ? await hoverOne(page) : { hovered: null, card: false };
  await page.close();
  const faults = [
    ...(reading === 'article' && marks === 0 ? ['an English article without a marked name'] : []),
    ...(dom === marked ? [] : [difference(dom, marked)]),
    ...(marks > 0 && hovered === null ? ['no mark could be pointed at'] : []),
    ...(hovered !== null && !card ? [`no card opened on “${hovered}”`] : []),
    ...log.news().map((message) => `logged: ${message}`),
  ];
  return { reading, marks, hovered, card, faults };
};
