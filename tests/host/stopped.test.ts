/** A worker that is stopped at every step of a round, and of a save: what was written stays, and the next one goes on. */
import { afterAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase, type Subject } from '../../lib/database/index.ts';
import { connect } from '../../lib/host/connection.ts';
import { createRecords } from '../../lib/host/records.ts';
import { sessionActor } from '../../lib/host/session-actor.ts';
import { createSync } from '../../lib/host/sync.ts';
import type { Sender } from '../../lib/messaging.ts';
import { memoryRemote } from '../../lib/remotes/memory.ts';
import { edit, type Json, nameId, newRow, type Remote, remove, runRound, valuesOf } from '../../lib/sync/index.ts';
import { type MemoryStore, memoryStore } from '../../tools/simulate/store.ts';
import { freshName, open } from '../database/fixtures.ts';
import { type Life, lifeUntil, mortal, mortalObject, mortalOpen } from './mortal.ts';
import { memorySession } from './session.ts';

const ID = 'sidelight';
const ORIGIN = 'chrome-extension://sidelight';
const READER = { id: ID, origin: ORIGIN, tab: { id: 7, incognito: false } } as Sender;

/** Small files and none to spare, so that the round compacts too. */
const LIMITS = { fileBytes: 700, spareFiles: 0 };

/** All that outlasts a worker, and a browser's session. */
interface World {
  readonly name: string;
  readonly session: Map<string, unknown>;
  readonly files: Map<string, Uint8Array>;
  /** When the alarm goes off; null where there is none. */
  readonly alarm: { after: number | null };
}

const startWorker = ({ name, session, files, alarm }: World, life: Life) => {
  const connection = connect(mortalOpen(life, name, openDatabase));
  const actor = sessionActor(mortalObject(life, memorySession(session)));
  let last: Promise<unknown> = Promise.resolve();
  const sync = createSync({
    connection,
    actor,
    remote: async () => mortalObject<Remote>(life, memoryRemote(files, LIMITS)),
    supported: mortal(life, async () => true),
    describe: mortal(life, async () => ({ browser: 'Firefox', system: 'linux' })),
    draw: () => name,
    now: () => 1_000_000,
    // The lock of a stopped worker is given back: each worker begins with a free one.
    alone: (work) => {
      const next = last.then(work, work);
      last = next;
      return next;
    },
    wake: mortal(life, async (after) => {
      alarm.after = after;
    }),
    id: ID,
    origin: ORIGIN,
    onPulled: () => undefined,
    onStatus: () => undefined,
  });
  let afterEdit: Promise<void> = Promise.resolve();
  const records = createRecords({
    connection,
    actor,
    now: () => 1_000_000,
    id: ID,
    origin: ORIGIN,
    isPrivateTab: async () => false,
    onEdited: () => {
      afterEdit = sync.soon();
    },
    onCorrected: () => undefined,
  });
  const save = async (subject: string, text: string): Promise<boolean> => {
    const about: Subject = { about: 'name', name: subject, kind: 'person' };
    const before = await records.readRecord({ subject: about }, READER);
    const seen = before.ok ? before.record.texts.flatMap(({ dots }) => dots) : [];
    return (await records.saveNote({ subject: about, text, seen }, READER)).ok;
  };
  return { sync, save, afterEdit: () => afterEdit };
};

const IMMORTAL = lifeUntil(Number.POSITIVE_INFINITY);

const databases: Database[] = [];
afterAll(() => {
  for (const database of databases) database.close();
});

const opened = async (name: string): Promise<Database> => {
  const database = await open(name);
  databases.push(database);
  return database;
};

/** The same world again, for another history. */
const copyOf = async (world: World): Promise<World> => {
  const name = freshName();
  const [from, to] = [await opened(world.name), await opened(name)];
  for (const table of from.tables) await to.table(table.name).bulkPut(await table.toArray());
  return { name, session: new Map(world.session), files: new Map(world.files), alarm: { ...world.alarm } };
};

const OTHER = 'bbbbbbbbbb';

/** Another device, which is never stopped. */
const other = (store: MemoryStore, files: World['files']) => {
  const rowOf = (name: string) => store.contents().rows.get(nameId(name)) ?? newRow(nameId(name));
  return {
    write: (name: string, note: string): void => store.save(edit(rowOf(name), OTHER, { note })),
    erase: (name: string): void => store.save(remove(rowOf(name), OTHER)),
    // It leaves the files as they are: compacted by it, they would be read again here, whatever was forgotten of them.
    sync: () => runRound({ store, remote: memoryRemote(files, { ...LIMITS, spareFiles: 99 }), actor: OTHER }),
    note: (name: string): readonly Json[] => valuesOf(rowOf(name).record, 'note'),
  };
};

