import {
  type ArticleRow,
  analysisRow,
  attempt,
  type Database,
  type DatabaseFailure,
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
  /** Why nothing can be kept now, or null. */
  readonly fault: () => Promise<DatabaseFailure | null>;
  readonly find: (digest: string) => Promise<Analysis | undefined>;
  readonly touch: (digest: string) => Promise<void>;
  /** Why it could not be kept, or null when it was. */
  readonly keep: (article: ArticleRow, analysis: Analysis) => Promise<DatabaseFailure | null>;
}

interface Connection {
  readonly fault: () => Promise<DatabaseFailure | null>;
  readonly run: <T>(work: (database: Database) => PromiseLike<T>) => Promise<Outcome<T>>;
}

/** ms that a briefing waits for the database. Another page of the browser may hold it back for as long as it is open. */
const PATIENCE = 1_500;

const UNAVAILABLE = { ok: false, failure: 'unavailable' } as const;

const after = (ms: number): Promise<typeof UNAVAILABLE> =>
  new Promise((resolve) => setTimeout(() => resolve(UNAVAILABLE), ms));

/** Opened at the first question; opened again at the next one after it failed or went away. */
const connect = (open: OpenDatabase): Connection => {
  let opened: Promise<Outcome<Database>> | null = null;
  // Once it was waited for in vain, only the database that has opened meanwhile counts.
  let patience = PATIENCE;

  const begin = async (): Promise<Outcome<Database>> => {
    const outcome = await open();
    patience = PATIENCE;
    if (!outcome.ok) opened = null;
    return outcome;
  };

  const opening = async (): Promise<Outcome<Database>> => {
    opened ??= begin();
    const late =
      patience === 0
        ? UNAVAILABLE
        : after(patience).then((outcome) => {
            patience = 0;
            return outcome;
          });
    return Promise.race([opened, late]);
  };

  const run: Connection['run'] = async (work) => {
    const outcome = await opening();
    if (!outcome.ok) return outcome;
    const done = await attempt(() => work(outcome.value));
    if (!done.ok && done.failure === 'unavailable') opened = null;
    return done;
  };

  const fault: Connection['fault'] = async () => {
    const outcome = await opening();
    return outcome.ok ? null : outcome.failure;
  };

  return { fault, run };
};

export const createStore = (open: OpenDatabase, now: () => number): Store => {
  const { fault, run } = connect(open);
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
