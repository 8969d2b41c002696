/** Records in the database: written whole or not at all, and a round sees in them what it sees in memory. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  type Database,
  editRecord,
  expireFormer,
  findRecord,
  forgetRemote,
  noteVersions,
  recordStore,
  removedRecords,
  restoredRow,
} from '../../lib/database/index.ts';
import { memoryRemote } from '../../lib/remotes/memory.ts';
import { amend, edit, type Json, join, newRow, type Row, remove, runRound } from '../../lib/sync/index.ts';
import { memoryStore } from '../../tools/simulate/store.ts';
import { open } from './fixtures.ts';

const [A, B] = ['aaaaaaaaaa', 'bbbbbbbbbb'] as const;
const ID = 'name:x';

/** ms. */
const DAY = 24 * 60 * 60 * 1000;

const at = (ms: number) => (): number => ms;

const write = (database: Database, note: Json | undefined, ms = 0, id = ID): Promise<Row> =>
  editRecord(database, id, at(ms), (row) =>
    amend(row ?? newRow(id), A, { changes: { note }, along: { name: 'X', edited: ms } }),
  );

const textsOf = async (database: Database, id = ID): Promise<readonly string[]> =>
  (await findRecord(database, id)).texts.map(({ text }) => text);

describe('an edit', () => {
  test('is there with its mark for sync', async () => {
    const database = await open();
    await write(database, 'hello');
    expect(await textsOf(database)).toEqual(['hello']);
    expect(await database.records.get(ID)).toMatchObject({ waiting: 1, visible: 1, corrects: 0, held: [] });
  });

  test('that cannot be written changes nothing', async () => {
    const database = await open();
    await write(database, 'first', 0);
    const put = vi.spyOn(database.records, 'bulkPut').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(write(database, 'second', 90_000)).rejects.toThrow('full');
    put.mockRestore();
    expect(await textsOf(database)).toEqual(['first']);
    expect(await noteVersions(database, ID)).toEqual([]);
  });
});

describe('earlier states', () => {
  test('a text that stood for a minute is kept when it is replaced; what was typed a moment ago is not', async () => {
    const database = await open();
    for (const [note, ms] of [
      ['h', 0],
      ['hello', 500],
      ['hello there', 90_000],
    ] as const)
      await write(database, note, ms);
    expect((await noteVersions(database, ID)).map(({ texts }) => texts)).toEqual([['hello']]);
  });

  test('most of a text deleted by mistake is kept at once', async () => {
    const database = await open();
    await write(database, 'a long note', 0);
    await write(database, 'a', 500);
    expect((await noteVersions(database, ID)).map(({ texts }) => texts)).toEqual([['a long note']]);
  });

  test('no more than twenty are kept of a note, the latest', async () => {
    const database = await open();
    for (let hour = 0; hour < 30; hour++) await write(database, `note ${hour}`, hour * 3_600_000);
    const texts = (await noteVersions(database, ID)).map(({ texts: [text] }) => text);
    expect(texts).toHaveLength(20);
    expect(texts[0]).toBe('note 28');
  });

  test('a removed record can be brought back, texts side by side as they were, and survives its deletion', async () => {
    const database = await open();
    await write(database, 'one', 0);
    await editRecord(database, ID, at(1), (row) =>
      amend(row ?? newRow(ID), A, { changes: { note: 'two' }, seen: { note: [] } }),
    );
    const removed = await editRecord(database, ID, at(2), (row) => remove(row ?? newRow(ID), A));
    expect(await textsOf(database)).toEqual([]);
    const [former] = await removedRecords(database);
    expect(former).toMatchObject({ id: ID, removed: 1, at: 2 });
    await editRecord(database, ID, at(3), (row) => restoredRow(row ?? newRow(ID), B, former?.f ?? {}));
    expect(await textsOf(database)).toEqual(['one', 'two']);
    expect(await removedRecords(database)).toEqual([]);
    // The deletion comes in once more, from a device that has not seen what was written anew.
    await recordStore(database, 'sync', at(4)).commit([ID], (rows) => {
      const row = rows.get(ID) ?? newRow(ID);
      return { rows: [{ ...row, record: join(row.record, removed.record) }], files: [] };
    });
    expect(await textsOf(database)).toEqual(['one', 'two']);
  });

  test('what a round removes can be brought back too', async () => {
    const database = await open();
    const { record } = await write(database, 'one', 0);
    await recordStore(database, 'sync', at(4)).commit([ID], (rows) => ({
      rows: [{ ...(rows.get(ID) ?? newRow(ID)), record: { ...record, f: {} } }],
      files: [],
    }));
    expect(await removedRecords(database)).toMatchObject([{ cause: 'sync', at: 4, f: record.f }]);
  });

  test('after thirty days they go', async () => {
    const database = await open();
    await write(database, 'one', 0);
    await write(database, 'two', 100_000);
    expect(await expireFormer(database, 29 * DAY)).toBe(0);
    expect(await expireFormer(database, 31 * DAY)).toBe(1);
    expect(await noteVersions(database, ID)).toEqual([]);
  });
});

