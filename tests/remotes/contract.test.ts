import { describe, expect, test } from 'vitest';
import { browserStorageRemote } from '../../lib/remotes/browser-storage.ts';
import { fileRemote } from '../../lib/remotes/file.ts';
import { memoryRemote } from '../../lib/remotes/memory.ts';
import type { Remote } from '../../lib/sync/index.ts';
import { memoryArea } from '../../tools/simulate/storage-area.ts';
import { CONTRACT, syncsThroughFaults } from './contract.ts';

/** A clock by which every write is a minute after the last: the limits of rate have their own tests. */
const slowly = (): (() => number) => {
  let ms = 0;
  return () => {
    ms += 60_000;
    return ms;
  };
};

const slotRemote = (): Remote => {
  let file: Uint8Array | null = null;
  return fileRemote({
    read: async () => file,
    write: async (bytes) => {
      file = bytes;
    },
  });
};

const REMOTES: readonly { readonly name: string; readonly open: () => Remote }[] = [
  { name: 'memory', open: () => memoryRemote() },
  { name: 'file', open: slotRemote },
  { name: 'browser storage', open: () => browserStorageRemote(memoryArea(slowly()), slowly()) },
];

describe.each(REMOTES)('$name', ({ open }) => {
  test.each(CONTRACT)('$name', async ({ run }) => {
    await expect(run(open())).resolves.toBeUndefined();
  });

  test.each([1, 2, 3, 4, 5])('loses nothing behind a layer of faults, seed %i', async (seed) => {
    await expect(syncsThroughFaults(open(), seed)).resolves.toBeUndefined();
  });
});
