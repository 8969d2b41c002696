/** A headless browser without Sidelight in which pages are opened one by one, and asked beside their own scripts. */
import { type Browser, type BrowserContext, type BrowserServer, chromium, type Page } from '@playwright/test';
import { browserSwitches, isRoot } from '../browser.ts';
import { LOOPBACK_ONLY } from '../loopback.ts';

/** A page that could not be opened or asked; the message says why. */
export class PageError extends Error {
  override readonly name = 'PageError';
}

export interface VisitorOptions {
  /** Path of the browser. */
  readonly browser: string;
  /** `page-only`: nothing is loaded but the page itself, and that from this machine. */
  readonly network: 'page-only' | 'open';
  /** How long one page may take, in ms. */
  readonly patience: number;
}

/** Evaluates an expression in the isolated world of a page's top frame, where content scripts live. */
export type Ask = (expression: string) => Promise<unknown>;

export interface Visitor {
  /** Opens a page, lets `use` ask it, and closes it. Rejects with PageError; a browser that hangs is replaced. */
  readonly visit: <T>(url: string, use: (ask: Ask) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

interface Running {
  readonly server: BrowserServer;
  readonly browser: Browser;
}

const launch = async ({ browser, network }: VisitorOptions): Promise<Running> => {
  const server = await chromium.launchServer({
    executablePath: browser,
    headless: true,
    chromiumSandbox: !isRoot(),
    args: [...browserSwitches(null), ...(network === 'page-only' ? [LOOPBACK_ONLY] : [])],
  });
  return { server, browser: await chromium.connect(server.wsEndpoint()) };
};

/**
 * Lets the page's own document through, once, and nothing else. A page that wants to go elsewhere, or to load itself
 * again for ever, stays where it is: that is what "no content" means to a browser; an error would replace the page.
 */
const loadOnly = async (context: BrowserContext, url: string): Promise<void> => {
  let loaded = false;
  await context.route('**/*', (route) => {
    const leads = route.request().isNavigationRequest();
    if (!leads || (!loaded && route.request().url() !== url)) return route.abort('blockedbyclient');
    if (loaded) return route.fulfill({ status: 204 });
    loaded = true;
    return route.continue();
  });
};

const isolatedWorld = async (page: Page): Promise<Ask> => {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'sidelight' };
  const { executionContextId } = await session.send('Page.createIsolatedWorld', world);
  return async (expression) => {
    const asked = { expression, contextId: executionContextId, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', asked);
    if (exceptionDetails) throw new PageError(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
};

const firstLine = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? message).replace(/^page\.goto: /, '');
};

class TimeUp extends Error {}

const within = <T>(ms: number, work: Promise<T>): Promise<T> =>
  new Promise((settle, reject) => {
    const timer = setTimeout(() => reject(new TimeUp()), ms);
    work.then(settle, reject).finally(() => clearTimeout(timer));
  });

/** Starts a browser. Rejects when it does not start. */
export const openVisitor = async (options: VisitorOptions): Promise<Visitor> => {
  let running = await launch(options);

  const open = async <T>(url: string, use: (ask: Ask) => Promise<T>): Promise<T> => {
    const context = await running.browser.newContext({ viewport: { width: 1280, height: 800 } });
    if (options.network === 'page-only') await loadOnly(context, url);
    const page = await context.newPage();
    await page.goto(url, { waitUntil: options.network === 'open' ? 'domcontentloaded' : 'load', timeout: 0 });
    const answer = await use(await isolatedWorld(page));
    await context.close();
    return answer;
  };

  /** A hanging page takes its browser with it: nothing else ends it for certain. */
  const replace = async (): Promise<void> => {
    await running.server.kill();
    running = await launch(options);
  };

  return {
    visit: async (url, use) => {
      try {
        return await within(options.patience, open(url, use));
      } catch (error) {
        await replace();
        if (error instanceof TimeUp) throw new PageError(`nothing after ${options.patience / 1000} s`);
        throw new PageError(firstLine(error));
      }
    },
    close: () => running.server.kill(),
  };
};
