/**
 * Earlier states of records, kept on this device only: the last versions of a note, and what was removed. They are
 * written in the transaction that takes the state away.
 */
import { isVisible, type Row, type SyncRecord } from '../sync/index.ts';
import type { Database } from './database.ts';
import { type NoteText, viewOf } from './fields.ts';
import type { Cause, FormerRow } from './tables.ts';

/** ms that earlier states are kept. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** ms that a text must have stood to be a version of its own: a note is saved at every pause in typing. */
const STOOD = 60_000;

/** Earlier states kept of one record, ... */
const MOST_VERSIONS = 20;

/** ... and UTF-16 code units of their notes together. */
const MOST_TEXT = 2_000_000;

const lengthOf = (texts: readonly NoteText[]): number => texts.reduce((sum, { text }) => sum + text.length, 0);

/** Has somebody's text gone, and is it worth keeping? What was typed a moment ago is not, unless most of it went. */
const losesText = (before: SyncRecord, after: SyncRecord, cause: Cause, now: number): boolean => {
  const was = viewOf(before);
  const is = viewOf(after);
  const gone = was.texts.filter(({ text }) => text.trim() !== '' && !is.texts.some((other) => other.text === text));
  if (gone.length === 0) return false;
  // By another device's clock it may have been written in the future.
  const stood = Math.abs(now - (was.edited ?? 0)) >= STOOD;
  return cause !== 'edit' || stood || lengthOf(is.texts) < lengthOf(was.texts) / 2;
};

/** The rows to keep of states that are about to be replaced. */
export const formerStates = (
  before: ReadonlyMap<string, Row>,
  after: readonly Row[],
  cause: Cause,
  now: number,
): readonly Omit<FormerRow, 'key'>[] =>
  after.flatMap((row) => {
    const was = before.get(row.record.id)?.record;
    if (!was || !isVisible(was)) return [];
    const removed = !isVisible(row.record);
    if (!removed && !losesText(was, row.record, cause, now)) return [];
    return [{ id: was.id, f: was.f, at: now, cause, removed: removed ? 1 : 0 } as const];
  });

const textIn = (row: FormerRow): number => lengthOf(viewOf({ id: row.id, c: {}, f: row.f }).texts);

/** Lets the oldest states of a record go when there are too many. In the caller's transaction. */
const limitVersions = async (database: Database, id: string): Promise<void> => {
  const rows = (await database.former.where('id').equals(id).toArray()).sort((a, b) => b.key - a.key);
  let text = 0;
  const over = rows.filter((row, index) => {
    text += textIn(row);
    return index > 0 && (index >= MOST_VERSIONS || text > MOST_TEXT);
  });
  await database.former.bulkDelete(over.map(({ key }) => key));
};

/** Keeps states, in the caller's transaction. */
export const keepFormer = async (database: Database, states: readonly Omit<FormerRow, 'key'>[]): Promise<void> => {
  if (states.length === 0) return;
  await database.former.bulkAdd([...states]);
  for (const id of new Set(states.map((state) => state.id))) await limitVersions(database, id);
};

/** Lets go what was kept long enough. */
export const expireFormer = (database: Database, now: number): Promise<number> =>
  database.former
    .where('at')
    .below(now - LIFETIME)
    .delete();

/** An earlier text of a note. */
export interface NoteVersion {
  readonly key: number;
  readonly texts: readonly string[];
  /** When it was replaced, ms since the epoch. */
  readonly at: number;
  readonly cause: Cause;
}

/** The earlier texts of a record's note, the latest first. */
export const noteVersions = async (database: Database, id: string): Promise<readonly NoteVersion[]> => {
  const rows = await database.former.where('id').equals(id).reverse().sortBy('key');
  return rows
    .map(({ key, f, at, cause }) => ({
      key,
      at,
      cause,
      texts: viewOf({ id, c: {}, f }).texts.map(({ text }) => text),
    }))
    .filter(({ texts }) => texts.length > 0);
};

/** What was removed and has not come back, the latest state of each, the latest first. */
export const removedRecords = async (database: Database): Promise<readonly FormerRow[]> => {
  const rows = await database.former.where('removed').equals(1).toArray();
  const latest = new Map(rows.sort((a, b) => a.key - b.key).map((row) => [row.id, row]));
  const now = await database.records.bulkGet([...latest.keys()]);
  const gone = new Set(now.flatMap((row) => (row?.visible === 1 ? [] : row ? [row.id] : [])));
  return [...latest.values()].filter(({ id }) => gone.has(id)).sort((a, b) => b.key - a.key);
};
