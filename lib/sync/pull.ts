/** The first half of a round: list, get, check, join. Absence is never read as deletion. */
import { parseName } from './file-name.ts';
import { own } from './json.ts';
import type { Working } from './parts.ts';
import { type Plan, planOf } from './plan.ts';
import type { Actor, SyncRecord } from './record.ts';
import type { RemoteFailure, RemoteFile } from './remote.ts';
import { meet, type Rules } from './replica.ts';
import type { Opened } from './segment.ts';
import type { Commit, FileNote, Row } from './store.ts';

/** The damage may have been on the way; after so many readings it is in the file. */
const MOST_TRIES = 8;

/** A larger file is not fetched: the largest body, packed as badly as can be. */
const LARGEST_FILE = 66 * 2 ** 20;

/** A file, and what came of reading it. */
export interface Fetched {
  readonly file: RemoteFile;
  readonly opened: Opened;
  readonly tries: number;
}

/** Notes of files that are listed no more, or with another size: what they held is no longer known to be there. */
export const vanished = (notes: readonly FileNote[], listed: readonly RemoteFile[]): readonly string[] => {
  const sizes = new Map(listed.map(({ name, size }) => [name, size]));
  return notes.filter(({ name, size }) => sizes.get(name) !== size).map(({ name }) => name);
};

const wantsReading = (note: FileNote | undefined, recheck: boolean): boolean =>
  !note || recheck || note.state === 'sent' || (note.state === 'damaged' && note.tries < MOST_TRIES);

/** Which listed files to read: all, or the unknown, what this device put and has not seen there, and the lately damaged. */
export const toRead = (
  listed: readonly RemoteFile[],
  notes: readonly FileNote[],
  recheck: boolean,
): readonly RemoteFile[] => {
  const byName = new Map(notes.map((note) => [note.name, note]));
  return listed.filter((file) => parseName(file.name) && wantsReading(byName.get(file.name), recheck));
};

export interface Fetching {
  readonly fetched: readonly Fetched[];
  /** Why fetching stopped early; what was fetched before is good. */
  readonly failure: RemoteFailure | null;
}

const fetchOne = async (working: Working, file: RemoteFile): Promise<Opened | RemoteFailure> => {
  if (file.size > LARGEST_FILE) return { ok: false, why: 'damaged' };
  const got = await working.remote.get(file.name);
  if (got.ok) return await working.codec.open(file.name, got.value);
  return got.failure.kind === 'damaged' ? { ok: false, why: 'damaged' } : got.failure;
};

/** Gets and opens files. One that is gone again is passed over; another failure stops it. */
export const fetchAll = async (
  working: Working,
  files: readonly RemoteFile[],
  notes: readonly FileNote[],
): Promise<Fetching> => {
  const tries = new Map(notes.map((note) => [note.name, note.tries]));
  const fetched: Fetched[] = [];
  for (const file of files) {
    if (working.signal.aborted) break;
    const opened = await fetchOne(working, file);
    if ('ok' in opened) fetched.push({ file, opened, tries: (tries.get(file.name) ?? 0) + 1 });
    else if (opened.kind !== 'missing') return { fetched, failure: opened };
  }
  return { fetched, failure: null };
};

/** The ids of the records that a file was found to hold. */
export const idsOf = ({ opened }: Fetched): readonly string[] => (opened.ok ? opened.records.map(({ id }) => id) : []);

const claimsFuture = (rows: ReadonlyMap<string, Row>, { id, c }: SyncRecord, actor: Actor): boolean =>
  (own(c, actor) ?? 0) > (own(rows.get(id)?.record.c ?? {}, actor) ?? 0);

const note = ({ file, opened, tries }: Fetched, state: FileNote['state']): FileNote => ({
  ...file,
  state,
  ids: opened.ok ? opened.records.map(({ id }) => id) : [],
  tries,
});

/** What becomes of rows and notes when a file is taken in. One false record spoils its file. */
export const takeIn = (rows: ReadonlyMap<string, Row>, fetched: Fetched, actor: Actor, rules: Rules): Commit => {
  const { opened, file } = fetched;
  if (!opened.ok) return { rows: [], files: [note(fetched, opened.why)] };
  if (opened.records.some((record) => claimsFuture(rows, record, actor))) {
    return { rows: [], files: [{ ...note(fetched, 'damaged'), ids: [] }] };
  }
  const met = opened.records.map((record) => meet(rows.get(record.id), record, file.name, rules));
  return { rows: met, files: [note(fetched, 'known')] };
};

/** What taking in all these files would do to the rows as they are. */
export const preview = async (working: Working, fetched: readonly Fetched[]): Promise<Plan> => {
  const before = new Map<string, Row>();
  const ids = [...new Set(fetched.flatMap(idsOf))];
  for (const row of await working.store.rows(ids)) before.set(row.record.id, row);
  const after = new Map(before);
  for (const one of fetched) {
    for (const row of takeIn(after, one, working.actor, working.rules).rows) after.set(row.record.id, row);
  }
  return planOf(before, after);
};

/** Takes files in, each in one transaction with its note. */
export const takeInAll = async (
  { store, actor, rules, signal }: Working,
  fetched: readonly Fetched[],
): Promise<void> => {
  for (const one of fetched) {
    if (signal.aborted) return;
    // What this device put there may not have arrived whole: then no row is held by it.
    if (!one.opened.ok) await store.forget([one.file.name]);
    await store.commit(idsOf(one), (rows) => takeIn(rows, one, actor, rules));
  }
};
