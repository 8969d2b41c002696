/** Records in a file that the reader keeps: all of them written, and read back whole or not at all. */
import { importRecords, isObject, type Json, previewImport, readRecord, type SyncRecord } from '../sync/index.ts';
import type { Database } from './database.ts';
import { attempt, type DatabaseFailure, type Outcome } from './outcome.ts';
import { recordStore } from './records.ts';

const FORMAT = 'sidelight-notes';
const VERSION = 1;

/** Bytes of a file that is read: some 100,000 notes. To read one several times as large would hold the page up. */
export const LARGEST_FILE = 64_000_000;

/** Records that are checked in one go: a few ms. */
const AT_ONCE = 500;

/** All records as a file, deletions among them, so that joined with another copy nothing comes back. */
export const exportRecords = (database: Database): Promise<Outcome<Blob>> =>
  attempt(async () => {
    const rows = await database.records.toArray();
    const lines = rows.map(({ id, c, f }, at) => `${at === 0 ? '' : ','}\n${JSON.stringify({ id, c, f })}`);
    const head = `{"format":"${FORMAT}","version":${VERSION},"records":[`;
    return new Blob([head, ...lines, '\n]}\n'], { type: 'application/json' });
  });

/** What is wrong with a file. */
export type FileFault =
  | 'too-large'
  /** No JSON: cut short, or something else. */
  | 'unreadable'
  /** JSON, but none of ours. */
  | 'foreign'
  | 'newer';

export type FileRead =
  | { readonly ok: true; readonly records: readonly SyncRecord[] }
  | { readonly ok: false; readonly fault: FileFault }
  /** Which record is no record, counted from 1. */
  | { readonly ok: false; readonly fault: 'damaged'; readonly at: number };

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

const recordOf = (value: Json): SyncRecord | null => {
  if (!isObject(value)) return null;
  const { id, ...state } = value;
  return typeof id === 'string' ? readRecord(id, state) : null;
};

/** Reads a file; `pause` lets the page breathe. A damaged one is refused whole. */
export const readExport = async (file: Pick<Blob, 'size' | 'text'>, pause: () => Promise<void>): Promise<FileRead> => {
  if (file.size > LARGEST_FILE) return { ok: false, fault: 'too-large' };
  const content = parsed(await file.text());
  if (content === undefined) return { ok: false, fault: 'unreadable' };
  if (!isObject(content)) return { ok: false, fault: 'foreign' };
  const { format, version, records } = content;
  if (format === FORMAT && typeof version === 'number' && version > VERSION) return { ok: false, fault: 'newer' };
  if (format !== FORMAT || !Array.isArray(records)) return { ok: false, fault: 'foreign' };
  const read: SyncRecord[] = [];
  for (const [index, value] of records.entries()) {
    const record = recordOf(value);
    if (!record) return { ok: false, fault: 'damaged', at: index + 1 };
    read.push(record);
    if (read.length % AT_ONCE === 0) await pause();
  }
  return { ok: true, records: read };
};

/** How many records an import added and changed, or removed because they were deleted in the file's copy. */
export interface Imported {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export type ImportOutcome =
  | { readonly ok: true; readonly imported: Imported }
  | { readonly ok: false; readonly fault: DatabaseFailure };

/** Joins records of a file with what is there, in one transaction. */
export const importInto = async (
  database: Database,
  records: readonly SyncRecord[],
  now: () => number,
): Promise<ImportOutcome> => {
  const store = recordStore(database, 'import', now);
  const outcome = await attempt(async () => {
    const { add, change, remove } = await previewImport(store, records);
    await importRecords(store, records);
    return { added: add.length, changed: change.length, removed: remove.length };
  });
  return outcome.ok ? { ok: true, imported: outcome.value } : { ok: false, fault: outcome.failure };
};
