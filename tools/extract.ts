/** `npm run extract -- DIR OUT.json`: the articles of saved pages, read as the content script reads them. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BrowserError, ensureBrowser } from './browser.ts';
import { type ExtractedPage, extractedPage } from './extract/page-text.ts';
import { openSavedReader, type SavedReader } from './extract/read-pages.ts';
import { listPages, readPage } from './pages/saved.ts';

const USAGE = `usage: npm run extract -- DIR OUT.json
  DIR       a folder of saved pages (*.html, *.html.gz); they are read in Chromium, with their scripts and the network off
  OUT.json  {NAME: {articleBody, title, byline, published, site, language, article}}; paragraphs apart by a blank line
  A page that fails, or takes longer than 30 s, is reported and left out. The exit status is 0 unless no page could be read.
  SIDELIGHT_PATIENCE=SECONDS changes those 30 s.`;

/** s. */
const PATIENCE = 30;

const patience = (): number => {
  const wanted = Number(process.env.SIDELIGHT_PATIENCE);
  return 1000 * (wanted > 0 ? wanted : PATIENCE);
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const describe = ({ article, articleBody }: ExtractedPage): string =>
  article ? `${articleBody.length} characters` : 'no article';

const readOne = async (reader: SavedReader, folder: string, name: string): Promise<ExtractedPage> => {
  const bytes = readPage(folder, name);
  if (!bytes) throw new Error('the file is gone');
  return extractedPage(await reader.read(bytes));
};

const readAll = async (
  reader: SavedReader,
  folder: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, ExtractedPage>> => {
  const pages = new Map<string, ExtractedPage>();
  for (const [index, name] of names.entries()) {
    const place = `${String(index + 1).padStart(String(names.length).length)}/${names.length}`;
    try {
      const page = await readOne(reader, folder, name);
      pages.set(name, page);
      console.log(`${place}  ok    ${name}: ${describe(page)}`);
    } catch (error) {
      console.error(`${place}  FAIL  ${name}: ${reasonOf(error)}`);
    }
  }
  return pages;
};

const extract = async (folder: string, output: string, names: readonly string[]): Promise<number> => {
  writeFileSync(output, '{}\n'); // A place that cannot be written to is better known now than after an hour.
  const reader = await openSavedReader(await ensureBrowser(), patience());
  const pages = await readAll(reader, folder, names).finally(reader.close);
  writeFileSync(output, `${JSON.stringify(Object.fromEntries(pages), null, 1)}\n`);
  const articles = [...pages.values()].filter(({ article }) => article).length;
  console.log(`${pages.size} of ${names.length} pages read, ${articles} articles: ${output}`);
  return pages.size > 0 ? 0 : 1;
};

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error;

const main = async (args: readonly string[]): Promise<number> => {
  const [folder, output] = args;
  if (!folder || !output || args.length > 2) {
    console.error(USAGE);
    return 2;
  }
  try {
    const names = listPages(folder);
    if (names && names.length > 0) return await extract(folder, output, names);
    console.error(`extract: ${resolve(folder)} ${names ? 'holds no *.html or *.html.gz' : 'does not exist'}`);
    return 1;
  } catch (error) {
    if (!(error instanceof BrowserError || isSystemError(error))) throw error;
    console.error(`extract: ${error.message}`);
    return 1;
  }
};

process.exitCode = await main(process.argv.slice(2));
