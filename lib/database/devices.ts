/** What each device that syncs tells the others of itself: one record of kind `device` each. */
import { type Actor, amend, deviceId, isVisible, type Json, newRow, type SyncRecord, valuesOf } from '../sync/index.ts';
import type { Database } from './database.ts';
import { editRecord } from './records.ts';
import type { Device } from './sync-status.ts';

/** ms that a device's last sign of life may be old before it gives another: each one is an upload. */
const SIGN_OF_LIFE = 24 * 60 * 60 * 1000;

/** ms between two signs of life that go along with other uploads. */
const ALONG = 60 * 60 * 1000;

const BROWSER = 'browser';
const SYSTEM = 'system';
const SEEN = 'seen';

/** The kind of id that such records have. */
const DEVICE = 'device:';

export const isDevice = (id: string): boolean => id.startsWith(DEVICE);

const textOf = (record: SyncRecord, field: string): string =>
  valuesOf(record, field).find((value): value is string => typeof value === 'string') ?? '';

const seenOf = (record: SyncRecord): number =>
  Math.max(0, ...valuesOf(record, SEEN).filter((value: Json): value is number => typeof value === 'number'));

/** The devices, the latest seen first; `own` is this one's name. */
export const findDevices = async (database: Database, own: string): Promise<readonly Device[]> => {
  const rows = await database.records.where('id').startsWith(DEVICE).toArray();
  return rows
    .filter(({ visible }) => visible === 1)
    .map((record) => ({
      browser: textOf(record, BROWSER),
      system: textOf(record, SYSTEM),
      seen: seenOf(record),
      own: record.id === deviceId(own),
    }))
    .sort((one, other) => other.seen - one.seen);
};

/** How many records of the reader's wait for upload. */
export const countWaiting = async (database: Database): Promise<number> => {
  const ids = await database.records.where('waiting').equals(1).primaryKeys();
  return ids.filter((id) => !isDevice(id)).length;
};

/** Says that this device is here, unless it has said so not long ago. */
export const signDevice = async (
  database: Database,
  own: string,
  actor: Actor,
  now: number,
  says: Pick<Device, 'browser' | 'system'>,
): Promise<void> => {
  const id = deviceId(own);
  const waits = (await database.records.where('waiting').equals(1).count()) > 0;
  await editRecord(
    database,
    id,
    () => now,
    (row = newRow(id)) => {
      const age = Math.abs(now - seenOf(row.record));
      if (isVisible(row.record) && age < (waits ? ALONG : SIGN_OF_LIFE)) return row;
      return amend(row, actor, { changes: { [BROWSER]: says.browser, [SYSTEM]: says.system, [SEEN]: now } });
    },
  );
};
