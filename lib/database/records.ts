/** Records in the database: read, edited, and seen as a round of sync sees them. */
import { type FileNote, isVisible, type Row, type Store } from '../sync/index.ts';
import type { Database } from './database.ts';
import { corrects, type RecordView, viewOf } from './fields.ts';
import { formerStates, keepFormer } from './former.ts';
import type { Cause, Flag, RecordRow } from './tables.ts';

const flag = (holds: boolean): Flag => (holds ? 1 : 0);

const toStored = ({ record, held, answers }: Row): RecordRow => ({
  ...record,
  held,
  answers,
  waiting: flag(held.length === 0),
  visible: flag(isVisible(record)),
  corrects: flag(corrects(record)),
});

const toRow = ({ id, c, f, held, answers }: RecordRow): Row => ({ record: { id, c, f }, held, answers });

const byId = (rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.record.id, row]));

const findRows = async (database: Database, ids: readonly string[]): Promise<readonly Row[]> =>
  (await database.records.bulkGet([...ids])).flatMap((row) => (row ? [toRow(row)] : []));

interface Written {
  readonly rows: readonly Row[];
  readonly files: readonly FileNote[];
}

/** One transaction: reads the rows, lets `change` say what becomes of them, keeps what is lost by it, writes. */
const change = (
  database: Database,
  ids: readonly string[],
  cause: Cause,
  now: () => number,
  decide: (rows: ReadonlyMap<string, Row>) => Written,
): Promise<void> =>
  database.transaction('rw', database.records, database.former, database.files, async () => {
    const before = byId(await findRows(database, ids));
    const made = decide(before);
    const changed = made.rows.filter((row) => before.get(row.record.id) !== row);
    await keepFormer(database, formerStates(before, changed, cause, now()));
    await database.records.bulkPut(changed.map(toStored));
    await database.files.bulkPut([...made.files]);
  });

/** Edits one record in one transaction with its mark for sync; `edit` gets what is there and may run again. */
export const editRecord = async (
  database: Database,
  id: string,
  now: () => number,
  edit: (row: Row | undefined) => Row,
): Promise<Row> => {
  let after: Row | undefined;
  await change(database, [id], 'edit', now, (rows) => {
    const row = edit(rows.get(id));
    after = row;
    return { rows: [row], files: [] };
  });
  if (!after) throw new Error(`the edit of ${id} did not run`);
  return after;
};

export const findRecord = async (database: Database, id: string): Promise<RecordView> => {
  const [row] = await findRows(database, [id]);
  return viewOf(row?.record ?? { id, c: {}, f: {} });
};

/** Those of these records that are there. */
export const findRecords = async (database: Database, ids: readonly string[]): Promise<readonly RecordView[]> =>
  (await findRows(database, ids)).map(({ record }) => viewOf(record));

/** Names that the reader corrects or follows. */
export const correctedNames = async (database: Database): Promise<readonly RecordView[]> =>
  (await database.records.where('corrects').equals(1).toArray()).map((row) => viewOf(toRow(row).record));

const withoutFiles = (row: RecordRow, gone: ReadonlySet<string>): RecordRow => {
  const held = row.held.filter((name) => !gone.has(name));
  return { ...row, held, waiting: flag(held.length === 0) };
};

/** The database as `runRound` and `importRecords` want it; `cause` is whose doing it is. */
export const recordStore = (database: Database, cause: Cause, now: () => number): Store => ({
  files: () => database.files.toArray(),
  rows: (ids) => findRows(database, ids),
  pending: async () => (await database.records.where('waiting').equals(1).toArray()).map(toRow),
  count: () => database.records.where('visible').equals(1).count(),
  commit: (ids, decide) => change(database, ids, cause, now, decide),
  forget: (names) =>
    database.transaction('rw', database.records, database.files, async () => {
      const gone = new Set(names);
      const rows = await database.records
        .where('held')
        .anyOf([...names])
        .distinct()
        .toArray();
      await database.records.bulkPut(rows.map((row) => withoutFiles(row, gone)));
      await database.files.bulkDelete([...names]);
    }),
});

/** Forgets all that is known of a remote, as when another takes its place: every record waits for upload again. */
export const forgetRemote = (database: Database): Promise<void> =>
  database.transaction('rw', database.records, database.files, async () => {
    await database.files.clear();
    await database.records
      .where('waiting')
      .equals(0)
      .modify((row: RecordRow) => Object.assign(row, { held: [], waiting: 1 }));
  });
