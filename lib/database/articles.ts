import type { Database } from './database.ts';
import { type AnalysisRow, type ArticleRow, usesOf } from './tables.ts';

/** Keeps an article that was read and its analysis, both or neither. */
export const keepArticle = (database: Database, article: ArticleRow, analysis: AnalysisRow): Promise<void> =>
  database.transaction('rw', database.articles, database.analyses, async () => {
    await database.articles.put(article);
    await database.analyses.put(analysis);
  });

/** What is kept of articles that were read. */
export interface KeptArticles {
  readonly articles: number;
  /** Their texts and analyses together, in UTF-16 code units: about as many bytes. */
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
  return { articles, size };
};

/** Deletes all articles that were read and all analyses, both or neither. Says how many articles went. */
export const forgetArticles = (database: Database): Promise<number> =>
  database.transaction('rw', database.articles, database.analyses, async () => {
    const articles = await database.articles.count();
    await database.articles.clear();
    await database.analyses.clear();
    return articles;
  });
