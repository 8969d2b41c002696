export { analysisRow, evictAnalyses, findAnalysis, touchAnalysis } from './analyses.ts';
export { forgetArticles, type KeptArticles, keepArticle, sumKept } from './articles.ts';
export { type Database, openDatabase } from './database.ts';
export { digestOf } from './digest.ts';
export { attempt, type DatabaseFailure, type Outcome } from './outcome.ts';
export type { ArticleRow } from './tables.ts';
