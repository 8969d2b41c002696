/** What Sidelight costs a page that is opened: the same page in a browser with it and in one without, by turns. */
import type { CDPSession, Page } from '@playwright/test';
import { LOOPBACK_ONLY, serveLoopback } from '../loopback.ts';
import { openSession, type Session } from '../session.ts';
import { median, type Row } from './measure.ts';
import { startTrace } from './start-trace.ts';
import { costBetween, type TraceEvent, threadTimes } from './trace.ts';

const ROUNDS = 7;

/** How long marks are waited for, in ms, and what is heard after that. */
const PATIENCE = 5_000;
const AFTERWARDS = 700;

/** What the bench leaves in the timeline of a page; the page's own world has no part in it. */
const KNOWN = 'bench-known';
const MARKED = 'bench-marked';
const IN_VIEW = 'bench-in-view';
const WALK = 'bench-walk';
const WALKED = 'bench-walked';

/** Runs in the page before all else: says when the first name is marked, and when the first in view. */
const WATCH = `(() => {
  if (!/^http/.test(location.href)) return;
  performance.mark('${KNOWN}');
  const isInView = ({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    const { top, bottom } = range.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  };
  let marked = false;
  const look = () => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    if (!marked && ranges.length > 0) marked = Boolean(performance.mark('${MARKED}'));
    if (ranges.some(isInView)) performance.mark('${IN_VIEW}');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** A bare walk over the page's text, once, as a content script would do it: in a world where no node is known yet. */
const WALK_ONCE = `(() => {
  performance.mark('${WALK}');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue.length;
  performance.mark('${WALKED}');
  return length;
})()`;

const frameOf = async (session: CDPSession): Promise<string> =>
  (await session.send('Page.getFrameTree')).frameTree.frame.id;

const walkOnce = async (page: Page, session: CDPSession): Promise<void> => {
  const world = { frameId: await frameOf(session), worldName: 'walk' };
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', world);
  await session.send('Runtime.evaluate', { expression: WALK_ONCE, contextId });
  await page.evaluate(() => null);
};

/** What moved without the reader's doing, by the browser's own measure. */
const SHIFT = `new Promise((resolve) => {
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(observer.takeRecords().reduce((sum, { value }) => sum + value, 0)));
})`;

interface Traced {
  readonly events: readonly TraceEvent[];
  /** The id of the page's own frame. */
  readonly frame: string;
  readonly shift: number;
}

/** Opens a page, lets `use` wait for what is of interest, and answers what happened meanwhile. */
const trace = async (
  { context }: Session,
  url: string,
  use: (page: Page, session: CDPSession) => Promise<void>,
): Promise<Traced> => {
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  const session = await context.newCDPSession(page);
  const finish = await startTrace(session);
  await page.goto(url, { waitUntil: 'load' });
  await use(page, session);
  const shift = Number(await page.evaluate(SHIFT));
  const frame = await frameOf(session);
  const events = await finish();
  await page.close();
  return { events, frame, shift };
};

const isMarked = (page: Page): Promise<boolean> =>
  page.evaluate((marked) => performance.getEntriesByName(marked).length > 0, MARKED);

/** Until names are marked, and what follows that. */
const awaitMarks = async (page: Page): Promise<void> => {
  const until = performance.now() + PATIENCE;
  while (performance.now() < until && !(await isMarked(page))) await page.waitForTimeout(100);
  await page.waitForTimeout(AFTERWARDS);
};

interface Round {
  readonly slices: readonly number[];
  /** ms of the processor: ours in all, and a bare walk. */
  readonly ours: number;
  readonly walk: number;
  /** By the clock: the first mark in view; where no name is in view, the first at all. */
  readonly marked: number | null;
  readonly shift: number;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** No two rounds are of the same text: what is known of it already is not measured. */
const asRound = (bytes: Buffer, round: number): string =>
  bytes.toString('latin1').replaceAll('</p>', ` Edition ${round}.</p>`);

export interface LoadBench {
  /** Opens a page of these bytes some times in either browser. Rejects where the trace lacks what it must have. */
  readonly measure: (name: string, bytes: Buffer) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}

const rowsOf = (name: string, rounds: readonly Round[]): readonly Row[] => {
  const of = (value: (round: Round) => number): number => median(rounds.map(value));
  const walk = of((round) => round.walk);
  const marked = rounds.flatMap((round) => round.marked ?? []);
  return [
    { what: `${name}: ours in all`, value: of(({ ours }) => ours), unit: 'ms' },
    { what: `${name}: ours, in bare walks`, value: of(({ ours }) => ours) / walk, unit: 'times', atMost: 10 },
    { what: `${name}: longest slice`, value: of(({ slices }) => Math.max(...slices)), unit: 'ms', atMost: 50 },
    ...(marked.length > 0
      ? [{ what: `${name}: to the first marks`, value: median(marked), unit: 'ms', atMost: 300 }]
      : []),
    { what: `${name}: layout shift of ours`, value: of(({ shift }) => shift), unit: '', atMost: 0 },
  ];
};

/** Rejects when a browser does not start. The extension must have been built. */
export const openLoadBench = async (browser: string): Promise<LoadBench> => {
  let body = '';
  const server = await serveLoopback(() => ({
    type: 'text/html; charset=utf-8',
    body: Buffer.from(body, 'latin1'),
    headers: { 'content-security-policy': "script-src 'none'" },
  }));
  const switches = [LOOPBACK_ONLY];
  const ours = await openSession({ browser, switches });
  const bare = await openSession({ browser, switches, sidelight: false });

  const visit = async (round: number): Promise<Round> => {
    const url = `${server.origin}/news/story-${round}`;
    const without = await trace(bare, url, walkOnce);
    const within = await trace(ours, url, awaitMarks);
    const times = threadTimes(within.events, KNOWN, within.frame);
    const walk = costBetween(without.events, WALK, WALKED);
    if (!times || times.slices.length === 0 || !(walk > 0)) throw new Error('the trace lacks what is to be measured');
    const shift = Math.max(0, within.shift - without.shift);
    const marked = times.toMark(IN_VIEW) ?? times.toMark(MARKED);
    return { slices: times.slices, ours: sum(times.slices), walk, marked, shift };
  };

  return {
    measure: async (name, bytes) => {
      const rounds: Round[] = [];
      // The first does not count: the browsers warm up, and the worker loads its engine.
      for (let round = 0; round <= ROUNDS; round += 1) {
        body = asRound(bytes, round);
        const seen = await visit(round);
        if (round > 0) rounds.push(seen);
      }
      return rowsOf(name, rounds);
    },
    close: async () => {
      server.close();
      await Promise.all([ours.close(), bare.close()]);
    },
  };
};
