/** Many files into few: merge, upload, read back, and only then delete what the new files cover. */
import { nextLevel, nextSequence } from './file-name.ts';
import { byCodeUnits } from './json.ts';
import { type Packed, type Packing, pack } from './pack.ts';
import type { Working } from './parts.ts';
import { costOf, noteFile, type Present } from './push.ts';
import type { RemoteFailure } from './remote.ts';
import { outgoing } from './replica.ts';
import type { FileNote, Row } from './store.ts';

/** A file that may be merged: read, joined, and every record of it on this device. */
interface Candidate {
  readonly note: FileNote;
  /** Bytes of it that still say something: by the share of its records that no later state replaced. */
  readonly liveBytes: number;
}

export interface Compacted {
  /** Files deleted less files written. */
  readonly saved: number;
  readonly failure: RemoteFailure | null;
}

const NOTHING: Compacted = { saved: 0, failure: null };
const stopped = (failure: RemoteFailure): Compacted => ({ saved: 0, failure });

const candidate = (note: FileNote, rows: ReadonlyMap<string, Row>): Candidate | null => {
  const own = note.ids.map((id) => rows.get(id));
  if (own.some((row) => row === undefined)) return null;
  const live = own.filter((row) => row?.held.includes(note.name)).length;
  return { note, liveBytes: own.length === 0 ? 0 : (note.size * live) / own.length };
};

const sumLive = (candidates: readonly Candidate[]): number =>
  candidates.reduce((sum, { liveBytes }) => sum + liveBytes, 0);

/**
 * Which to merge: the emptiest first. Enough to come down to half the spare, then on as long as the next is no larger
 * than all before it, so that a large file is not written again for every few edits.
 */
const chooseVictims = (candidates: readonly Candidate[], fewest: number, spare: number): readonly Candidate[] => {
  const order = [...candidates].sort((a, b) => a.liveBytes - b.liveBytes || byCodeUnits(a.note.name, b.note.name));
  const enough = candidates.length - fewest - Math.floor(spare / 2);
  let taken = 0;
  const end = order.findIndex(({ liveBytes }, at) => {
    const stop = at >= enough && liveBytes > taken;
    taken += liveBytes;
    return stop;
  });
  return end < 0 ? order : order.slice(0, end);
};

const readsBack = async ({ remote, codec }: Working, packed: Packed): Promise<RemoteFailure | null> => {
  const got = await remote.get(packed.name);
  if (!got.ok) return got.failure;
  const opened = await codec.open(packed.name, got.value);
  return opened.ok ? null : { kind: 'damaged' };
};

const putVerified = async (working: Working, packed: Packed, present: Present): Promise<RemoteFailure | null> => {
  const put = await working.remote.put(packed.name, packed.bytes);
  if (!put.ok) return put.failure;
  const failure = await readsBack(working, packed);
  if (failure) return failure;
  present.set(packed.name, { name: packed.name, size: packed.bytes.length });
  const ids = packed.records.map(({ id }) => id);
  await working.store.commit(ids, (rows) => noteFile(rows, packed, 'known', working.rules));
  return null;
};

const remove = async (
  { remote, store }: Working,
  names: readonly string[],
  present: Present,
): Promise<RemoteFailure | null> => {
  const deleted = await remote.delete(names);
  if (!deleted.ok) return deleted.failure;
  for (const name of names) present.delete(name);
  await store.forget(names);
  return null;
};

interface Merge {
  readonly files: readonly Packed[];
  /** The files that these replace. */
  readonly names: readonly string[];
}

const packVictims = (
  { remote, codec, rules, actor }: Working,
  victims: readonly Candidate[],
  rows: ReadonlyMap<string, Row>,
  present: Present,
): Promise<Packing> => {
  const ids = [...new Set(victims.flatMap(({ note }) => note.ids))];
  const records = ids.flatMap((id) => rows.get(id) ?? []).map((row) => outgoing(row, rules));
  const level = nextLevel(victims.map(({ note }) => note.name));
  const first = { level, sequence: nextSequence([...present.keys()]), by: actor };
  return pack(records, remote.limits.fileBytes, codec, first);
};

/** Fewer victims: without those of a record that has outgrown every file, else only the emptier ones. */
const fewer = (victims: readonly Candidate[], { tooLarge }: Packing): readonly Candidate[] => {
  const outgrown = new Set(tooLarge.map(({ id }) => id));
  if (outgrown.size === 0) return victims.slice(0, Math.floor(victims.length * 0.7));
  return victims.filter(({ note }) => !note.ids.some((id) => outgrown.has(id)));
};

/** A merge that makes files fewer and fits beside them, or null where there is none. */
const planMerge = async (
  working: Working,
  chosen: readonly Candidate[],
  rows: ReadonlyMap<string, Row>,
  present: Present,
): Promise<Merge | null> => {
  const { remote } = working;
  const room = (remote.limits.totalCost ?? Number.POSITIVE_INFINITY) - costOf(remote, present.values());
  let victims = chosen;
  while (victims.length > 1) {
    const packing = await packVictims(working, victims, rows, present);
    const sizes = packing.files.map(({ name, bytes }) => ({ name, size: bytes.length }));
    const fits = packing.tooLarge.length === 0 && costOf(remote, sizes) <= room;
    if (fits && sizes.length < victims.length) {
      return { files: packing.files, names: victims.map(({ note }) => note.name) };
    }
    victims = fewer(victims, packing);
  }
  return null;
};

const perform = async (working: Working, merge: Merge, present: Present): Promise<Compacted> => {
  for (const packed of merge.files) {
    // What was put so far stands beside what it would replace.
    if (working.signal.aborted) return NOTHING;
    const failure = await putVerified(working, packed, present);
    if (failure) return stopped(failure);
  }
  const failure = await remove(working, merge.names, present);
  return failure ? stopped(failure) : { saved: merge.names.length - merge.files.length, failure: null };
};

/**
 * Compacts when there are too many files, or whenever it saves one if `force` is set. Files of newer versions, sealed
 * and damaged ones are never touched.
 */
export const compact = async (working: Working, present: Present, force: boolean): Promise<Compacted> => {
  const { store, remote } = working;
  const { spareFiles, fileBytes } = remote.limits;
  const notes = await store.files();
  const known = notes.filter(({ state, name }) => state === 'known' && present.has(name));
  if (known.length < 2 || (!force && known.length <= 1 + spareFiles)) return NOTHING;
  const found = await store.rows([...new Set(known.flatMap(({ ids }) => ids))]);
  const rows = new Map(found.map((row) => [row.record.id, row]));
  const candidates = known.flatMap((note) => candidate(note, rows) ?? []);
  const fewest = Math.max(1, Math.ceil(sumLive(candidates) / fileBytes));
  if (!force && candidates.length <= fewest + spareFiles) return NOTHING;
  const victims = chooseVictims(candidates, fewest, force ? 0 : spareFiles);
  const merge = await planMerge(working, victims, rows, present);
  return merge ? perform(working, merge, present) : NOTHING;
};
