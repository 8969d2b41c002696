/** One version of the schema: only the tables that change, as Dexie writes them (the key first, then the indexes). */
export interface SchemaVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
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
];

export const LATEST_VERSION = Math.max(...VERSIONS.map(({ version }) => version));
