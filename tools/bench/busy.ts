/** What a page that rewrites itself with every frame pays for Sidelight, and how often the worker is asked about it. */
import type { BrowserContext, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { ensureBrowser } from '../browser.ts';
import { runBin } from '../run.ts';
import { openSession, type Session } from '../session.ts';
import { serveLivingPage } from './living-page.ts';
import { median, type Row } from './measure.ts';
import { startTrace } from './start-trace.ts';
import { threadTimes } from './trace.ts';

/** What the extension's own pages have. */
declare const chrome: typeof browser;
declare const heard: { count: number };

const ROUNDS = 7;

/** ms that a page is watched. */
const WATCHED = 5_000;

/** ms that a page has for its first look. */
const SETTLED = 2_000;

const KNOWN = 'bench-known';

/** Hears in a page of the extension how often the worker is asked. */
const listen = async (context: BrowserContext, id: string): Promise<() => Promise<number>> => {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${id}/popup.html`);
  await own.evaluate(() => {
    Object.assign(window, { heard: { count: 0 } });
    chrome.runtime.onMessage.addListener((message: { readonly sidelight: string }) => {
      if (message.sidelight === 'follow') heard.count += 1;
    });
  });
  return () => own.evaluate(() => heard.count);
};

/** ms of the processor that the page's main thread took while it rewrote itself. */
const costOf = async (page: Page, url: string): Promise<number> => {
  await page.goto(url);
  await page.evaluate('rewrite()');
  await page.waitForTimeout(SETTLED);
  const finish = await startTrace(await page.context().newCDPSession(page));
  await page.evaluate(`void performance.mark('${KNOWN}')`);
  await page.waitForTimeout(WATCHED);
  const times = threadTimes(await finish(), KNOWN);
  if (!times) throw new Error('the trace lacks the page');
  return times.all;
};

const measure = async (ours: Session, bare: Session, origin: string): Promise<readonly Row[]> => {
  const asked = await listen(ours.context, ours.id);
  const pages = { ours: await ours.context.newPage(), bare: await bare.context.newPage() };
  const shares: number[] = [];
  const questions: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const without = await costOf(pages.bare, `${origin}/story/${round}`);
    const before = await asked();
    const began = performance.now();
    const within = await costOf(pages.ours, `${origin}/story/${round}`);
    questions.push((1000 * ((await asked()) - before)) / (performance.now() - began));
    shares.push((100 * (within - without)) / WATCHED);
  }
  // The first round warms the browsers up.
  return [
    { what: 'main thread that is ours', value: Math.max(0, median(shares.slice(1))), unit: '%', atMost: 5 },
    { what: 'questions to the worker', value: median(questions.slice(1)), unit: 'a second', atMost: 2 },
  ];
};

/** Builds the extension and watches it in a browser, beside one without it. */
export const benchBusy = async (): Promise<readonly Row[]> => {
  const { status, output } = await runBin('wxt', ['build'], { output: 'kept' });
  if (status !== 0) throw new Error(`the extension does not build:\n${output}`);
  const server = await serveLivingPage();
  const browser = await ensureBrowser();
  const ours = await openSession({ browser });
  const bare = await openSession({ browser, sidelight: false });
  try {
    return await measure(ours, bare, server.origin);
  } finally {
    await Promise.all([ours.close(), bare.close()]);
    server.close();
  }
};
