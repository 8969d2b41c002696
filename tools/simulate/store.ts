/** A device's database in memory, as the round sees it: each call is one transaction. */
import { type FileNote, isVisible, type Row, type Store } from '../../lib/sync/index.ts';

/** All that a database holds; copied whole for a backup. */
export interface Contents {
  readonly rows: ReadonlyMap<string, Row>;
  readonly files: ReadonlyMap<string, FileNote>;
}

export interface MemoryStore extends Store {
  readonly contents: () => Contents;
  readonly restore: (contents: Contents) => void;
  /** Writes a row as the reader's edit does. */
  readonly save: (row: Row) => void;
}

const without = (row: Row, names: ReadonlySet<string>): Row =>
  row.held.some((name) => names.has(name)) ? { ...row, held: row.held.filter((name) => !names.has(name)) } : row;

export const EMPTY: Contents = { rows: new Map(), files: new Map() };

export const memoryStore = (initial: Contents = EMPTY): MemoryStore => {
  let { rows, files } = initial;
  const found = (ids: readonly string[]): readonly Row[] => ids.flatMap((id) => rows.get(id) ?? []);
  return {
    contents: () => ({ rows, files }),
    restore: (contents) => {
      rows = contents.rows;
      files = contents.files;
    },
    save: (row) => {
      rows = new Map(rows).set(row.record.id, row);
    },
    files: async () => [...files.values()],
    rows: async (ids) => found(ids),
    pending: async () => [...rows.values()].filter(({ held }) => held.length === 0),
    count: async () => [...rows.values()].filter(({ record }) => isVisible(record)).length,
    commit: async (ids, change) => {
      const made = change(new Map(found(ids).map((row) => [row.record.id, row])));
      rows = new Map([...rows, ...made.rows.map((row) => [row.record.id, row] as const)]);
      files = new Map([...files, ...made.files.map((file) => [file.name, file] as const)]);
    },
    forget: async (names) => {
      const gone = new Set(names);
      files = new Map([...files].filter(([name]) => !gone.has(name)));
      rows = new Map([...rows].map(([id, row]) => [id, without(row, gone)]));
    },
  };
};
