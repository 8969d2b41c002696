/** The suites of `npm run corpus`: each runs engine or extractor over its sets and asks the referee. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Engine } from '../../lib/engine/index.ts';
import { readLine } from '../analyze/line.ts';
import type { Figures } from '../baseline.ts';
import { ensureBrowser } from '../browser.ts';
import { loadEngine } from '../engine.ts';
import { extractedPage, type PageText } from '../extract/page-text.ts';
import { openSavedReader } from '../extract/read-pages.ts';
import { listPages, readPage } from '../pages/saved.ts';
import { run } from '../run.ts';
import { namesByCompromise } from './compromise.ts';
import { analyzeSet, type SetRun } from './engine-sets.ts';
import { RefereeError, readFigures } from './figures.ts';
import { CORPUS_SETS, type CorpusSet, METADATA, type SuiteName } from './floors.ts';
import { inventedIn } from './invented.ts';
import { readTable, scoreMetadata } from './metadata.ts';

/** A set after its run and the referee's word. Without figures it was only looked at for inventions. */
export interface Judged extends SetRun {
  readonly set: CorpusSet;
  readonly figures: Figures;
  /** What compromise reached in the same run. */
  readonly peer?: Figures;
}

type Report = (judged: Judged) => void;

/** What the runs leave, for a person to look into. */
const OUTPUT = '.output/corpus';

const outputFor = (set: string, suffix: string): string => {
  mkdirSync(OUTPUT, { recursive: true });
  return resolve(OUTPUT, `${set.replaceAll('/', '-')}${suffix}`);
};

const setFile = (corpora: string, set: string): string => resolve(corpora, `${set}.jsonl`);

/** Rejects with RefereeError. */
const askReferee = async (corpora: string, script: string, args: readonly string[]): Promise<string> => {
  const { status, output } = await run(process.execPath, [resolve(corpora, script), ...args], { output: 'kept' });
  if (status !== 0) throw new RefereeError(`${script} ended with ${status}:\n${output.trim()}`);
  return output;
};

type Score = (corpora: string, gold: string, out: string) => Promise<string>;

const scoreMentions: Score = (corpora, gold, out) => askReferee(corpora, 'score-mentions.mjs', [gold, out]);

const scoreBriefings: Score = (corpora, gold, out) =>
  askReferee(corpora, 'score-briefings.mjs', ['--gold', gold, '--sys', out]);

const judgeSets = async (
  sets: readonly CorpusSet[],
  corpora: string,
  score: Score,
  report: Report,
  judge?: (corpora: string, set: CorpusSet) => Promise<Figures>,
): Promise<void> => {
  const engine = loadEngine();
  for (const set of sets) {
    const gold = setFile(corpora, set.name);
    const out = outputFor(set.name, '.jsonl');
    const ran = await analyzeSet(engine, gold, out);
    const figures = readFigures(await score(corpora, gold, out), set.figures);
    const peer = await judge?.(corpora, set);
    report({ set, ...ran, figures, ...(peer ? { peer } : {}) });
  }
};

/** Texts whose labels are kept elsewhere: nothing may be invented there either. */
const BLIND = ['blind/names-voa', 'blind/names-current'] as const;

/** Runs compromise over a set, and asks the same referee. */
const judgePeer = async (corpora: string, set: CorpusSet): Promise<Figures> => {
  const gold = setFile(corpora, set.name);
  const out = outputFor(set.name, '.compromise.jsonl');
  const lines = readFileSync(gold, 'utf8').split('\n').filter(Boolean).map(readLine);
  writeFileSync(
    out,
    lines.map(({ id, text }) => `${JSON.stringify({ id, entities: namesByCompromise(text) })}\n`).join(''),
  );
  return readFigures(await scoreMentions(corpora, gold, out), set.figures);
};

const names = async (corpora: string, report: Report): Promise<void> => {
  await judgeSets(CORPUS_SETS.names, corpora, scoreMentions, report, judgePeer);
  const engine = loadEngine();
  for (const name of BLIND) {
    const ran = await analyzeSet(engine, setFile(corpora, name), outputFor(name, '.jsonl'));
    report({ set: { name, figures: [] }, ...ran, figures: {} });
  }
};

const briefings = (corpora: string, report: Report): Promise<void> =>
  judgeSets(CORPUS_SETS.briefings, corpora, scoreBriefings, report);

/** What 60-odd pages say of themselves, read by hand. */
const TABLE = 'tests/corpus/metadata.tsv';

/** How long one page may take, in ms. */
const PATIENCE = 30_000;

/**
 * Reads pages of a folder, those of `wanted` alone where it is given. Rejects where the folder is missing or a page cannot
 * be read: figures over some of the pages would say nothing.
 */
const readPages = async (folder: string, wanted?: readonly string[]): Promise<ReadonlyMap<string, PageText>> => {
  const names = wanted ?? listPages(folder);
  if (!names) throw new RefereeError(`${resolve(folder)} does not exist`);
  const pages = new Map<string, PageText>();
  const reader = await openSavedReader(await ensureBrowser(), PATIENCE);
  try {
    for (const name of names) {
      const bytes = readPage(folder, name);
      if (bytes) pages.set(name, await reader.read(bytes));
    }
  } finally {
    await reader.close();
  }
  return pages;
};

const inventedOnPages = (engine: Engine, pages: ReadonlyMap<string, PageText>): readonly string[] =>
  [...pages].flatMap(([name, { text, title, published }]) => {
    if (text === null) return [];
    const article = { text, title, published: published ?? undefined };
    return inventedIn(article, engine.analyze(article)).map((what) => `${name}: ${what}`);
  });

/** `read` are the pages of pages/articles. */
const metadata = async (corpora: string, read: ReadonlyMap<string, PageText>, report: Report): Promise<void> => {
  const table = readTable(TABLE);
  const names = table.flatMap(({ file }) => (file.startsWith('web/') ? [file.slice('web/'.length)] : []));
  const web = await readPages(join(corpora, 'pages/web'), names);
  const found = new Map([
    ...[...web].map(([name, page]): [string, PageText] => [`web/${name}`, page]),
    ...[...read].map(([name, page]): [string, PageText] => [`articles/${name}`, page]),
  ]);
  const { figures, wrong } = scoreMetadata(table, found);
  writeFileSync(outputFor(METADATA.name, '.txt'), `${wrong.join('\n')}\n`);
  report({ set: METADATA, documents: table.length, invented: [], figures });
};

const articles = async (corpora: string, report: Report): Promise<void> => {
  const engine = loadEngine();
  for (const set of CORPUS_SETS.articles) {
    const folder = join(corpora, set.name);
    const pages = await readPages(folder);
    const out = outputFor(set.name, '.json');
    const extracted = [...pages].map(([name, page]) => [name, extractedPage(page)]);
    writeFileSync(out, JSON.stringify(Object.fromEntries(extracted)));
    const said = await askReferee(corpora, 'score-articles.mjs', [resolve(folder, 'truth.json'), out]);
    const figures = readFigures(said, set.figures);
    report({ set, documents: pages.size, invented: inventedOnPages(engine, pages), figures });
    await metadata(corpora, pages, report);
  }
};

/** Each rejects with RefereeError, LineError, PageError, BrowserError, or a system error where a file is missing. */
export const RUN_SUITE: Readonly<Record<SuiteName, (corpora: string, report: Report) => Promise<void>>> = {
  names,
  briefings,
  articles,
};
