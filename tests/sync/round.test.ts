/** Rounds of two devices over one remote in memory. The simulator has the long histories; these are its short forms. */
import { describe, expect, test } from 'vitest';
import { memoryRemote } from '../../lib/remotes/memory.ts';
import {
  done,
  edit,
  encodeSegment,
  type Json,
  newRow,
  plainSegments,
  type Remote,
  refused,
  remove,
  runRound,
  segmentName,
  valuesOf,
} from '../../lib/sync/index.ts';
import { type MemoryStore, memoryStore } from '../../tools/simulate/store.ts';

const ALICE = 'aaaaaaaaaa';
const BOB = 'bbbbbbbbbb';

interface Device {
  readonly store: MemoryStore;
  readonly actor: string;
}

const device = (actor: string): Device => ({ store: memoryStore(), actor });
const rowOf = ({ store }: Device, id: string) => store.contents().rows.get(id) ?? newRow(id);
const write = (on: Device, id: string, note: Json): void => on.store.save(edit(rowOf(on, id), on.actor, { note }));
const erase = (on: Device, id: string): void => on.store.save(remove(rowOf(on, id), on.actor));
const sync = (on: Device, remote: Remote, removals: 'ask' | 'allow' = 'ask') =>
  runRound({ ...on, remote }, { removals });
const notes = (on: Device, id: string): readonly Json[] => valuesOf(rowOf(on, id).record, 'note');

/** Counts what a remote is asked. */
const counted = (remote: Remote): { readonly remote: Remote; readonly asked: string[] } => {
  const asked: string[] = [];
  const count =
    <A extends readonly unknown[], R>(name: string, call: (...args: A) => R) =>
    (...args: A): R => {
      asked.push(name);
      return call(...args);
    };
  return {
    asked,
    remote: {
      limits: remote.limits,
      list: count('list', remote.list),
      get: count('get', remote.get),
      put: count('put', remote.put),
      delete: count('delete', remote.delete),
    },
  };
};

