/** The session's actor and how sync is doing: kept with the records, so that they are lost and restored together. */
import type { Actor } from '../sync/index.ts';
import type { Database } from './database.ts';
import type { SyncState } from './sync-status.ts';

/** The actor that wrote here last; undefined in a database that is new. */
export const notedActor = async (database: Database): Promise<Actor | undefined> => {
  const row = await database.state.get('actor');
  return row?.key === 'actor' ? row.value : undefined;
};

export const noteActor = async (database: Database, actor: Actor): Promise<void> => {
  await database.state.put({ key: 'actor', value: actor });
};

const NEVER: Omit<SyncState, 'device'> = {
  on: false,
  remote: 'browser',
  doneAt: null,
  trouble: null,
  found: null,
  restore: null,
};

/** How sync was doing when it was noted last; `draw` names the device where it has no name yet. */
export const findSyncState = async (database: Database, draw: () => string): Promise<SyncState> => {
  const row = await database.state.get('sync');
  // What an earlier version did not note yet takes its default.
  return row?.key === 'sync' ? { ...NEVER, ...row.value } : { ...NEVER, device: draw() };
};

/** Notes changes, in one transaction with the reading of what is there. */
export const noteSyncState = (
  database: Database,
  draw: () => string,
  change: (state: SyncState) => Partial<SyncState>,
): Promise<SyncState> =>
  database.transaction('rw', database.state, async () => {
    const state = await findSyncState(database, draw);
    const value = { ...state, ...change(state) };
    await database.state.put({ key: 'sync', value });
    return value;
  });
