/** Records from a file the reader chose: joined with what is there, so that an import never takes an edit away. */
import { type Plan, planOf } from './plan.ts';
import type { SyncRecord } from './record.ts';
import { meet } from './replica.ts';
import type { Row, Store } from './store.ts';

const byId = (rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.record.id, row]));

const joined = (rows: ReadonlyMap<string, Row>, records: readonly SyncRecord[]): ReadonlyMap<string, Row> => {
  const after = new Map(rows);
  for (const record of records) after.set(record.id, meet(after.get(record.id), record));
  return after;
};

/** What an import would change. */
export const previewImport = async (store: Store, records: readonly SyncRecord[]): Promise<Plan> => {
  const before = byId(await store.rows(records.map(({ id }) => id)));
  return planOf(before, joined(before, records));
};

/** Imports in one transaction; what changed waits to be uploaded. */
export const importRecords = (store: Store, records: readonly SyncRecord[]): Promise<void> =>
  store.commit(
    records.map(({ id }) => id),
    (rows) => ({ rows: [...joined(rows, records).values()], files: [] }),
  );
