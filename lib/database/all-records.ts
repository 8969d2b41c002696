/** All that the reader has written, as it is now and whenever it changes. */
import { liveQuery } from 'dexie';
import type { Database } from './database.ts';
import { type RecordView, viewOf } from './fields.ts';
import { removedRecords } from './former.ts';
import { failed, failureOf, type Outcome, succeeded } from './outcome.ts';

/** A record that was removed and can be brought back by its key. */
export interface RemovedRecord {
  readonly key: number;
  readonly record: RecordView;
  /** ms since the epoch. */
  readonly at: number;
}

/** Kinds of records that say nothing of what was read: devices of themselves, and settings. */
const BESIDE = /^(?:device|setting):/;

export interface AllRecords {
  /** The latest first. */
  readonly records: readonly RecordView[];
  readonly removed: readonly RemovedRecord[];
}

const read = async (database: Database): Promise<AllRecords> => {
  const rows = await database.records.where('visible').equals(1).toArray();
  const records = rows
    .filter(({ id }) => !BESIDE.test(id))
    .map(viewOf)
    .sort((a, b) => (b.edited ?? 0) - (a.edited ?? 0) || (a.id < b.id ? -1 : 1));
  const removed = (await removedRecords(database)).filter(({ id }) => !BESIDE.test(id));
  return {
    records,
    removed: removed.map(({ key, id, f, at }) => ({ key, at, record: viewOf({ id, c: {}, f }) })),
  };
};

/** Calls with all records, and again whenever a page or the background has written, until the signal. */
export const followRecords = (
  database: Database,
  use: (outcome: Outcome<AllRecords>) => void,
  signal: AbortSignal,
): void => {
  const subscription = liveQuery(() => read(database)).subscribe({
    next: (all) => use(succeeded(all)),
    error: (error: unknown) => use(failed(failureOf(error))),
  });
  signal.addEventListener('abort', () => subscription.unsubscribe());
};
