/** `npm run e2e -- network [DIR]`: every request of a browser with Sidelight is recorded; none may be Sidelight's. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBrowser } from '../browser.ts';
import { serveArticle } from '../demo/stage.ts';
import { listPages, servePages } from '../pages/saved.ts';
import { BUILT, openSession, type Session } from '../session.ts';
import { faultsOf, summarise } from './faults.ts';
import { PLANTS, plant } from './planted.ts';
import { type NetworkRecord, readRecordFile, recordSwitches } from './record.ts';
import { openSink, type Sink } from './sink.ts';
import { type Seen, type Walk, walkWith, walkWithout } from './visit.ts';

const RECORDS = '.output/network';

/** How long one page may take in one browser, in ms. */
const PATIENCE = 40_000;

const withinTime = <T>(work: Promise<T>): Promise<T> =>
  new Promise((settle, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing after ${PATIENCE / 1000} s`)), PATIENCE);
    work.then(settle, reject).finally(() => clearTimeout(timer));
  });

/** Runs `work` in a browser of its own and resolves to what it gave and to the record of all requests. */
const recorded = async <T>(
  name: string,
  sink: Sink,
  extension: string | null,
  work: (session: Session) => Promise<T>,
): Promise<{ readonly result: T; readonly record: NetworkRecord }> => {
  const path = resolve(RECORDS, `${name}.json`);
  const session = await openSession({
    browser: await ensureBrowser(),
    switches: [...sink.switches, ...recordSwitches(path)],
    ...(extension === null ? { sidelight: false } : { extension }),
  });
  try {
    const result = await work(session);
    await session.close();
    return { result, record: await readRecordFile(path) };
  } catch (error) {
    await session.close();
    throw error;
  }
};

type Walks = ReadonlyMap<string, Walk | null>;

const row = (url: string, { marks, card, popup }: Seen): string => {
  const name = decodeURIComponent(new URL(url).pathname.slice(1)) || 'the demo article';
  return `  ${name.padEnd(32)} ${String(marks).padStart(4)} marks  ${card ? 'card' : '-   '}  ${popup ? 'popup' : '-'}`;
};

/** A page that cannot be visited is told, and goes into neither record. */
const walkAll = async (session: Session, urls: readonly string[]): Promise<Walks> => {
  const walks = new Map<string, Walk | null>();
  for (const url of urls) {
    try {
      const seen = await withinTime(walkWith(session, url));
      console.log(row(url, seen));
      walks.set(url, seen);
    } catch (error) {
      console.log(`  ${url}: could not be visited: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      walks.set(url, null);
    }
  }
  return walks;
};

const repeatAll = async (session: Session, walks: Walks): Promise<void> => {
  for (const [url, walk] of walks) {
    const again = withinTime(walkWithout(session, url, walk ?? { mark: null, top: 0 }));
    await again.catch((error: unknown) => console.log(`  without Sidelight, ${url}: ${String(error).split('\n')[0]}`));
  }
};

/** Visits pages with the extension of a folder, then without any, and resolves to what only the first did. */
const compare = async (name: string, extension: string, urls: readonly string[]) => {
  const sink = await openSink();
  try {
    const { result: walks, record: ours } = await recorded(name, sink, extension, (session) => walkAll(session, urls));
    const { record: bare } = await recorded(`${name}-bare`, sink, null, (session) => repeatAll(session, walks));
    return { ours, bare, walks, faults: faultsOf({ ours, bare, opened: new Set(urls) }), hosts: sink.hosts() };
  } finally {
    sink.close();
  }
};

/** Which of the planted requests the check finds in a copy of Sidelight. */
const caught = async (policy: 'kept' | 'dropped', demo: string): Promise<readonly string[]> => {
  const { folder, remove } = plant(BUILT, policy);
  try {
    const { faults } = await compare(`planted-${policy}`, folder, [demo]);
    return PLANTS.filter(({ url }) => faults.some((fault) => fault.startsWith(url))).map(({ by }) => by);
  } finally {
    remove();
  }
};

/** The check finds a request of each part; and the extension's own policy stops all but a content script's. */
const proveItCanFail = async (demo: string): Promise<boolean> => {
  console.log('A copy of Sidelight with requests planted in it:');
  const dropped = await caught('dropped', demo);
  const kept = await caught('kept', demo);
  console.log(
    `Planted and caught: ${dropped.join(', ') || 'none'}. Past our security policy: ${kept.join(', ') || 'none'}.\n`,
  );
  return dropped.length === PLANTS.length && kept.every((by) => by === 'content script');
};

const check = async (urls: readonly string[]): Promise<boolean> => {
  console.log('Sidelight:');
  const { ours, bare, walks, faults, hosts } = await compare('sidelight', BUILT, urls);
  const visited = [...walks.values()].filter((walk) => walk !== null).length;
  console.log(`\nWith Sidelight:    ${summarise(ours)}\nWithout Sidelight: ${summarise(bare)}`);
  console.log(
    `Pages visited: ${visited} of ${walks.size}. The proxy was asked for ${hosts.size} hosts and let none through.`,
  );
  console.log(
    `The records: ${RECORDS}/sidelight.json, ${RECORDS}/sidelight-bare.json (chrome://net-export shows them).`,
  );
  for (const fault of faults) console.log(`FAIL ${fault}`);
  console.log(faults.length === 0 ? 'No request is Sidelight’s.' : `${faults.length} requests are Sidelight’s.`);
  return faults.length === 0 && visited > 0;
};

/** True when no request is Sidelight's and planted ones are caught. Without a folder only the demo is visited. */
export const runNetwork = async (folder: string | null): Promise<boolean> => {
  mkdirSync(RECORDS, { recursive: true });
  const demo = await serveArticle();
  const saved = folder === null ? null : await servePages(folder);
  const names = folder === null ? [] : (listPages(folder) ?? []);
  const urls = [`${demo.origin}/`, ...names.map((name) => `${saved?.origin}/${encodeURIComponent(name)}`)];
  try {
    const provable = await proveItCanFail(`${demo.origin}/`);
    if (!provable) console.error('network: planted requests were not caught as they should be');
    return (await check(urls)) && provable;
  } finally {
    saved?.close();
    demo.close();
  }
};
