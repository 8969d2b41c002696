/** Reads pages with the content script's own extractor, in a real browser. */
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bundleScript } from '../build/bundle.ts';
import { openBytesVisitor } from './bytes-visitor.ts';
import { isPageText, type PageText } from './page-text.ts';
import { type Ask, openVisitor, PageError } from './visitor.ts';

const bundleExtractor = (): Promise<string> =>
  bundleScript(fileURLToPath(new URL('in-page.ts', import.meta.url)), 'sidelightExtractor');

const extractWith =
  (script: string) =>
  async (ask: Ask): Promise<PageText> => {
    const text = await ask(`${script};sidelightExtractor.extract()`);
    if (!isPageText(text)) throw new PageError('the page gave something else than its text');
    return text;
  };

export interface SavedReader {
  /** Reads one page from its bytes. Rejects with PageError; other pages may be read after that. */
  readonly read: (page: Buffer) => Promise<PageText>;
  readonly close: () => Promise<void>;
}

/** For saved pages. `patience` is how long one page may take, in ms. Rejects when the browser does not start. */
export const openSavedReader = async (browser: string, patience: number): Promise<SavedReader> => {
  const extract = extractWith(await bundleExtractor());
  const { visit, close } = await openBytesVisitor(browser, patience);
  return { read: (page) => visit(page, extract), close };
};

/** ms between looks at a live page that has shown no article, as the content script looks again. */
const LATER_LOOKS = [1_500, 3_000, 5_000];

/** How long a live page may take, in ms. */
const PATIENCE = 60_000;

/** Reads a page from its address, with its scripts and the network. Rejects with PageError. */
export const readLivePage = async (browser: string, url: string): Promise<PageText> => {
  const extract = extractWith(await bundleExtractor());
  const visitor = await openVisitor({ browser, network: 'open', patience: PATIENCE });
  try {
    return await visitor.visit(url, async (ask) => {
      let text = await extract(ask);
      for (const pause of LATER_LOOKS) {
        if (text.text !== null) return text;
        await after(pause);
        text = await extract(ask);
      }
      return text;
    });
  } finally {
    await visitor.close();
  }
};
