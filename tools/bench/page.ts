/** The content script's work on a page: finding the article and marking its names, over and over and as the page opens. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine, Span } from '../../lib/engine/index.ts';
import { ensureBrowser } from '../browser.ts';
import { bundleScript } from '../build/bundle.ts';
import { loadEngine } from '../engine.ts';
import { openBytesVisitor } from '../extract/bytes-visitor.ts';
import type { Ask } from '../extract/visitor.ts';
import { listPages, readPage } from '../pages/saved.ts';
import { runBin } from '../run.ts';
import type { FindTimes, PaintTimes } from './in-page.ts';
import { makeNews } from './made-news.ts';
import { median, type Row } from './measure.ts';
import { openLoadBench } from './page-load.ts';

const SEED = 7;
const ROUNDS = 9;

/** How long one page may take, in ms. */
const PATIENCE = 60_000;

const SAVED = ['pages/web', 'pages/articles'] as const;
const LARGEST = 5;

/** Characters of a page's name that are enough to tell it from others: some are named by a hash. */
const SHORT = 12;

interface BenchPage {
  readonly name: string;
  readonly bytes: Buffer;
}

const TEASERS = '<aside><h2>More</h2><ul><li><a href="#">Quay opens late</a></ul><p>Short words on it.</p></aside>';

/** A long article among teasers, links inside its paragraphs, and a menu: 20,000 words, which few pages have. */
const madePage = (): BenchPage => {
  const paragraphs = makeNews(20_000, SEED)
    .split('\n\n')
    .map(
      (text, index) =>
        `<p>${text.replace(/\bon (\w+day)\b/g, '<a href="#">on <b>$1</b></a>')}</p>${index % 20 ? '' : TEASERS}`,
    );
  const menu = Array.from({ length: 200 }, (_, index) => `<li><a href="#${index}">Section ${index}</a></li>`).join('');
  const html = `<!doctype html><meta charset="utf-8"><meta property="og:type" content="article"><title>The long vote</title>
<nav><ul>${menu}</ul></nav><main><article><h1>The long vote</h1>${paragraphs.join('\n')}</article></main>`;
  return { name: 'made page', bytes: Buffer.from(html) };
};

const savedIn = (folder: string): readonly BenchPage[] =>
  (existsSync(folder) && statSync(folder).isDirectory() ? (listPages(folder) ?? []) : []).flatMap((name) => {
    const bytes = readPage(folder, name);
    return bytes ? [{ name: name.slice(0, SHORT), bytes }] : [];
  });

const largestSaved = (corpora: string): readonly BenchPage[] =>
  SAVED.flatMap((folder) => savedIn(join(corpora, folder)))
    .sort((a, b) => b.bytes.length - a.bytes.length)
    .slice(0, LARGEST);

/** The first and the last character of a span. */
const edgesIn = (text: string, span: Span | undefined): string =>
  span ? text.charAt(span.start) + text.charAt(span.end - 1) : 'gone';

const measure =
  (engine: Engine, script: string, name: string) =>
  async (ask: Ask): Promise<readonly Row[]> => {
    await ask(script);
    const { text, title, walk, find } = (await ask(`sidelightBench.measureFind(${ROUNDS})`)) as FindTimes;
    const extracted = median(find);
    const rows: readonly Row[] = [
      { what: `${name}: found again`, value: extracted, unit: 'ms' },
      { what: `${name}: found again, in bare walks`, value: extracted / median(walk), unit: 'times' },
    ];
    if (text === null) return rows;
    const analysis = engine.analyze({ text, title });
    const asked = `sidelightBench.measurePaint(${ROUNDS}, ${JSON.stringify(analysis)})`;
    const { paint, edges } = (await ask(asked)) as PaintTimes;
    const wrong = analysis.entities.findIndex(({ mentions: [first] }, index) => edgesIn(text, first) !== edges[index]);
    if (wrong !== -1) throw new Error(`${name}: “${analysis.entities[wrong]?.name}” is marked at “${edges[wrong]}”`);
    return [...rows, { what: `${name}: names marked`, value: median(paint), unit: 'ms' }];
  };

/** The finder and the highlighter alone, warm, over and over on the same page. */
const benchAgain = async (browser: string, pages: readonly BenchPage[]): Promise<readonly Row[]> => {
  const script = await bundleScript(fileURLToPath(new URL('in-page.ts', import.meta.url)), 'sidelightBench');
  const visitor = await openBytesVisitor(browser, PATIENCE);
  const engine = loadEngine();
  const rows: Row[] = [];
  try {
    for (const { name, bytes } of pages) rows.push(...(await visitor.visit(bytes, measure(engine, script, name))));
  } finally {
    await visitor.close();
  }
  return rows;
};

/** The extension itself, as pages open. */
const benchLoads = async (browser: string, pages: readonly BenchPage[]): Promise<readonly Row[]> => {
  const { status, output } = await runBin('wxt', ['build'], { output: 'kept' });
  if (status !== 0) throw new Error(`the extension does not build:\n${output}`);
  const bench = await openLoadBench(browser);
  const rows: Row[] = [];
  try {
    for (const { name, bytes } of pages) rows.push(...(await bench.measure(name, bytes)));
  } finally {
    await bench.close();
  }
  return rows;
};

/** On a made page, and on the five largest saved ones where they lie. Rejects where a mark is wrong. */
export const benchPage = async (corpora: string): Promise<readonly Row[]> => {
  const browser = await ensureBrowser();
  const pages = [madePage(), ...largestSaved(corpora)];
  return [...(await benchAgain(browser, pages)), ...(await benchLoads(browser, pages))];
};
