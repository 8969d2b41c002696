/** Settings that follow the reader, over a real database and two devices that meet in a remote in memory. */
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, recordStore, type SettingWishes, writeSettings } from '../../lib/database/index.ts';
import { VERSIONS } from '../../lib/database/versions.ts';
import { connect } from '../../lib/host/connection.ts';
import { sessionActor } from '../../lib/host/session-actor.ts';
import { settleSettings } from '../../lib/host/synced-settings.ts';
import { memoryRemote } from '../../lib/remotes/memory.ts';
import type { StoredSettings } from '../../lib/settings.ts';
import { type Remote, runRound } from '../../lib/sync/index.ts';
import { freshName } from '../database/fixtures.ts';

let remote: Remote;
beforeEach(() => {
  remote = memoryRemote();
});

interface Device {
  readonly settle: () => Promise<void>;
  /** What the reader sets here. */
  readonly set: (change: StoredSettings) => Promise<void>;
  readonly stored: () => StoredSettings;
  /** Writes records as another version would, and uploads them. */
  readonly upload: (wishes: SettingWishes) => Promise<void>;
  /** A round of sync, and what it brings. */
  readonly sync: () => Promise<void>;
  readonly edits: () => number;
  readonly waiting: () => Promise<number>;
}

/** `stopAt`: the write to storage at which the worker is stopped. */
const start = (before: StoredSettings = {}, name = freshName(), stopAt = Number.POSITIVE_INFINITY): Device => {
  const items = new Map<string, unknown>();
  const connection = connect(() => openDatabase(name));
  const actor = sessionActor({
    get: async (key) => ({ [key]: items.get(key) }),
    set: async (more) => {
      for (const [key, value] of Object.entries(more)) items.set(key, value);
    },
  });
  let stored = before;
  let writes = 0;
  let edits = 0;
  const settle = settleSettings({
    connection,
    actor,
    now: () => 1000,
    rewrite: async (change) => {
      const next = await change(stored);
      if (next) writes++;
      if (next && writes >= stopAt) throw new Error('stopped');
      if (next) stored = next;
    },
    onEdited: () => {
      edits++;
    },
  });
  const run = async <T>(work: Parameters<typeof connection.run<T>>[0]): Promise<T> => {
    const outcome = await connection.run(work);
    if (!outcome.ok) throw new Error(outcome.failure);
    return outcome.value;
  };
  const round = () =>
    run(async (database) => {
      const store = recordStore(database, 'sync', () => 1000);
      await runRound({ store, remote, actor: await actor.of(database) });
    });
  return {
    settle,
    upload: async (wishes) => {
      await run(async (database) => writeSettings(database, await actor.of(database), () => 1000, wishes));
      await round();
    },
    set: async (change) => {
      stored = { ...stored, ...change };
      await settle();
    },
    stored: () => stored,
    sync: async () => {
      await round();
      await settle();
    },
    edits: () => edits,
    waiting: () => run((database) => database.records.where('waiting').equals(1).count()),
  };
};

test('settings of the version before become records, and stay as they are', async () => {
  const name = freshName();
  const earlier = new Dexie(name);
  for (const { version, stores } of VERSIONS) earlier.version(version).stores({ ...stores });
  await earlier.open();
  earlier.close();
  const before = {
    names: 'more',
    modifier: 'Shift',
    sites: { 'a.test': 'never', 'b.test': 'click' },
    tomorrow: 'dark',
  };
  const device = start(before, name);
  await device.settle();
  expect(device.stored()).toBe(before);
  expect([await device.waiting(), device.edits()]).toEqual([3, 1]);
  await device.settle();
  expect(device.edits()).toBe(1);
});

test('a reader who has set nothing writes nothing', async () => {
  const device = start();
  await device.settle();
  expect([await device.waiting(), device.edits()]).toEqual([0, 0]);
});

