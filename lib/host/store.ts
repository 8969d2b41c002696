import {
  type ArticleRow,
  analysisRow,
  type DatabaseFailure,
  evictAnalyses,
  findAnalysis,
  keepArticle,
  touchAnalysis,
} from '../database/index.ts';
import { type Analysis, ENGINE_VERSION } from '../engine/index.ts';
import type { Connection } from './connection.ts';

/** What lasts, as the host sees it. Nothing here rejects: without a database nothing is found and nothing is kept. */
export interface Store {
  /** Why nothing can be kept now, or null. */
  readonly fault: () => Promise<DatabaseFailure | null>;
  readonly find: (digest: string) => Promise<Analysis | undefined>;
  readonly touch: (digest: string) => Promise<void>;
  /** Why it could not be kept, or null when it was. */
  readonly keep: (article: ArticleRow, analysis: Analysis) => Promise<DatabaseFailure | null>;
}

export const createStore = ({ fault, run }: Connection, now: () => number): Store => {
  let full = false;

  const evict = () => run((database) => evictAnalyses(database, ENGINE_VERSION, now()));

  const keep: Store['keep'] = async (article, analysis) => {
    const row = analysisRow(article.digest, ENGINE_VERSION, analysis, now());
    const write = () => run((database) => keepArticle(database, article, row));
    const first = await write();
    await evict();
    // What eviction let go may have made the room that was missing.
    const last = first.ok || first.failure !== 'full' ? first : await write();
    full = !last.ok && last.failure === 'full';
    return last.ok ? null : last.failure;
  };

  return {
    fault: async () => (await fault()) ?? (full ? 'full' : null),
    find: async (digest) => {
      const found = await run((database) => findAnalysis(database, digest, ENGINE_VERSION));
      return found.ok ? found.value : undefined;
    },
    touch: async (digest) => {
      await run((database) => touchAnalysis(database, digest, ENGINE_VERSION, now()));
    },
    keep,
  };
};
