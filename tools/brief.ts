/** `npm run brief -- FILE|PAGE|URL|-`: an article's briefing for a person to read. */
import { readFileSync } from 'node:fs';
import { analysisAt } from '../lib/engine/index.ts';
import { PlainTextError, readPlainText } from './brief/plain-text.ts';
import { type PrintedArticle, printBriefing } from './brief/print.ts';
import { isPage, readPageArticle } from './brief/web-page.ts';
import { BrowserError } from './browser.ts';
import { loadEngine } from './engine.ts';
import { PageError } from './extract/visitor.ts';

const USAGE = `usage: npm run brief -- FILE|PAGE|URL|-
  FILE  plain text: the first line is the title (before it, perhaps, a date: 2025-03-02 Title),
        paragraphs are apart by a blank line, or one a line
  PAGE  a saved page, *.html or *.html.gz: read in Chromium as the extension reads it, without scripts or network
  URL   http: or https: opened in Chromium, which loads it from the network
  -     plain text from standard input`;

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error;

const isExpected = (error: unknown): error is Error =>
  error instanceof PlainTextError ||
  error instanceof PageError ||
  error instanceof BrowserError ||
  isSystemError(error);

const readArticle = async (source: string): Promise<PrintedArticle> =>
  isPage(source) ? readPageArticle(source) : readPlainText(readFileSync(source === '-' ? 0 : source, 'utf8'));

const main = async (source: string | undefined): Promise<number> => {
  if (source === undefined || source === '--help') {
    console.error(USAGE);
    return source === undefined ? 2 : 0;
  }
  try {
    const article = await readArticle(source);
    process.stdout.write(printBriefing(article, analysisAt(loadEngine().analyze(article), 'balanced')));
    return 0;
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(`brief: ${source === '-' ? 'standard input' : source}: ${error.message}`);
    return 1;
  }
};

process.exitCode = await main(process.argv[2]);
