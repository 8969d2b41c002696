import {
  type ArticleRow,
  analysisRow,
  attempt,
  type Database,
  evictAnalyses,
  findAnalysis,
  keepArticle,
  type Outcome,
  touchAnalysis,
} from '../database/index.ts';
import { type Analysis, ENGINE_VERSION } from '../engine/index.ts';

export type OpenDatabase = () => Promise<Outcome<Database>>;

/** What lasts, as the host sees it. Nothing here rejects: without a database nothing is found and nothing is kept. */
export interface Store {
  readonly usable: () => Promise<boolean>;
  readonly find: (digest: string) => Promise<Analysis | undefined>;
  readonly touch: (digest: string) => Promise<void>;
  /** False when it could not be kept. */
  readonly keep: (article: ArticleRow, analysis: Analysis) => Promise<boolean>;
}

interface Connection {
  readonly usable: () => Promise<boolean>;
  readonly run: <T>(work: (database: Database) => PromiseLike<T>) => Promise<Outcome<T>>;
}

/** Opened at the first question; opened again at the next one after it failed or went away. */
const connect = (open: OpenDatabase): Connection => {
  let opened: Promise<Outcome<Database>> | null = null;

  const opening = async (): Promise<Outcome<Database>> => {
    opened ??= open();
    const outcome = await opened;
    if (!outcome.ok) opened = null;
    return outcome;
  };

  const run: Connection['run'] = async (work) => {
    const outcome = await opening();
    if (!outcome.ok) return outcome;
    const done = await attempt(() => work(outcome.value));
    if (!done.ok && done.failure === 'unavailable') opened = null;
    return done;
  };

  return { usable: async () => (await opening()).ok, run };
};

export const createStore = (open: OpenDatabase, now: () => number): Store => {
  const { usable, run } = connect(open);
  let full = false;

  const evict = () => run((database) => evictAnalyses(database, ENGINE_VERSION, now()));

  const keep = async (article: ArticleRow, analysis: Analysis): Promise<boolean> => {
    const row = analysisRow(article.digest, ENGINE_VERSION, analysis, now());
    const write = () => run((database) => keepArticle(database, article, row));
    const first = await write();
    await evict();
    // What eviction let go may have made the room that was missing.
    const last = first.ok || first.failure !== 'full' ? first : await write();
    full = !last.ok && last.failure === 'full';
    return last.ok;
  };

  return {
    usable: async () => (await usable()) && !full,
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
