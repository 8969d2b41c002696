/** The way back from a pull that removed much. */
import type { Actor } from '../sync/index.ts';
import type { Database } from './database.ts';
import { restoredRow } from './fields.ts';
import { removedRecords } from './former.ts';
import { editRecord } from './records.ts';
import type { FormerRow } from './tables.ts';

/** What sync has removed since then and what is still gone. */
const removedSince = async (database: Database, since: number): Promise<readonly FormerRow[]> =>
  (await removedRecords(database)).filter(({ at, cause }) => cause === 'sync' && at >= since);

export const countRemoved = async (database: Database, since: number): Promise<number> =>
  (await removedSince(database, since)).length;

/** Writes it anew; resolves to how many records that is. */
export const undoRemovals = async (database: Database, actor: Actor, since: number, now: number): Promise<number> => {
  const removed = await removedSince(database, since);
  for (const { id, f } of removed) {
    await editRecord(
      database,
      id,
      () => now,
      (row) => {
        if (!row) throw new Error(`${id} has a former state and no present one`);
        return restoredRow(row, actor, f);
      },
    );
  }
  return removed.length;
};
