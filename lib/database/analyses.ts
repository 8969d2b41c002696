import type { Analysis } from '../engine/index.ts';
import type { Database } from './database.ts';
import { type AnalysisRow, usesOf } from './tables.ts';

/** What analyses may take: anything over it is evicted, the longest unused first. */
export interface Budget {
  /** ms since the last use. */
  readonly age: number;
  /** All analyses together, in UTF-16 code units of JSON. */
  readonly size: number;
}

/** A thousand articles stay under 25 MB with their texts, which take about 8 MB of it. */
export const BUDGET: Budget = { age: 180 * 24 * 60 * 60 * 1000, size: 12_000_000 };

/** The row for an analysis made now by that engine. */
export const analysisRow = (digest: string, engine: number, analysis: Analysis, usedAt: number): AnalysisRow => ({
  digest,
  engine,
  analysis,
  size: JSON.stringify(analysis).length,
  usedAt,
});

/** What that engine made of that text before, if it is still kept. */
export const findAnalysis = async (database: Database, digest: string, engine: number): Promise<Analysis | undefined> =>
  (await database.analyses.get([digest, engine]))?.analysis;

/** Marks an analysis as used, so that it is evicted later. */
export const touchAnalysis = (database: Database, digest: string, engine: number, usedAt: number): Promise<number> =>
  database.analyses.update([digest, engine], { usedAt });

/** Oldest use that fits into the budget, when everything used before it goes. ms since the epoch. */
const cutOff = async (database: Database, budget: Budget, now: number): Promise<number> => {
  const keys = usesOf(await database.analyses.orderBy('[usedAt+size]').reverse().keys());
  let total = 0;
  for (const [usedAt, size] of keys) {
    total += size;
    if (total > budget.size || usedAt < now - budget.age) return usedAt + 1;
  }
  return 0;
};

/** Evicts analyses of other engines, then the longest unused over the budget. Says how many went. */
export const evictAnalyses = async (
  database: Database,
  engine: number,
  now: number,
  budget: Budget = BUDGET,
): Promise<number> => {
  const foreign = await database.analyses.where('engine').notEqual(engine).delete();
  const before = await cutOff(database, budget, now);
  return foreign + (await database.analyses.where('[usedAt+size]').below([before, 0]).delete());
};

/** Lets all analyses go, to make room for what cannot be worked out again. */
export const forgetAnalyses = (database: Database): Promise<void> => database.analyses.clear();
