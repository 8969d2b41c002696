import { Dexie, type EntityTable, type Table } from 'dexie';
import type { FileNote } from '../sync/index.ts';
import { attempt, failed, type Outcome } from './outcome.ts';
import type { AnalysisRow, AppearanceRow, ArticleRow, FormerRow, LookRow, RecordRow, StateRow } from './tables.ts';
import { LATEST_VERSION, VERSIONS } from './versions.ts';

export interface Tables {
  readonly articles: EntityTable<ArticleRow, 'url'>;
  /** Keyed by digest and engine version. */
  readonly analyses: Table<AnalysisRow, [string, number]>;
  /** Keyed by name and address: a row for each name of each article that was read. */
  readonly appearances: Table<AppearanceRow, [string, string]>;
  readonly looks: EntityTable<LookRow, 'name'>;
  /** What the reader has to say of a thing; never evicted. */
  readonly records: EntityTable<RecordRow, 'id'>;
  /** Earlier states of records: versions of notes, and what was removed. */
  readonly former: EntityTable<FormerRow, 'key'>;
  /** What is known of the remote's files. */
  readonly files: EntityTable<FileNote, 'name'>;
  readonly state: EntityTable<StateRow, 'key'>;
}

export type Database = Dexie & Tables;

/** Dexie's versions are stored multiplied by ten. */
const STORED_VERSION_FACTOR = 10;

/** Dexie opens a newer database than it knows, and may patch it; nobody here can know what that would break. */
const isNewer = async (name: string): Promise<boolean> => {
  const stored = (await indexedDB.databases()).find((database) => database.name === name);
  return (stored?.version ?? 0) >= (LATEST_VERSION + 1) * STORED_VERSION_FACTOR;
};

const declare = (name: string): Database => {
  const database = new Dexie(name) as Database;
  for (const { version, stores, upgrade } of VERSIONS) {
    const declared = database.version(version).stores({ ...stores });
    if (upgrade) declared.upgrade(upgrade);
  }
  // Dexie would open it again by itself, whatever it has become, and wait for whoever holds it back without an end: whoever
  // asks next opens it anew.
  database.on('versionchange', () => {
    database.close();
    return false;
  });
  return database;
};

const openChecked = async (database: Database): Promise<Outcome<Database>> => {
  await database.open();
  if (database.backendDB().version < (LATEST_VERSION + 1) * STORED_VERSION_FACTOR) return { ok: true, value: database };
  // It has become newer between the question and the opening.
  database.close();
  return failed('newer');
};

/** Opens the database of that name, made or brought up to the latest schema where needed. */
export const openDatabase = async (name: string): Promise<Outcome<Database>> => {
  const newer = await attempt(() => isNewer(name));
  if (!newer.ok) return newer;
  if (newer.value) return failed('newer');
  const opened = await attempt(() => openChecked(declare(name)));
  return opened.ok ? opened.value : opened;
};