describe('two devices', () => {
  test('have each other’s settings after a round; the key that opens a card stays', async () => {
    const [one, two] = [start({ marks: 'every', modifier: 'Shift' }), start({ modifier: 'Control', tomorrow: 1 })];
    await one.settle();
    await one.sync();
    await two.sync();
    expect(two.stored()).toEqual({ marks: 'every', modifier: 'Control', tomorrow: 1 });
    await two.set({ marks: 'none', openAfter: 300, sites: { 'a.test': 'never' } });
    await two.sync();
    await one.sync();
    expect(one.stored()).toEqual({ marks: 'none', openAfter: 300, modifier: 'Shift', sites: { 'a.test': 'never' } });
    expect(await one.waiting()).toBe(0);
  });

  test('add rules apart and have both; a rule taken away goes on the other too', async () => {
    const [one, two] = [start(), start()];
    await one.set({ sites: { 'a.test': 'never' } });
    await two.set({ sites: { 'b.test': 'click' } });
    for (const device of [one, two, one]) await device.sync();
    const both = { sites: { 'a.test': 'never', 'b.test': 'click' } };
    expect([one.stored(), two.stored()]).toEqual([both, both]);
    await two.set({ sites: { 'b.test': 'click' } });
    for (const device of [two, one]) await device.sync();
    expect(one.stored()).toEqual({ sites: { 'b.test': 'click' } });
  });

  test('that set one thing apart agree on one of the values', async () => {
    const [one, two] = [start({ names: 'more' }), start({ names: 'fewer' })];
    for (const device of [one, two]) await device.settle();
    for (const device of [one, two, one, two]) await device.sync();
    expect(one.stored()).toEqual(two.stored());
    await one.set({ names: 'balanced' });
    for (const device of [one, two]) await device.sync();
    expect(two.stored()).toEqual({ names: 'balanced' });
  });

  test('a rule that one takes away while the other changes it is there', async () => {
    const [one, two] = [start(), start()];
    await one.set({ sites: { 'a.test': 'never' } });
    for (const device of [one, two]) await device.sync();
    await one.set({ sites: {} });
    await two.set({ sites: { 'a.test': 'click' } });
    for (const device of [one, two, one]) await device.sync();
    expect([one.stored(), two.stored()]).toEqual([{ sites: { 'a.test': 'click' } }, { sites: { 'a.test': 'click' } }]);
  });
});

test('rules set about a private window stay here, and the others go on', async () => {
  const [one, two] = [start(), start()];
  await one.set({ sites: { 'a.test': 'never', 'private.test': 'never' }, here: ['private.test'] });
  await one.sync();
  await two.sync();
  expect(two.stored()).toEqual({ sites: { 'a.test': 'never' } });
  await two.set({ sites: { 'a.test': 'click' } });
  for (const device of [two, one]) await device.sync();
  expect(one.stored()).toEqual({ sites: { 'a.test': 'click', 'private.test': 'never' }, here: ['private.test'] });
});

test('a value that only a newer Sidelight understands changes nothing, and is not overwritten', async () => {
  const [newer, old] = [start(), start()];
  await newer.set({ names: 'more', sites: { 'a.test': 'never' } });
  for (const device of [newer, old]) await device.sync();
  const before = old.stored();
  await newer.upload(
    new Map([
      ['site:a.test', 'tomorrow'],
      ['names', 'all'],
      ['tomorrow', 'dark'],
    ]),
  );
  await old.sync();
  expect(old.stored()).toBe(before);
  expect(await old.waiting()).toBe(0);
  const rules = start({ sites: { 'a.test': 'tomorrow' } });
  await rules.sync();
  expect(rules.stored()).toEqual({ sites: { 'a.test': 'tomorrow' } });
});

test('a worker stopped between a round and its settings takes them over at the next start', async () => {
  const one = start({ marks: 'every' });
  await one.settle();
  await one.sync();
  const name = freshName();
  const stopped = start({ marks: 'none' }, name, 1);
  await stopped.settle();
  await stopped.sync();
  await one.set({ marks: 'first' });
  await one.sync();
  await stopped.sync();
  const next = start(stopped.stored(), name);
  await next.sync();
  await one.sync();
  await next.sync();
  expect(next.stored()).toEqual(one.stored());
});
