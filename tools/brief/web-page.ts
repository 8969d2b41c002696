import { ensureBrowser } from '../browser.ts';
import type { PageText } from '../extract/page-text.ts';
import { openSavedReader, readLivePage } from '../extract/read-pages.ts';
import { PageError } from '../extract/visitor.ts';
import { readPageFile } from '../pages/saved.ts';
import type { PrintedArticle } from './print.ts';

const ADDRESS = /^https?:\/\//i;

const SAVED = /\.html?(?:\.gz)?$/i;

/** How long a saved page may take, in ms. */
const PATIENCE = 30_000;

/** Whether this names a page of the web or a saved one, rather than a plain text. */
export const isPage = (source: string): boolean => ADDRESS.test(source) || SAVED.test(source);

const readSaved = async (browser: string, path: string): Promise<PageText> => {
  const bytes = readPageFile(path);
  const reader = await openSavedReader(browser, PATIENCE);
  return reader.read(bytes).finally(reader.close);
};

/** The article of an address or of the file of a saved page. Rejects with PageError, BrowserError or a system error. */
export const readPageArticle = async (source: string): Promise<PrintedArticle> => {
  const browser = await ensureBrowser();
  const page = await (ADDRESS.test(source) ? readLivePage(browser, source) : readSaved(browser, source));
  if (page.text === null) throw new PageError('there is no article on this page');
  return {
    text: page.text,
    title: page.title,
    published: page.published ?? undefined,
    source: [page.byline, page.site].filter(Boolean).join(', ') || null,
  };
};
