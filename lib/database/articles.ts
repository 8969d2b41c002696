import { keepAppearances } from './appearance-rows.ts';
import type { Database } from './database.ts';
import { type AnalysisRow, type ArticleRow, usesOf } from './tables.ts';

/** Keeps an article that was read, its analysis and the names in it, all or nothing. */
export const keepArticle = (database: Database, article: ArticleRow, analysis: AnalysisRow): Promise<void> =>
  database.transaction('rw', database.articles, database.analyses, database.appearances, async () => {
    await database.articles.put(article);
    await database.analyses.put(analysis);
    await keepAppearances(database.appearances, article, analysis.analysis);
  });

/** What is kept of articles that were read. */
export interface KeptArticles {
  readonly articles: number;
  /** Their texts, analyses and names together, in UTF-16 code units: about as many bytes. */
  readonly size: number;
}

export const sumKept = async (database: Database): Promise<KeptArticles> => {
  const analyses = usesOf(await database.analyses.orderBy('[usedAt+size]').keys());
  let articles = 0;
  let size = analyses.reduce((sum, [, each]) => sum + each, 0);
  await database.articles.each(({ text }) => {
    articles += 1;
    size += text.length;
  });
  await database.appearances.each((row) => {
    size += JSON.stringify(row).length;
  });
  return { articles, size };
};

/** Deletes all articles that were read and all that was made of them, or nothing. Says how many articles went. */
export const forgetArticles = (database: Database): Promise<number> => {
  const { articles, analyses, appearances, looks } = database;
  return database.transaction('rw', articles, analyses, appearances, looks, async () => {
    const count = await articles.count();
    for (const table of [articles, analyses, appearances, looks]) await table.clear();
    return count;
  });
};
