/** How soon the background answers, when it runs and when the browser has stopped it. */
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { ensureBrowser } from '../browser.ts';
import { runBin } from '../run.ts';
import { openSession } from '../session.ts';
import { makeNews } from './made-news.ts';
import { median, type Row } from './measure.ts';
import { stopWorker } from './stop-worker.ts';

/** What the extension's own pages have. */
declare const chrome: typeof browser;

const ROUNDS = 11;

/** Asks the background from a page of the extension: how long it took in ms, and what came. */
const ask = (page: Page, call: string, asked: unknown): Promise<{ readonly ms: number; readonly reply: unknown }> =>
  page.evaluate(
    async ({ call, asked }) => {
      const began = performance.now();
      const reply: unknown = await chrome.runtime.sendMessage({ sidelight: call, asked });
      return { ms: performance.now() - began, reply };
    },
    { call, asked },
  );

/** A token that was never announced: the shortest question that goes all the way. */
const askLittle = async (page: Page): Promise<number> => {
  const { ms, reply } = await ask(page, 'redeemCard', { token: 'none' });
  if (JSON.stringify(reply) !== '{"answered":false}') throw new Error(`the background says ${JSON.stringify(reply)}`);
  return ms;
};

/** An article that it has not seen before: nothing is remembered from round to round. */
const askArticle = async (page: Page, seed: number): Promise<number> => {
  const text = makeNews(1_000, seed);
  const article = { url: `http://localhost/${seed}`, text, title: '', byline: null, site: '', language: 'en' };
  const { ms, reply } = await ask(page, 'analyse', { article });
  if (!JSON.stringify(reply).includes('"entities":[{')) throw new Error('the background found no names');
  return ms;
};

const rounds = async (work: (round: number) => Promise<number>): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await work(round));
  return median(times);
};

const measure = async (page: Page): Promise<readonly Row[]> => {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const afterStop = async (work: () => Promise<number>): Promise<number> => {
    await stopWorker(session);
    return work();
  };
  await askArticle(page, 1);
  return [
    { what: 'running, to an answer', value: await rounds(() => askLittle(page)), unit: 'ms' },
    {
      what: 'stopped, to an answer',
      value: await rounds(() => afterStop(() => askLittle(page))),
      unit: 'ms',
      atMost: 250,
    },
    { what: 'running, to 1,000 new words', value: await rounds((round) => askArticle(page, 100 + round)), unit: 'ms' },
    {
      what: 'stopped, to 1,000 new words',
      value: await rounds((round) => afterStop(() => askArticle(page, 200 + round))),
      unit: 'ms',
    },
  ];
};

/** Builds the extension and asks it in a browser. Rejects where it does not build, start, or answer rightly. */
export const benchStart = async (): Promise<readonly Row[]> => {
  const { status, output } = await runBin('wxt', ['build'], { output: 'kept' });
  if (status !== 0) throw new Error(`the extension does not build:\n${output}`);
  const { context, id, close } = await openSession({ browser: await ensureBrowser() });
  try {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/popup.html`);
    return await measure(page);
  } finally {
    await close();
  }
};
