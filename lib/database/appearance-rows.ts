/** The names of an article that was read, as rows. */
import type { Table, Transaction } from 'dexie';
import { type Analysis, analysisAt, ENGINE_VERSION, nameKey } from '../engine/index.ts';
import type { AnalysisRow, AppearanceRow, ArticleRow } from './tables.ts';

/** An article by its address; its fragment does not count. */
export const addressOf = (url: string): string => url.replace(/#.*$/s, '');

type Source = Pick<ArticleRow, 'url' | 'title' | 'site' | 'readAt'>;

/** What the article calls each name that Sidelight is sure enough of; of two with the same key the first. */
export const appearancesOf = ({ url, title, site, readAt }: Source, analysis: Analysis): readonly AppearanceRow[] => {
  const rows = analysisAt(analysis, 'balanced').entities.map(({ name: shown, kind, descriptor }) => ({
    name: nameKey(shown, kind),
    url,
    shown,
    kind,
    descriptor: descriptor?.text ?? null,
    title,
    site,
    readAt,
  }));
  const byName = new Map(rows.reverse().map((row) => [row.name, row]));
  return [...byName.values()].filter(({ name }) => name !== '');
};

/** Replaces what is known of an article's names; an article that is read again was read when it was read first. */
export const keepAppearances = async (
  appearances: Table<AppearanceRow>,
  article: Source,
  analysis: Analysis,
): Promise<void> => {
  const url = addressOf(article.url);
  // A collection that was asked for its first row has no other from then on.
  const own = () => appearances.where('url').equals(url);
  const readAt = (await own().first())?.readAt ?? article.readAt;
  await own().delete();
  await appearances.bulkPut([...appearancesOf({ ...article, url, readAt }, analysis)]);
};

/** Those of the articles that were read before there were any, as far as this engine's analysis of them is kept. */
export const appearancesOfKept = async (transaction: Transaction): Promise<void> => {
  const articles: Table<ArticleRow, string> = transaction.table('articles');
  const analyses: Table<AnalysisRow, [string, number]> = transaction.table('analyses');
  // One by one: all texts at once may be more than there is memory for.
  for (const url of await articles.toCollection().primaryKeys()) {
    const article = await articles.get(url);
    const kept = article && (await analyses.get([article.digest, ENGINE_VERSION]));
    if (kept) await keepAppearances(transaction.table('appearances'), article, kept.analysis);
  }
};
