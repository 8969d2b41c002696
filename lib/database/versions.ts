import type { Transaction } from 'dexie';
import { appearancesOfKept } from './appearance-rows.ts';

/** One version of the schema: only the tables that change, as Dexie writes them (the key first, then the indexes). */
export interface SchemaVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  /** Fills what is new from what is there, in the transaction that brings the database to this version. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * Every version there ever was, oldest first. A new table or index is a new entry, never an edit of an old one:
 * readers' databases are of all of them.
 */
export const VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      articles: 'url, digest, readAt',
      // The compound index on use and size lets the budget be counted from keys alone, without reading an analysis.
      analyses: '[digest+engine], engine, [usedAt+size]',
    },
  },
  {
    version: 2,
    stores: {
      // `held` by each file's name: what is known of a file that vanished is forgotten without reading every record.
      records: 'id, waiting, visible, corrects, *held',
      former: '++key, id, at, removed',
      files: 'name',
      state: 'key',
    },
  },
  {
    version: 3,
    stores: { appearances: '[name+url], url', looks: 'name' },
    upgrade: appearancesOfKept,
  },
];

export const LATEST_VERSION = Math.max(...VERSIONS.map(({ version }) => version));