/** What is done to a device's store, by the reader and by rounds. */
const step = fc.oneof(
  fc.record({ does: fc.constant('edit' as const), id: fc.nat(4), note: fc.nat(3) }),
  fc.record({ does: fc.constant('remove' as const), id: fc.nat(4) }),
  fc.record({ does: fc.constant('round' as const), other: fc.boolean() }),
  fc.record({ does: fc.constant('lose' as const), which: fc.nat(9) }),
);

const byId = (a: Row, b: Row): number => (a.record.id < b.record.id ? -1 : 1);

test('a round over the database does what it does over memory', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const database = await open();
      const here = recordStore(database, 'sync', at(0));
      const memory = memoryStore();
      const other = memoryStore();
      const folders = [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()];
      const remotes = folders.map((files) => memoryRemote(files, { fileBytes: 2 ** 20, spareFiles: 2 }));
      for (const [index, one] of steps.entries()) {
        const id = `name:n${'id' in one ? one.id : 0}`;
        if (one.does === 'edit' || one.does === 'remove') {
          const change = (row: Row): Row => (one.does === 'edit' ? edit(row, A, { note: one.note }) : remove(row, A));
          memory.save(change(memory.contents().rows.get(id) ?? newRow(id)));
          await editRecord(database, id, at(0), (row) => change(row ?? newRow(id)));
        } else if (one.does === 'lose') {
          for (const files of folders) {
            const name = [...files.keys()][one.which];
            if (name) files.delete(name);
          }
        } else {
          const [first, second] = remotes;
          if (!first || !second) throw new Error('two remotes');
          const [mine, theirs] = await Promise.all([
            runRound({ store: here, remote: first, actor: A }, { removals: 'allow' }),
            runRound({ store: memory, remote: second, actor: A }, { removals: 'allow' }),
          ]);
          expect(mine).toEqual(theirs);
          if (!one.other) continue;
          other.save(edit(newRow(`name:o${index}`), B, { note: index }));
          // The same upload of another device reaches both folders.
          const before = other.contents();
          await runRound({ store: other, remote: first, actor: B }, { removals: 'allow' });
          other.restore(before);
          await runRound({ store: other, remote: second, actor: B }, { removals: 'allow' });
        }
      }
      const rows = (await database.records.toArray()).map(({ id, c, f, held, answers }) => ({
        record: { id, c, f },
        held,
        answers,
      }));
      expect(rows.sort(byId)).toEqual([...memory.contents().rows.values()].sort(byId));
      expect(await here.count()).toBe(await memory.count());
      expect((await here.pending()).map(({ record }) => record.id).sort()).toEqual(
        (await memory.pending()).map(({ record }) => record.id).sort(),
      );
      database.close();
    }),
    { numRuns: 60 },
  );
});

test('a remote that is forgotten leaves everything waiting', async () => {
  const database = await open();
  await write(database, 'hello');
  await runRound({ store: recordStore(database, 'sync', at(0)), remote: memoryRemote(), actor: A });
  expect(await database.records.get(ID)).toMatchObject({ waiting: 0 });
  await forgetRemote(database);
  expect(await database.records.get(ID)).toMatchObject({ waiting: 1, held: [] });
  expect(await database.files.count()).toBe(0);
});
