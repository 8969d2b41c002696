/** The second half of a round: every record that no file there holds goes up. Covers edits, lost uploads, wiped folders. */
import { nextSequence } from './file-name.ts';
import { type Packed, pack } from './pack.ts';
import type { Working } from './parts.ts';
import type { RemoteFailure, RemoteFile } from './remote.ts';
import { markHeld, outgoing, type Rules } from './replica.ts';
import type { Commit, FileNote, Row } from './store.ts';

/** What is there now: the listing, and what this round put and deleted since. */
export type Present = Map<string, RemoteFile>;

/** What a round's uploads came to. */
export interface Pushed {
  readonly uploaded: number;
  /** Ids of records that no file of this remote can hold. */
  readonly tooLarge: readonly string[];
  /** Why not all was uploaded. */
  readonly failure: RemoteFailure | null;
}

/** What all files there cost, in the remote's own measure. */
export const costOf = ({ limits }: Working['remote'], files: Iterable<RemoteFile>): number => {
  let sum = 0;
  for (const file of files) sum += limits.cost?.(file) ?? file.size;
  return sum;
};

/** Notes a file and the rows that still are as they are in it. */
export const noteFile = (
  rows: ReadonlyMap<string, Row>,
  packed: Packed,
  state: FileNote['state'],
  rules: Rules,
): Commit => ({
  rows: packed.records.flatMap((record) => {
    const row = rows.get(record.id);
    return row ? [markHeld(row, record, packed.name, rules)] : [];
  }),
  files: [{ name: packed.name, size: packed.bytes.length, state, ids: packed.records.map(({ id }) => id), tries: 0 }],
});

const putOne = async (working: Working, packed: Packed, present: Present): Promise<RemoteFailure | null> => {
  const { remote, store, rules } = working;
  const file = { name: packed.name, size: packed.bytes.length };
  const stop = remote.limits.stopCost ?? Number.POSITIVE_INFINITY;
  if (costOf(remote, [...present.values(), file]) > stop) return { kind: 'full' };
  const put = await remote.put(packed.name, packed.bytes);
  if (!put.ok) return put.failure;
  present.set(file.name, file);
  const ids = packed.records.map(({ id }) => id);
  await store.commit(ids, (rows) => noteFile(rows, packed, 'sent', rules));
  return null;
};

/** Uploads what waits, file by file. `present` is kept up to date. */
export const push = async (working: Working, present: Present): Promise<Pushed> => {
  const { store, remote, codec, rules } = working;
  const waiting = (await store.pending()).map((row) => outgoing(row, rules));
  const first = { level: 0, sequence: nextSequence([...present.keys()]), by: working.actor };
  const { files, tooLarge } = await pack(waiting, remote.limits.fileBytes, codec, first);
  let uploaded = 0;
  let failure: RemoteFailure | null = null;
  for (const packed of files) {
    if (working.signal.aborted) break;
    failure = await putOne(working, packed, present);
    if (failure) break;
    uploaded += packed.records.length;
  }
  return { uploaded, tooLarge: tooLarge.map(({ id }) => id), failure };
};
