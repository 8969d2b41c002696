/** A worker that the browser stops at a chosen step: whatever it asks from then on never comes back, and does nothing. */
import { type DBCore, type DBCoreTable, type DBCoreTransaction, Dexie, type Middleware } from 'dexie';

export interface Life {
  /** False once the worker is stopped. Each call is a step. */
  readonly goesOn: () => boolean;
  /** Steps gone. */
  readonly steps: () => number;
  /** Resolves when it is stopped. */
  readonly stopped: Promise<void>;
}

/** A life that ends before its step `last`, counted from 0. */
export const lifeUntil = (last: number): Life => {
  let steps = 0;
  let end = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    stopped,
    steps: () => steps,
    goesOn: () => {
      if (steps < last) {
        steps++;
        return true;
      }
      end();
      return false;
    },
  };
};

const NEVER = new Promise<never>(() => undefined);

/** A function of the browser's as the worker knows it: it may be stopped before, and after with the work done. */
export const mortal =
  <A extends readonly unknown[], R>(life: Life, work: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    if (!life.goesOn()) return NEVER;
    const result = await work(...args);
    return life.goesOn() ? result : NEVER;
  };

/** All functions of an object, mortal; what is no function stays. */
export const mortalObject = <T extends object>(life: Life, whole: T): T =>
  Object.fromEntries(
    Object.entries(whole).map(([name, value]) => [name, typeof value === 'function' ? mortal(life, value) : value]),
  ) as T;

const mortalTable = (life: Life, table: DBCoreTable): DBCoreTable => {
  const at =
    <Q extends { readonly trans: DBCoreTransaction }, R>(work: (query: Q) => Promise<R>) =>
    (query: Q): Promise<R> => {
      if (life.goesOn()) return work(query);
      // A transaction that is under way when its worker is stopped is taken back.
      query.trans.abort();
      return NEVER;
    };
  return {
    ...table,
    mutate: at(table.mutate),
    get: at(table.get),
    getMany: at(table.getMany),
    query: at(table.query),
    openCursor: at(table.openCursor),
    count: at(table.count),
  };
};

const lives = new Map<string, Life>();

const middleware = (life: Life): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'mortal',
  level: -2, // Next to the browser: below all that Dexie keeps itself.
  create: (core) => ({ ...core, table: (name) => mortalTable(life, core.table(name)) }),
});

Dexie.addons.push((database) => {
  const life = lives.get(database.name);
  if (life) database.use(middleware(life));
});

/** Opens a database as one that this worker stops using when it is stopped. */
export const mortalOpen =
  <T>(life: Life, name: string, open: (name: string) => Promise<T>) =>
  async (): Promise<T> => {
    if (!life.goesOn()) return NEVER;
    lives.set(name, life);
    const opened = await open(name);
    lives.delete(name);
    return opened;
  };
