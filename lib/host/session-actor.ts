/**
 * The actor that this browser session writes as. It lives in storage.session, which no backup of a profile holds, and
 * is noted in the database: where the two differ, the database is new, restored or replaced, and another is drawn.
 */
import { type Database, noteActor, notedActor } from '../database/index.ts';
import { ACTOR_BYTES, type Actor, actorFrom } from '../sync/index.ts';

/** storage.session, or anything of its shape. */
export interface SessionStorage {
  readonly get: (key: string) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
}

export interface SessionActor {
  /** The actor to write as. */
  readonly of: (database: Database) => Promise<Actor>;
  /** Draws another: a foreign record has claimed the highest counter of the one there was. */
  readonly renew: (database: Database) => Promise<Actor>;
}

const KEY = 'actor';

export const sessionActor = (session: SessionStorage): SessionActor => {
  const renew = async (database: Database): Promise<Actor> => {
    const actor = actorFrom(crypto.getRandomValues(new Uint8Array(ACTOR_BYTES)));
    // In this order: stopped between the two, they differ and another is drawn.
    await noteActor(database, actor);
    await session.set({ [KEY]: actor });
    return actor;
  };
  const find = async (database: Database): Promise<Actor> => {
    const { [KEY]: drawn } = await session.get(KEY);
    const noted = await notedActor(database);
    return typeof drawn === 'string' && drawn === noted ? drawn : renew(database);
  };
  // A note that is saved and a round of sync may ask at once; one after the other they are told the same.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<Actor>): Promise<Actor> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
  return { renew: (database) => inTurn(() => renew(database)), of: (database) => inTurn(() => find(database)) };
};
