import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArchive, writeArchive } from '../../lib/remotes/archive.ts';
import { fileRemote, readBackup, writeBackup } from '../../lib/remotes/file.ts';
import { edit, importRecords, newRow, previewImport, valuesOf } from '../../lib/sync/index.ts';
import { memoryStore } from '../../tools/simulate/store.ts';

const ACTOR = 'aaaaaaaaaa';
const record = (id: string, note: string) => edit(newRow(id), ACTOR, { note }).record;

const vectors: {
  readonly segments: readonly { readonly name: string; readonly file: string }[];
  readonly backup: { readonly names: readonly string[]; readonly file: string };
} = JSON.parse(readFileSync('tests/sync/vectors.json', 'utf8'));
const bytesOf = (hexadecimal: string): Uint8Array => Uint8Array.from(Buffer.from(hexadecimal, 'hex'));

describe('a backup', () => {
  test('has the format of docs/sync.md', () => {
    const files = vectors.backup.names.map((name): readonly [string, Uint8Array] => {
      const { file = '' } = vectors.segments.find((segment) => segment.name === name) ?? {};
      return [name, bytesOf(file)];
    });
    expect(Buffer.from(writeArchive(new Map(files))).toString('hex')).toBe(vectors.backup.file);
    expect(readArchive(bytesOf(vectors.backup.file))).toEqual(new Map(files));
  });

  test('holds every record, and comes back', async () => {
    const records = Array.from({ length: 12_000 }, (_, index) => record(`name:n${index}`, `note ${index}`));
    const read = await readBackup(await writeBackup(records, ACTOR));
    const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);
    expect(read.ok && [...read.value].sort(byId)).toEqual([...records].sort(byId));
  });

  test('with any byte flipped, or cut anywhere, gives nothing', async () => {
    const whole = await writeBackup([record('name:x', 'hello')], ACTOR);
    for (let at = 0; at < whole.length; at++) {
      const flipped = whole.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect((await readBackup(flipped)).ok).toBe(false);
      expect((await readBackup(whole.slice(0, at))).ok).toBe(false);
    }
  });

  test('is merged: what was written since stays beside it', async () => {
    const store = memoryStore();
    store.save(edit(newRow('name:x'), 'bbbbbbbbbb', { note: 'written here' }));
    const records = [record('name:x', 'from the backup'), record('name:y', 'new')];
    expect(await previewImport(store, records)).toEqual({ add: ['name:y'], change: ['name:x'], remove: [] });
    await importRecords(store, records);
    const { rows } = store.contents();
    expect(valuesOf(rows.get('name:x')?.record ?? newRow('name:x').record, 'note')).toEqual([
      'from the backup',
      'written here',
    ]);
    expect(await store.pending()).toHaveLength(2);
  });
});

test('a damaged file refuses every call and is not written over', async () => {
  const writes: Uint8Array[] = [];
  const remote = fileRemote({
    read: async () => Uint8Array.from([1, 2, 3]),
    write: async (bytes) => void writes.push(bytes),
  });
  const answers = [
    await remote.list(),
    await remote.get('x'),
    await remote.put('x', new Uint8Array()),
    await remote.delete(['x']),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
  expect(writes).toEqual([]);
});
