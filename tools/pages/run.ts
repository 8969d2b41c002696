/** `npm run e2e -- pages [DIR]`: the reader's journey over saved real pages, without a network. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBrowser } from '../browser.ts';
import { LOOPBACK_ONLY } from '../loopback.ts';
import { openSession } from '../session.ts';
import { openBrowserLog } from './browser-log.ts';
import { listPages, servePages } from './saved.ts';
import { type Pair, type Visit, visitPage } from './visit.ts';

/** How long one page may take, in ms, before it counts as hanging. */
const PATIENCE = 30_000;

const LOGS = '.output/pages';

/** A browser with a hanging page may hang itself; the run goes on without it after this, in ms. */
const CLOSING = 10_000;

const afterMs = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms).unref());

interface Browsers extends Pair {
  readonly close: () => Promise<void>;
}

const openBrowsers = async (browser: string): Promise<Browsers> => {
  mkdirSync(LOGS, { recursive: true });
  const log = openBrowserLog(resolve(LOGS, `browser-${Date.now()}.log`));
  const bare = await openSession({ browser, sidelight: false, switches: [LOOPBACK_ONLY] });
  const ours = await openSession({ browser, switches: [LOOPBACK_ONLY, ...log.switches] });
  const closed = async (): Promise<void> => {
    await Promise.allSettled([bare.close(), ours.close()]);
  };
  return { bare, ours, log, close: () => Promise.race([closed(), afterMs(CLOSING)]) };
};

const failed = (error: unknown): Visit => ({
  reading: 'no article',
  marks: 0,
  hovered: null,
  card: false,
  faults: [error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error)],
});

const withinTime = (visit: Promise<Visit>): Promise<Visit> =>
  new Promise((settle, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing after ${PATIENCE / 1000} s`)), PATIENCE);
    visit.then(settle, reject).finally(() => clearTimeout(timer));
  });

const printRow = (name: string, { reading, marks, hovered, card, faults }: Visit): void => {
  const seen = hovered === null ? '-' : `${card ? 'card' : 'no card'} on ${hovered}`;
  const cells = [faults.length === 0 ? 'ok  ' : 'FAIL', name.padEnd(30), reading.padEnd(14), String(marks).padStart(5)];
  console.log([...cells, seen].join('  '));
  for (const fault of faults) console.log(`      ${fault}`);
};

/** Visits all pages in turn; a browser in which a page failed is replaced, so that it harms no other. */
const visitAll = async (names: readonly string[], origin: string): Promise<readonly Visit[]> => {
  const browser = await ensureBrowser();
  let browsers = await openBrowsers(browser);
  const visits: Visit[] = [];
  for (const name of names) {
    const url = `${origin}/${encodeURIComponent(name)}`;
    try {
      visits.push(await withinTime(visitPage(browsers, url, `${LOGS}/${name}.png`)));
    } catch (error) {
      visits.push(failed(error));
      await browsers.close();
      browsers = await openBrowsers(browser);
    }
    printRow(name, visits.at(-1) ?? failed('no visit'));
  }
  await browsers.close();
  return visits;
};

const summarise = (visits: readonly Visit[]): boolean => {
  const articles = visits.filter(({ reading }) => reading === 'article');
  const marked = articles.filter(({ marks }) => marks > 0).length;
  const cards = visits.filter(({ card }) => card).length;
  const hovers = visits.filter(({ hovered }) => hovered !== null).length;
  const faulty = visits.filter(({ faults }) => faults.length > 0).length;
  console.log(
    `\nEnglish articles with marked names: ${marked} of ${articles.length}. Cards: ${cards} of ${hovers} hovers.`,
  );
  console.log(`${visits.length - faulty} pages passed, ${faulty} failed`);
  return faulty === 0 && visits.length > 0;
};

/** True when every page passes. A folder that is missing or empty is said plainly, and fails. */
export const runPages = async (folder: string): Promise<boolean> => {
  const names = listPages(folder);
  if (!names || names.length === 0) {
    console.error(`pages: ${resolve(folder)} ${names ? 'holds no *.html or *.html.gz' : 'does not exist'}`);
    return false;
  }
  const server = await servePages(folder);
  try {
    return summarise(await visitAll(names, server.origin));
  } finally {
    server.close();
  }
};
