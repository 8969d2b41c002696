import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { browserStorageRemote } from '../../lib/remotes/browser-storage.ts';
import { fileRemote } from '../../lib/remotes/file.ts';
import { memoryRemote } from '../../lib/remotes/memory.ts';
import type { Remote } from '../../lib/sync/index.ts';
import { FAULTS } from '../../tools/simulate/faults.ts';
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

const folder = mkdtempSync(join(tmpdir(), 'sidelight-'));
afterAll(() => rm(folder, { recursive: true }));
let files = 0;

/** A file on the disk, which is not there yet. */
const slotRemote = (): Remote => {
  const path = join(folder, `${files++}`);
  return fileRemote({
    read: () =>
      readFile(path).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : Promise.reject(error))),
    write: (bytes) => writeFile(path, bytes),
  });
};

const REMOTES: readonly { readonly name: string; readonly open: () => Remote }[] = [
  { name: 'memory', open: () => memoryRemote() },
  { name: 'file', open: slotRemote },
  { name: 'browser storage', open: () => browserStorageRemote(memoryArea(slowly()), slowly()) },
];

const SEEDS = 5;
const MOST_SEEDS = 40;

describe.each(REMOTES)('$name', ({ open }) => {
  test.each(CONTRACT)('$name', async ({ run }) => {
    await expect(run(open())).resolves.toBeUndefined();
  });

  test('loses nothing behind a layer of faults, until each has been played', async () => {
    const played = new Set<string>();
    for (let seed = 1; seed <= MOST_SEEDS && (seed <= SEEDS || played.size < FAULTS.length); seed++)
      for (const fault of (await syncsThroughFaults(open(), seed)).keys()) played.add(fault);
    expect([...played].sort()).toEqual([...FAULTS].sort());
  });
});
