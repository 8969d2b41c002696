/** Settings that follow the reader: a record of kind `setting` each, and what this device last found them to be. */
import { type Actor, amend, type Json, newRow, remove, type SyncRecord, settingId, valuesOf } from '../sync/index.ts';
import type { Database } from './database.ts';
import { editRecord } from './records.ts';

/** Values of settings by their keys. */
export type SettingValues = Readonly<Record<string, Json>>;

const KEY = 'key';
const VALUE = 'value';

/** The key by which a record goes; null for a record that another program has filed wrongly. */
const keyOf = (record: SyncRecord): string | null => {
  const key = valuesOf(record, KEY).find((value): value is string => typeof value === 'string');
  return key !== undefined && settingId(key) === record.id ? key : null;
};

/** What the records say of each setting: several values, in an order that all devices share, where it was set apart. */
export const findSettings = async (database: Database): Promise<ReadonlyMap<string, readonly Json[]>> => {
  const rows = await database.records.where('id').startsWith('setting:').toArray();
  return new Map(
    rows.flatMap((row) => {
      const key = keyOf(row);
      return key === null ? [] : [[key, valuesOf(row, VALUE)] as const];
    }),
  );
};

/** The values that records and this device's settings had when they were last compared. */
export const agreedSettings = async (database: Database): Promise<SettingValues> => {
  const row = await database.state.get('settings');
  return row?.key === 'settings' ? row.value : {};
};

/** Values of settings; undefined where one was taken away. */
export type SettingWishes = ReadonlyMap<string, Json | undefined>;

/** Notes that records and settings have these values now. */
export const agreeOnSettings = (database: Database, values: SettingWishes): Promise<void> =>
  database.transaction('rw', database.state, async () => {
    const agreed = { ...(await agreedSettings(database)), ...Object.fromEntries(values) };
    const held = Object.entries(agreed).filter((entry): entry is [string, Json] => entry[1] !== undefined);
    await database.state.put({ key: 'settings', value: Object.fromEntries(held) });
  });

const writeSetting = (
  database: Database,
  actor: Actor,
  now: () => number,
  key: string,
  value: Json | undefined,
): Promise<unknown> => {
  const id = settingId(key);
  return editRecord(database, id, now, (row = newRow(id)) =>
    value === undefined
      ? remove(row, actor)
      : amend(row, actor, { changes: { [VALUE]: value }, along: { [KEY]: key } }),
  );
};

/** Writes wishes, in one transaction with what is agreed by them. Throws RangeError as `amend` does. */
export const writeSettings = (
  database: Database,
  actor: Actor,
  now: () => number,
  wishes: SettingWishes,
): Promise<void> =>
  database.transaction('rw', database.records, database.former, database.files, database.state, async () => {
    for (const [key, value] of wishes) await writeSetting(database, actor, now, key, value);
    await agreeOnSettings(database, wishes);
  });
