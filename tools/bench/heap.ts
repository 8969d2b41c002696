/** Whether page and worker hold on to anything as a reader goes on: the heap after 100 and after 500 hovers. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { ensureBrowser } from '../browser.ts';
import { runBin } from '../run.ts';
import { openSession, type Session } from '../session.ts';
import { serveLivingPage, storyOf } from './living-page.ts';
import type { Row } from './measure.ts';

const HOVERS = 500;
const NAVIGATIONS = 200;
const EARLY = 100;

/** Growth from the early measure to the last. */
const MOST_GROWTH = 5;

/**
 * As readers have it, and with the compilers off that go on making code of what runs often, for as long as a page is open:
 * what grows then is held by us.
 */
const WAYS = [
  { how: '', switches: [] },
  { how: ', no optimised code', switches: ['--js-flags=--no-turbofan --no-maglev'] },
] as const;

/** ms that marks and cards may take. */
const PATIENCE = 20_000;

/** Answers the bytes of a heap after a collection of garbage. */
type Heap = () => Promise<number>;

const pageHeap = async (page: Page): Promise<Heap> => {
  const session = await page.context().newCDPSession(page);
  return async () => {
    // What a first collection lets go of may hold more.
    for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
};

/** Asks the page itself, without the helper that Playwright puts into it: that grows, too, and is not measured. */
const asker = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  return async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
};

type Ask = Awaited<ReturnType<typeof asker>>;

/** Asks a target for which Playwright has no session: the worker. */
const nested = async (browser: CDPSession, targetId: string) => {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  return (method: string): Promise<Readonly<Record<string, unknown>>> => {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      const listen = (event: { readonly sessionId: string; readonly message: string }): void => {
        const message = JSON.parse(event.message);
        if (event.sessionId !== sessionId || message.id !== id) return;
        browser.off('Target.receivedMessageFromTarget', listen);
        resolve(message.result);
      };
      browser.on('Target.receivedMessageFromTarget', listen);
      void browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  };
};

const workerHeap = async (browser: Browser): Promise<Heap> => {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (!worker) throw new Error('the worker does not run');
  const ask = await nested(session, worker.targetId);
  return async () => {
    for (let time = 0; time < 3; time += 1) await ask('HeapProfiler.collectGarbage');
    return Number((await ask('Runtime.getHeapUsage')).usedSize);
  };
};

/** The middle of the marks in view, those of the text that stands there now. */
const MARKS = `[...CSS.highlights.values()].flatMap((highlight) => [...highlight]).flatMap((marked) => {
  if (marked.collapsed) return [];
  const range = document.createRange();
  range.setStart(marked.startContainer, marked.startOffset);
  range.setEnd(marked.endContainer, marked.endOffset);
  const { x, y, width, height } = range.getClientRects()[0] ?? {};
  return width > 0 && y > 0 && y + height < innerHeight ? [{ x: x + width / 2, y: y + height / 2 }] : [];
})`;

const OPEN = `[...document.querySelectorAll('div[popover]')].some((host) => host.matches(':popover-open') && getComputedStyle(host).visibility === 'visible')`;

const until = async <T>(ask: () => Promise<T>, holds: (answer: T) => boolean, what: string): Promise<T> => {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (performance.now() > end) throw new Error(`${what}: not within ${PATIENCE / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
};

type Point = { readonly x: number; readonly y: number };

const marksOf = (ask: Ask): Promise<readonly Point[]> =>
  until(
    () => ask<readonly Point[]>(MARKS),
    ({ length }) => length > 0,
    'names are marked',
  );

/** The key that opens cards at once is held all the time. */
const hoverOnce = async ({ mouse }: Page, ask: Ask, hover: number): Promise<void> => {
  const isOpen = (): Promise<boolean> => ask<boolean>(OPEN);
  const marks = await marksOf(ask);
  const mark = marks[hover % marks.length];
  if (!mark) return;
  await mouse.move(mark.x, mark.y, { steps: 3 });
  await until(isOpen, Boolean, `card ${hover} opens`);
  await mouse.click(700, 5);
  await until(isOpen, (open) => !open, `card ${hover} closes`);
};

const goOn = (ask: Ask, number: number): Promise<unknown> =>
  ask(`go(${JSON.stringify({ address: `/story/${number}`, html: storyOf(number) })})`);

const measure = async ({ context }: Session, origin: string, how: string): Promise<readonly Row[]> => {
  const browser = context.browser();
  if (!browser) throw new Error('the browser cannot be asked for its worker');
  const page = await context.newPage();
  await page.goto(`${origin}/story/0`);
  const ask = await asker(page);
  await marksOf(ask);
  const heaps = { page: await pageHeap(page), worker: await workerHeap(browser) };
  const early = { page: 0, worker: 0 };
  let navigations = 0;
  await page.keyboard.down('Alt');
  for (let hover = 1; hover <= HOVERS; hover += 1) {
    if (navigations < (hover * NAVIGATIONS) / HOVERS) {
      navigations += 1;
      await goOn(ask, navigations);
    }
    await hoverOnce(page, ask, hover);
    if (hover !== EARLY) continue;
    early.page = await heaps.page();
    early.worker = await heaps.worker();
  }
  const late = { page: await heaps.page(), worker: await heaps.worker() };
  return (['page', 'worker'] as const).flatMap((of) => [
    { what: `${of}${how} after ${HOVERS} hovers, ${NAVIGATIONS} navigations`, value: late[of] / 1e6, unit: 'MB' },
    {
      what: `${of}${how}: growth since hover ${EARLY}`,
      value: (100 * (late[of] - early[of])) / early[of],
      unit: '%',
      atMost: MOST_GROWTH,
    },
  ]);
};

/** Builds the extension and drives it in a browser. Rejects where a name is not marked or a card does not open. */
export const benchHeap = async (): Promise<readonly Row[]> => {
  const { status, output } = await runBin('wxt', ['build'], { output: 'kept' });
  if (status !== 0) throw new Error(`the extension does not build:\n${output}`);
  const server = await serveLivingPage();
  const browser = await ensureBrowser();
  const rows: Row[] = [];
  try {
    for (const { how, switches } of WAYS) {
      const session = await openSession({ browser, switches });
      rows.push(...(await measure(session, server.origin, how).finally(session.close)));
    }
  } finally {
    server.close();
  }
  return rows;
};