describe('a round', () => {
  test('brings a note to the other device, and its edit back', async () => {
    const remote = memoryRemote();
    const [alice, bob] = [device(ALICE), device(BOB)];
    write(alice, 'name:x', 'hello');
    expect((await sync(alice, remote)).report).toMatchObject({ uploaded: 1, waiting: 0 });
    expect((await sync(bob, remote)).report.pulled).toEqual({ add: ['name:x'], change: [], remove: [] });
    write(bob, 'name:x', 'hello back');
    await sync(bob, remote);
    await sync(alice, remote);
    expect(notes(alice, 'name:x')).toEqual(['hello back']);
  });

  test('takes two requests for an edit, reads it back once, and then one request', async () => {
    const { remote, asked } = counted(memoryRemote());
    const alice = device(ALICE);
    write(alice, 'name:x', 'hello');
    for (const wanted of [['list', 'put'], ['list', 'get'], ['list'], ['list']]) {
      asked.length = 0;
      await sync(alice, remote);
      expect(asked).toEqual(wanted);
    }
  });

  test('shows both texts of a conflict on both devices, and neither uploads for ever', async () => {
    const { remote, asked } = counted(memoryRemote());
    const [alice, bob] = [device(ALICE), device(BOB)];
    write(alice, 'name:x', 'one');
    write(bob, 'name:x', 'two');
    for (let round = 0; round < 3; round++) for (const one of [alice, bob]) await sync(one, remote);
    expect(notes(alice, 'name:x')).toEqual(['one', 'two']);
    expect(notes(bob, 'name:x')).toEqual(['one', 'two']);
    asked.length = 0;
    for (const one of [alice, bob, alice, bob]) await sync(one, remote);
    expect(asked.slice(-2)).toEqual(['list', 'list']);
  });

  test('keeps an edit that was made while another device deleted', async () => {
    const remote = memoryRemote();
    const [alice, bob] = [device(ALICE), device(BOB)];
    write(alice, 'name:x', 'one');
    for (const one of [alice, bob, alice]) await sync(one, remote);
    erase(alice, 'name:x');
    write(bob, 'name:x', 'two');
    for (const one of [alice, bob, alice, bob]) await sync(one, remote);
    expect(notes(alice, 'name:x')).toEqual(['two']);
    expect(notes(bob, 'name:x')).toEqual(['two']);
  });

  test('fills a wiped folder again, and deletes nothing because of it', async () => {
    const files = new Map<string, Uint8Array>();
    const remote = memoryRemote(files);
    const alice = device(ALICE);
    write(alice, 'name:x', 'hello');
    await sync(alice, remote);
    await sync(alice, remote);
    files.clear();
    expect((await sync(alice, remote)).report).toMatchObject({ uploaded: 1 });
    expect(files.size).toBe(1);
  });

  test('asks before a pull that removes much, and writes nothing until it may', async () => {
    const remote = memoryRemote();
    const [alice, bob] = [device(ALICE), device(BOB)];
    const ids = Array.from({ length: 30 }, (_, index) => `name:n${index}`);
    for (const id of ids) write(alice, id, id);
    for (const one of [alice, bob]) await sync(one, remote);
    for (const id of ids.slice(0, 21)) erase(alice, id);
    await sync(alice, remote);
    const before = bob.store.contents();
    const asked = await sync(bob, remote);
    expect(asked.kind).toBe('asks');
    expect(asked.report.pulled.remove).toHaveLength(21);
    expect(bob.store.contents()).toEqual(before);
    expect((await sync(bob, remote, 'allow')).kind).toBe('done');
    expect(await bob.store.count()).toBe(9);
  });

  test('says in a dry run what it would do, and does none of it', async () => {
    const files = new Map<string, Uint8Array>();
    const remote = memoryRemote(files);
    const [alice, bob] = [device(ALICE), device(BOB)];
    write(alice, 'name:x', 'hello');
    await sync(alice, remote);
    write(bob, 'name:y', 'other');
    const before = bob.store.contents();
    const { report } = await runRound({ ...bob, remote }, { dryRun: true });
    expect(report).toMatchObject({ pulled: { add: ['name:x'], change: [], remove: [] }, waiting: 1, uploaded: 0 });
    expect(bob.store.contents()).toEqual(before);
    expect(files.size).toBe(1);
  });

  test('compacts many small files into one, and the others still read everything', async () => {
    const files = new Map<string, Uint8Array>();
    const remote = memoryRemote(files);
    const [alice, bob] = [device(ALICE), device(BOB)];
    for (let edits = 0; edits < 40; edits++) {
      write(alice, `name:n${edits}`, `note ${edits}`);
      await sync(alice, remote);
    }
    expect(files.size).toBeLessThanOrEqual(31);
    await sync(bob, remote);
    expect(await bob.store.count()).toBe(40);
  });

  test('deletes nothing when what it compacted does not read back, and does so once it does', async () => {
    const files = new Map<string, Uint8Array>();
    const sound = memoryRemote(files, { fileBytes: 8192, spareFiles: 2 });
    const tears: Remote = {
      ...sound,
      put: (name, bytes) => sound.put(name, name.startsWith('s.0.') ? bytes : bytes.slice(0, -1)),
    };
    const alice = device(ALICE);
    const kinds: string[] = [];
    for (let edits = 0; edits < 6; edits++) {
      write(alice, `name:n${edits}`, `note ${edits}`);
      kinds.push((await sync(alice, tears)).kind);
    }
    expect(kinds).toContain('failed');
    expect([...files.keys()].filter((name) => name.startsWith('s.0.'))).toHaveLength(6);
    expect((await sync(alice, sound)).kind).toBe('done');
    expect([...files.keys()].filter((name) => name.startsWith('s.0.')).length).toBeLessThan(4);
    const bob = device(BOB);
    await sync(bob, sound);
    expect(await bob.store.count()).toBe(6);
  });

  test('keeps what this session wrote against a file that claims to have seen it all', async () => {
    const files = new Map<string, Uint8Array>();
    const remote = memoryRemote(files);
    const alice = device(ALICE);
    write(alice, 'name:x', 'mine');
    const lie = { id: 'name:x', c: { [ALICE]: 1000 }, f: {} };
    const { name, bytes } = await plainSegments.seal([lie], { level: 0, sequence: 1, by: BOB });
    files.set(name, bytes);
    const { report } = await sync(alice, remote);
    expect(notes(alice, 'name:x')).toEqual(['mine']);
    expect(report).toMatchObject({ damaged: 1, uploaded: 1 });
  });

  test('goes on beside a file with the highest level and sequence that a name has room for', async () => {
    const files = new Map<string, Uint8Array>();
    const remote = memoryRemote(files, { fileBytes: 8192, spareFiles: 0 });
    const [alice, bob] = [device(ALICE), device(BOB)];
    const record = edit(newRow('name:foreign'), 'cccccccccc', { note: 'hello' }).record;
    const highest = { level: 999_999_999, sequence: 999_999_999, by: 'cccccccccc' };
    const { name, bytes } = await plainSegments.seal([record], highest);
    files.set(name, bytes);
    const ids = ['name:a', 'name:b', 'name:c', 'name:d'];
    for (const id of ids) {
      write(alice, id, 'mine');
      expect((await sync(alice, remote)).kind).toBe('done');
    }
    expect(files.has(name)).toBe(false);
    await sync(bob, remote);
    for (const id of ids) expect(notes(bob, id)).toEqual(['mine']);
    expect(notes(bob, 'name:foreign')).toEqual(['hello']);
  });

  test('leaves a newer file alone, says so, and does not fetch it again', async () => {
    const newer = encodeSegment([], { level: 0, sequence: 1, by: BOB });
    newer[4] = 2;
    const name = segmentName(0, 1, newer);
    const { remote, asked } = counted(memoryRemote(new Map([[name, newer]])));
    const alice = device(ALICE);
    expect((await sync(alice, remote)).report).toMatchObject({ newer: 1, damaged: 0 });
    await sync(alice, remote);
    expect(asked).toEqual(['list', 'get', 'list']);
  });

  test('reads a damaged file again a few times, then leaves it', async () => {
    const files = new Map<string, Uint8Array>();
    const alice = device(ALICE);
    const { name, bytes } = await plainSegments.seal([], { level: 0, sequence: 1, by: BOB });
    files.set(name, bytes.slice(0, -1));
    const { remote, asked } = counted(memoryRemote(files));
    for (let round = 0; round < 12; round++) await sync(alice, remote);
    expect(asked.filter((call) => call === 'get')).toHaveLength(8);
    expect(files.has(name)).toBe(true);
  });

  test('does not fetch a file that is larger than any segment can be', async () => {
    const remote = memoryRemote();
    const huge = { name: 's.0.1.0123456789abcdefghjkmnpqrs', size: 67 * 2 ** 20 };
    const { remote: asking, asked } = counted({ ...remote, list: async () => done([huge]) });
    expect((await sync(device(ALICE), asking)).report.damaged).toBe(1);
    expect(asked).toEqual(['list']);
  });

  test('uploads again what a file held that is listed with another size', async () => {
    const files = new Map<string, Uint8Array>();
    const remote = memoryRemote(files);
    const alice = device(ALICE);
    write(alice, 'name:x', 'hello');
    for (let round = 0; round < 2; round++) await sync(alice, remote);
    for (const [name, bytes] of files) files.set(name, bytes.slice(0, -1));
    expect((await sync(alice, remote)).report).toMatchObject({ uploaded: 1, damaged: 1 });
  });

  test('finds by a recheck that a file has rotted, and uploads what only that file held', async () => {
    const files = new Map<string, Uint8Array>();
    const remote = memoryRemote(files);
    const alice = device(ALICE);
    write(alice, 'name:x', 'hello');
    for (let round = 0; round < 2; round++) await sync(alice, remote);
    for (const bytes of files.values()) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 255;
    expect((await sync(alice, remote)).report.uploaded).toBe(0);
    expect((await runRound({ ...alice, remote }, { recheck: true })).report.uploaded).toBe(1);
  });

  test('ends where the list fails, and where the signal says so', async () => {
    const alice = device(ALICE);
    write(alice, 'name:x', 'hello');
    const failing: Remote = { ...memoryRemote(), list: async () => refused('offline') };
    expect(await sync(alice, failing)).toMatchObject({
      kind: 'failed',
      failure: { kind: 'offline' },
      report: { waiting: 1 },
    });
    const stopped = await runRound({ ...alice, remote: memoryRemote() }, { signal: { aborted: true } });
    expect(stopped).toMatchObject({ kind: 'stopped', report: { uploaded: 0, waiting: 1 } });
  });

  test('carries along kinds and fields that nobody here knows', async () => {
    const remote = memoryRemote();
    const [alice, bob] = [device(ALICE), device(BOB)];
    const odd = 'hologram:0123456789abcdefghjkmnpqrs';
    alice.store.save(edit(newRow(odd), ALICE, { shape: { faces: [1, 2] }, note: 'x' }));
    await sync(alice, remote);
    await sync(bob, remote);
    write(bob, odd, 'y');
    for (const one of [bob, alice]) await sync(one, remote);
    expect(valuesOf(rowOf(alice, odd).record, 'shape')).toEqual([{ faces: [1, 2] }]);
    expect(notes(alice, odd)).toEqual(['y']);
  });
});
