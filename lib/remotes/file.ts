/** One file as a remote, and as a backup: for moving notes by hand. */
import {
  type Actor,
  done,
  plainSegments,
  type Remote,
  type RemoteLimits,
  type Result,
  refused,
  type SyncRecord,
} from '../sync/index.ts';
import { readArchive, writeArchive } from './archive.ts';

/** Where the one file lies. `read` gives null while there is none. Rejections count as `unavailable`. */
export interface FileSlot {
  readonly read: () => Promise<Uint8Array | null>;
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/** Every call reads and writes the whole: few and small enough that this takes no time. */
const LIMITS: RemoteLimits = { fileBytes: 2 * 2 ** 20, spareFiles: 9 };

type Files = ReadonlyMap<string, Uint8Array>;

const open = (bytes: Uint8Array | null): Result<Files> => {
  if (bytes === null) return done(new Map());
  const files = readArchive(bytes);
  return typeof files === 'string' ? refused(files === 'newer' ? 'unsupported' : 'damaged') : done(files);
};

const withFiles = async <T>(slot: FileSlot, work: (files: Files) => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    const files = open(await slot.read());
    return files.ok ? await work(files.value) : files;
  } catch (error) {
    return refused('unavailable', { detail: String(error) });
  }
};

const save = async (slot: FileSlot, files: Files): Promise<Result<void>> => done(await slot.write(writeArchive(files)));

/** A file that was cut short or changed is `damaged` to every call, and stays as it is. */
export const fileRemote = (slot: FileSlot): Remote => ({
  limits: LIMITS,
  list: () => withFiles(slot, async (files) => done([...files].map(([name, bytes]) => ({ name, size: bytes.length })))),
  get: (name) =>
    withFiles(slot, async (files) => {
      const bytes = files.get(name);
      return bytes ? done(bytes) : refused('missing');
    }),
  put: async (name, bytes) => {
    if (bytes.length > LIMITS.fileBytes) return refused('too-large');
    return withFiles(slot, (files) => save(slot, new Map(files).set(name, bytes)));
  },
  delete: (names) =>
    withFiles(slot, (files) => {
      const left = [...files].filter(([name]) => !names.includes(name));
      return left.length === files.size ? Promise.resolve(done(undefined)) : save(slot, new Map(left));
    }),
});

/** Records in one segment of a backup: some 2 MB of notes, well below what a reader unpacks. */
const BACKUP_SEGMENT = 5000;

/** All records in one file that `readBackup` reads; `by` is this session's actor. */
export const writeBackup = async (records: readonly SyncRecord[], by: Actor): Promise<Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at < records.length; at += BACKUP_SEGMENT) {
    const some = records.slice(at, at + BACKUP_SEGMENT);
    const { name, bytes } = await plainSegments.seal(some, { level: 0, sequence: files.size + 1, by });
    files.set(name, bytes);
  }
  return writeArchive(files);
};

/** The records of a backup, all or none: `damaged`, or `unsupported` when a newer Sidelight wrote it. */
export const readBackup = async (bytes: Uint8Array): Promise<Result<readonly SyncRecord[]>> => {
  const files = open(bytes);
  if (!files.ok) return files;
  const records: SyncRecord[] = [];
  for (const [name, segment] of files.value) {
    const opened = await plainSegments.open(name, segment);
    if (!opened.ok) return refused(opened.why === 'damaged' ? 'damaged' : 'unsupported');
    for (const record of opened.records) records.push(record);
  }
  return done(records);
};
