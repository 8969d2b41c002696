import type { Database } from './database.ts';
import type { AnalysisRow, ArticleRow } from './tables.ts';

/** Keeps an article that was read and its analysis, both or neither. */
export const keepArticle = (database: Database, article: ArticleRow, analysis: AnalysisRow): Promise<void> =>
  database.transaction('rw', database.articles, database.analyses, async () => {
    await database.articles.put(article);
    await database.analyses.put(analysis);
  });
