/** The remote as it truly is: what is sound in it, and what the world does to it behind everybody's back. */
import { browserStorageRemote } from '../../lib/remotes/browser-storage.ts';
import { memoryRemote } from '../../lib/remotes/memory.ts';
import { fitsName, type Remote, type RemoteLimits, segmentName } from '../../lib/sync/index.ts';
import { memoryArea } from './storage-area.ts';

export interface Folder {
  readonly remote: Remote;
  /** Names of files whose bytes are what their names say. */
  readonly intact: () => Promise<ReadonlySet<string>>;
  readonly contents: () => Promise<ReadonlyMap<string, Uint8Array>>;
  /** Makes the folder hold just these files. */
  readonly become: (files: ReadonlyMap<string, Uint8Array>) => Promise<void>;
}

/** Small files, so that histories of a few notes need several. */
const FILE_BYTES = 600;

/** A sound file of format 2, as a newer Sidelight may write. */
export const NEWER = Uint8Array.from([0x53, 0x4c, 0x53, 0x47, 2, 0, 0, 0, 0, 0, 1, 2, 3]);
export const NEWER_NAME = segmentName(0, 1, NEWER);

const contentsOf = async (remote: Remote): Promise<ReadonlyMap<string, Uint8Array>> => {
  const listed = await remote.list();
  const files = new Map<string, Uint8Array>();
  for (const { name } of listed.ok ? listed.value : []) {
    const got = await remote.get(name);
    if (got.ok) files.set(name, got.value);
  }
  return files;
};

export const folderOf = (remote: Remote): Folder => ({
  remote,
  contents: () => contentsOf(remote),
  intact: async () => {
    const sound = new Set<string>();
    for (const [name, bytes] of await contentsOf(remote)) {
      if (fitsName(name, bytes)) sound.add(name);
    }
    return sound;
  },
  become: async (files) => {
    const there = await contentsOf(remote);
    await remote.delete([...there.keys()].filter((name) => !files.has(name)));
    for (const [name, bytes] of files) await remote.put(name, bytes);
  },
});

/** A clock by which every write is an hour after the last: write limits have their own tests. */
const slowly = (): (() => number) => {
  let ms = 0;
  return () => {
    ms += 3_600_000;
    return ms;
  };
};

const opened = (kind: 'memory' | 'storage'): Remote =>
  kind === 'memory' ? memoryRemote() : browserStorageRemote(memoryArea(slowly()), slowly());

export const openFolder = (kind: 'memory' | 'storage', spareFiles: number): Folder => {
  const remote = opened(kind);
  const limits: RemoteLimits = { ...remote.limits, fileBytes: FILE_BYTES, spareFiles };
  return folderOf({ ...remote, limits });
};
