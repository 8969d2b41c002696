import { attempt, type Database, type DatabaseFailure, type Outcome } from '../database/index.ts';

export type OpenDatabase = () => Promise<Outcome<Database>>;

/** The background's one way to the database. Nothing here rejects. */
export interface Connection {
  /** Why nothing can be found or kept now, or null. */
  readonly fault: () => Promise<DatabaseFailure | null>;
  readonly run: <T>(work: (database: Database) => PromiseLike<T>) => Promise<Outcome<T>>;
}

/** ms that a briefing waits for the database. Another page of the browser may hold it back for as long as it is open. */
const PATIENCE = 1_500;

const UNAVAILABLE = { ok: false, failure: 'unavailable' } as const;

const after = (ms: number): Promise<typeof UNAVAILABLE> =>
  new Promise((resolve) => setTimeout(() => resolve(UNAVAILABLE), ms));

/** Opened at the first question; opened again at the next one after it failed, went away or had to give way. */
export const connect = (open: OpenDatabase): Connection => {
  let opened: Promise<Outcome<Database>> | null = null;
  let database: Database | null = null;
  // Once it was waited for in vain, only the database that has opened meanwhile counts.
  let patience = PATIENCE;

  const begin = async (): Promise<Outcome<Database>> => {
    const outcome = await open();
    patience = PATIENCE;
    if (outcome.ok) database = outcome.value;
    else opened = null;
    return outcome;
  };

  const opening = async (): Promise<Outcome<Database>> => {
    if (database && !database.isOpen()) {
      database = null;
      opened = null;
    }
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
    if (!done.ok && done.failure === 'unavailable') {
      database = null;
      opened = null;
    }
    return done;
  };

  const fault: Connection['fault'] = async () => {
    const outcome = await opening();
    return outcome.ok ? null : outcome.failure;
  };

  return { fault, run };
};
