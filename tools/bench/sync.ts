/** Sync's speed and sizes, on seeded notes that pack about as badly as prose does. */
import { browserStorageRemote } from '../../lib/remotes/browser-storage.ts';
import {
  actorFrom,
  decodeSegment,
  edit,
  encodeSegment,
  join,
  meet,
  nameId,
  newRow,
  outgoing,
  runRound,
  type SyncRecord,
  type Row as SyncRow,
  valuesOf,
} from '../../lib/sync/index.ts';
import { type Random, randomFrom } from '../simulate/random.ts';
import { memoryArea } from '../simulate/storage-area.ts';
import { memoryStore } from '../simulate/store.ts';
import { medianTime, type Row } from './measure.ts';
import { noteOf } from './notes.ts';

const NOTES = 10_000;
const CHARACTERS = 300;
const SESSIONS = 500;
const STORED_NOTES = 350;

/** Where uploads to storage.sync stop: 90 % of its 102,400 bytes. */
const STORAGE_STOP = 92_160;

const drawActor = (random: Random): string => actorFrom(Uint8Array.from({ length: 8 }, () => random.below(256)));

const noteRow = (index: number, actor: string): SyncRow =>
  edit(newRow(nameId(`Name ${index}`)), actor, { kind: 'person', note: noteOf(index, CHARACTERS) });

interface Pair {
  readonly mine: SyncRow;
  readonly theirs: SyncRecord;
}

/** What two devices have of a note: the same, an edit on one side, or on both. */
const pair = (index: number, actors: readonly [string, string]): Pair => {
  const base = noteRow(index, actors[0]);
  const changed = edit(base, actors[1], { note: noteOf(index + NOTES, CHARACTERS) });
  const mine = index % 3 === 2 ? edit(base, actors[0], { note: 'changed here' }) : base;
  return { mine, theirs: index % 3 === 0 ? base.record : changed.record };
};

/** Speed says nothing of a join that is wrong. Throws where it is. */
const checkJoin = (pairs: readonly Pair[]): void => {
  const wanted = [1, 1, 2];
  for (const [index, { mine, theirs }] of pairs.entries()) {
    const values = valuesOf(join(mine.record, theirs), 'note').length;
    if (values !== wanted[index % 3]) throw new Error(`note ${index} has ${values} texts after the join`);
  }
};

const takeIn = (pairs: readonly Pair[], file: Uint8Array): void => {
  const rows = new Map(pairs.map(({ mine }) => [mine.record.id, mine]));
  const opened = decodeSegment(file);
  if (!opened.ok || opened.records.length !== pairs.length) throw new Error('the segment does not hold every note');
  for (const record of opened.records) meet(rows.get(record.id), record, 'file');
};

const editedOften = (random: Random): SyncRow => {
  let row = noteRow(0, drawActor(random));
  for (let session = 1; session < SESSIONS; session++) {
    row = edit(row, drawActor(random), { note: noteOf(session, CHARACTERS) });
  }
  return row;
};

/** Bytes that notes of three devices take in storage.sync, each synced as it is written. Rejects when one is refused. */
const stored = async (actors: readonly string[]): Promise<number> => {
  let ms = 0;
  const now = (): number => {
    ms += 60_000;
    return ms;
  };
  const area = memoryArea(now);
  const remote = browserStorageRemote(area, now);
  const devices = actors.map((actor) => ({ actor, store: memoryStore() }));
  for (let note = 0; note < STORED_NOTES; note++) {
    for (const device of devices.slice(note % devices.length, (note % devices.length) + 1)) {
      device.store.save(noteRow(note, device.actor));
      const { kind, report } = await runRound({ ...device, remote });
      if (kind !== 'done' || report.waiting > 0) throw new Error(`note ${note} found no room`);
    }
  }
  return area.bytesInUse();
};

const jsonBytes = (record: SyncRecord): number => new TextEncoder().encode(JSON.stringify(record)).length;

/** Rejects where a result is wrong. */
export const benchSync = async (): Promise<readonly Row[]> => {
  const random = randomFrom(1);
  const actors = [drawActor(random), drawActor(random)] as const;
  const pairs = Array.from({ length: NOTES }, (_, index) => pair(index, actors));
  checkJoin(pairs);
  const joinAll = (): void => {
    for (const { mine, theirs } of pairs) join(mine.record, theirs);
  };
  const file = encodeSegment(
    pairs.map(({ theirs }) => theirs),
    { level: 1, sequence: 1, by: actors[1] },
  );
  const one = encodeSegment([outgoing(noteRow(1, actors[0]))], { level: 0, sequence: 1, by: actors[0] });
  return [
    { what: '10,000 notes joined', value: medianTime(5, joinAll), unit: 'ms', atMost: 1000 },
    { what: '10,000 notes unpacked and joined', value: medianTime(3, () => takeIn(pairs, file)), unit: 'ms' },
    { what: '10,000 notes in a segment', value: file.length, unit: 'bytes', atMost: 1_600_000 },
    { what: 'one edit, as it is uploaded', value: one.length, unit: 'bytes', atMost: 1000 },
    {
      what: 'a note edited in 500 sessions',
      value: jsonBytes(editedOften(random).record),
      unit: 'bytes',
      atMost: 2000,
    },
    {
      what: '350 notes of three devices in storage.sync',
      value: await stored([...actors, drawActor(random)]),
      unit: 'bytes',
      atMost: STORAGE_STOP,
    },
  ];
};
