export { analysisRow, BUDGET, type Budget, evictAnalyses, findAnalysis, touchAnalysis } from './analyses.ts';
export { keepArticle } from './articles.ts';
export { type Database, openDatabase, type Tables } from './database.ts';
export { digestOf } from './digest.ts';
export { attempt, type DatabaseFailure, type Outcome } from './outcome.ts';
export type { AnalysisRow, ArticleRow } from './tables.ts';
