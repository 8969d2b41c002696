/** The session's actor and how sync is doing: kept with the records, so that they are lost and restored together. */
import type { Actor } from '../sync/index.ts';
import type { Database } from './database.ts';

/** The actor that wrote here last; undefined in a database that is new. */
export const notedActor = async (database: Database): Promise<Actor | undefined> => {
  const row = await database.state.get('actor');
  return row?.key === 'actor' ? row.value : undefined;
};

export const noteActor = async (database: Database, actor: Actor): Promise<void> => {
  await database.state.put({ key: 'actor', value: actor });
};
