import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  attempt,
  type Database,
  type DatabaseFailure,
  forgetArticles,
  type KeptArticles,
  type Outcome,
  sumKept,
} from '../database/index.ts';

export type KeptState =
  | { readonly state: 'counting' }
  | { readonly state: 'counted'; readonly kept: KeptArticles }
  | { readonly state: 'deleting' }
  /** All that was kept is gone. */
  | { readonly state: 'deleted'; readonly articles: number }
  | { readonly state: 'failed'; readonly failure: DatabaseFailure };

export interface KeptDependencies {
  readonly open: () => Promise<Outcome<Database>>;
  /** Resolves after that many ms. */
  readonly wait: (ms: number) => Promise<void>;
}

export interface KeptStore extends StoreApi<KeptState> {
  readonly count: () => Promise<void>;
  /** Deletes every kept article and what was made of it. */
  readonly forget: () => Promise<void>;
}

/** ms before the reader is told that the database does not open: another page may hold it back. */
const PATIENCE = 3_000;

/** What is kept of articles read: how many, how large, and away with it. Nothing here rejects. */
export const createKeptStore = ({ open, wait }: KeptDependencies): KeptStore => {
  const store = createStore<KeptState>(() => ({ state: 'counting' }));
  let opened: Promise<Outcome<Database>> | null = null;

  const opening = async (): Promise<Outcome<Database>> => {
    opened ??= open();
    const late = wait(PATIENCE).then(() => ({ ok: false, failure: 'unavailable' }) as const);
    return Promise.race([opened, late]);
  };

  /** Runs work and shows what came of it; after a failure the database is opened again at the next wish. */
  const show = async <T>(work: (database: Database) => PromiseLike<T>, shown: (value: T) => KeptState) => {
    const connection = await opening();
    const outcome = connection.ok ? await attempt(() => work(connection.value)) : connection;
    if (!outcome.ok) opened = null;
    store.setState(outcome.ok ? shown(outcome.value) : { state: 'failed', failure: outcome.failure }, true);
  };

  return {
    ...store,
    count: () => {
      store.setState({ state: 'counting' }, true);
      return show(sumKept, (kept) => ({ state: 'counted', kept }));
    },
    forget: () => {
      store.setState({ state: 'deleting' }, true);
      return show(forgetArticles, (articles) => ({ state: 'deleted', articles }));
    },
  };
};