const notesIn = async (name: string, subject: string): Promise<readonly Json[]> => {
  const row = await (await opened(name)).records.get(nameId(subject));
  return row ? valuesOf(row, 'note') : [];
};

/** What both must show when all is done. */
const SETTLED: Readonly<Record<string, readonly string[]>> = {
  edited: ['edited there'],
  erased: [],
  both: ['here', 'there'],
  gone: [],
  'new here': ['new'],
  'new there': ['new'],
};

/** Two devices that have synced, and have written since; the other has synced again. */
const prepared = async () => {
  const world: World = { name: freshName(), session: new Map(), files: new Map(), alarm: { after: null } };
  const store = memoryStore();
  const [here, there] = [startWorker(world, IMMORTAL), other(store, world.files)];
  await here.sync.switchSync({ on: true }, READER);
  for (const name of ['edited', 'erased', 'both', 'gone']) {
    await here.save(name, `${name}, at first`);
    await here.sync.wakeUp();
  }
  await there.sync();
  there.write('edited', 'edited there');
  there.erase('erased');
  await there.sync();
  there.write('both', 'there');
  there.write('new there', 'new');
  await there.sync();
  await here.save('both', 'here');
  await here.save('gone', '');
  await here.save('new here', 'new');
  await here.afterEdit();
  return { world, contents: store.contents() };
};

type Worker = ReturnType<typeof startWorker>;

/** Lets a worker of `world` live until it has done its work, or step `last`; resolves to how many steps it has gone. */
const live = async (world: World, last: number, work: (worker: Worker) => Promise<unknown>): Promise<number> => {
  const life = lifeUntil(last);
  await Promise.race([work(startWorker(world, life)), life.stopped]);
  return life.steps();
};

const waiting = async ({ name }: World): Promise<number> =>
  (await opened(name)).records.where('waiting').equals(1).count();

/** Rounds of both by turns, each of a worker of its own. */
const settle = async (world: World, there: ReturnType<typeof other>): Promise<void> => {
  for (let round = 0; round < 3; round++) {
    await startWorker(world, IMMORTAL).sync.wakeUp();
    await there.sync();
  }
};

describe('stopped at every step', () => {
  test('of a round: nothing is lost, the alarm goes off again, and the devices agree', async () => {
    const { world, contents } = await prepared();
    const sync = (worker: Worker) => worker.sync.wakeUp();
    const whole = await copyOf(world);
    const steps = await live(whole, Number.POSITIVE_INFINITY, sync);
    expect(whole.alarm.after).toBeNull();
    const compacted = ({ files }: World) => [...files.keys()].filter((name) => !name.startsWith('s.0.'));
    expect(compacted(whole)).not.toEqual(compacted(world));
    for (let last = 0; last < steps; last++) {
      const now = await copyOf(world);
      expect(await live(now, last, sync)).toBe(last);
      expect(now.alarm.after === null && (await waiting(now)) > 0, `step ${last}: waits without an alarm`).toBe(false);
      expect(await notesIn(now.name, 'both'), `step ${last}`).toContain('here');
      expect(await notesIn(now.name, 'new here'), `step ${last}`).toEqual(['new']);
      // The browser itself may have been closed too.
      if (last % 2 === 1) now.session.clear();
      const there = other(memoryStore(contents), now.files);
      await settle(now, there);
      for (const [name, texts] of Object.entries(SETTLED)) {
        expect([...(await notesIn(now.name, name))].sort(), `step ${last}: ${name}, here`).toEqual(texts);
        expect([...there.note(name)].sort(), `step ${last}: ${name}, there`).toEqual(texts);
      }
    }
  });

  test('of a save: it is there whole or not at all, there once that was answered, and syncs', async () => {
    const { world, contents } = await prepared();
    await startWorker(world, IMMORTAL).sync.wakeUp();
    let answered = false;
    const write = async (worker: Worker): Promise<void> => {
      answered = await worker.save('edited', 'written last');
      await worker.afterEdit();
    };
    const steps = await live(await copyOf(world), Number.POSITIVE_INFINITY, write);
    expect(answered).toBe(true);
    for (let last = 0; last < steps; last++) {
      const now = await copyOf(world);
      answered = false;
      expect(await live(now, last, write)).toBe(last);
      const there = other(memoryStore(contents), now.files);
      const [note] = await notesIn(now.name, 'edited');
      expect(note, `step ${last}`).toBe(answered || (await waiting(now)) > 0 ? 'written last' : 'edited there');
      if (now.alarm.after === null) await startWorker(now, IMMORTAL).sync.resume();
      expect(now.alarm.after, `step ${last}`).toBe(note === 'written last' ? 30_000 : null);
      await settle(now, there);
      expect(there.note('edited'), `step ${last}`).toEqual([note]);
    }
  });
});
