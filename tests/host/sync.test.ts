/** When rounds run, and what is noted of them: the host's sync over a real database and a remote in memory. */
import { describe, expect, test } from 'vitest';
import { editRecord, openDatabase } from '../../lib/database/index.ts';
import { connect } from '../../lib/host/connection.ts';
import { sessionActor } from '../../lib/host/session-actor.ts';
import { createSync, type Sync } from '../../lib/host/sync.ts';
import type { Sender, SyncAnswer } from '../../lib/messaging.ts';
import { memoryRemote } from '../../lib/remotes/memory.ts';
import { edit, newRow, type Remote, refused, remove } from '../../lib/sync/index.ts';
import { noteOf } from '../../tools/bench/notes.ts';
import { freshName } from '../database/fixtures.ts';
import { memorySession } from './session.ts';

const ID = 'sidelight';
const ORIGIN = 'chrome-extension://sidelight';
const from = (incognito: boolean, origin = ORIGIN): Sender => ({ id: ID, origin, tab: { id: 7, incognito } }) as Sender;
const READER = from(false);

const start = (remote: Remote, name = freshName(), now = () => 1_000_000) => {
  const connection = connect(() => openDatabase(name));
  const actor = sessionActor(memorySession());
  const alarms: (number | null)[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const sync = createSync({
    connection,
    actor,
    remote: async () => remote,
    supported: async () => true,
    describe: async () => ({ browser: 'Firefox', system: 'linux' }),
    draw: () => name,
    now,
    alone: (work) => {
      const next = last.then(work, work);
      last = next;
      return next;
    },
    wake: async (after) => {
      alarms.push(after);
    },
    id: ID,
    origin: ORIGIN,
    onPulled: () => undefined,
    onStatus: () => undefined,
  });
  const save = (id: string, note: string | null) =>
    connection.run(async (database) => {
      const by = await actor.of(database);
      await editRecord(
        database,
        id,
        () => 0,
        (row = newRow(id)) => (note === null ? remove(row, by) : edit(row, by, { note })),
      );
    });
  const notes = async (): Promise<number> => {
    const found = await connection.run((database) =>
      database.records
        .where('id')
        .startsWith('name:')
        .and(({ visible }) => visible === 1)
        .count(),
    );
    return found.ok ? found.value : -1;
  };
  return { sync, alarms, save, notes, name };
};

const statusOf = (answer: SyncAnswer) => {
  if (!answer.ok) throw new Error(answer.why);
  return answer.status;
};

const turnOn = async (sync: Sync) => statusOf(await sync.switchSync({ on: true }, READER));

const runNow = async (sync: Sync, allow = false) => statusOf(await sync.syncNow({ allow }, READER));

describe('off', () => {
  test('no moment starts a round, and no edit sets an alarm', async () => {
    const files = new Map<string, Uint8Array>();
    const { sync, alarms, save } = start(memoryRemote(files));
    await save('name:a', 'hello');
    await sync.soon();
    await sync.wakeUp();
    expect((await runNow(sync)).waiting).toBe(1);
    expect(files.size).toBe(0);
    expect(alarms).toEqual([]);
  });

  test('stays for private windows and for pages that are not ours', async () => {
    const { sync } = start(memoryRemote());
    for (const sender of [from(true), from(false, 'https://news.example')]) {
      expect(await sync.switchSync({ on: true }, sender)).toEqual({ ok: false, why: 'private' });
      expect(await sync.syncStatus({}, sender)).toEqual({ ok: false, why: 'private' });
    }
    expect(statusOf(await sync.syncStatus({}, READER)).on).toBe(false);
  });
});

describe('on', () => {
  test('uploads at once, says when, and names the device', async () => {
    const files = new Map<string, Uint8Array>();
    const { sync, save } = start(memoryRemote(files));
    await save('name:a', 'hello');
    const status = await turnOn(sync);
    expect(status).toMatchObject({ on: true, doneAt: 1_000_000, waiting: 0, trouble: null });
    expect(status.devices).toEqual([{ browser: 'Firefox', system: 'linux', seen: 1_000_000, own: true }]);
    expect(files.size).toBe(1);
  });

  test('an edit sets the alarm; a round sets one before it begins, and takes it away at its end', async () => {
    const { sync, alarms } = start(memoryRemote());
    await turnOn(sync);
    expect(alarms).toEqual([60_000, null]);
    await sync.soon();
    expect(alarms.at(-1)).toBe(30_000);
  });

  test('the next worker goes on where one was stopped', async () => {
    const remote = memoryRemote();
    const never: Remote = { ...remote, put: () => new Promise(() => undefined) };
    const first = start(never);
    await first.save('name:a', 'hello');
    void first.sync.switchSync({ on: true }, READER);
    await expect.poll(() => first.alarms).toEqual([60_000]);
    const next = start(remote, first.name);
    await next.sync.wakeUp();
    expect(statusOf(await next.sync.syncStatus({}, READER))).toMatchObject({ on: true, waiting: 0 });
  });

  test('a remote that asks for time is given it, also after an edit', async () => {
    const put = async () => refused('throttled', { retryAfter: 600 });
    const { sync, alarms, save } = start({ ...memoryRemote(), put });
    await save('name:a', 'hello');
    expect((await turnOn(sync)).trouble).toEqual({ why: 'throttled', retryAt: 1_600_000 });
    expect(alarms.at(-1)).toBe(600_000);
    await sync.soon();
    expect(alarms.at(-1)).toBe(600_000);
  });

  test.each([-1, 1])('a clock that is set %i × 10 years further holds nothing up for long', async (direction) => {
    let ms = 1_000_000;
    let refuses = true;
    const remote = memoryRemote();
    const put: Remote['put'] = async (...args) =>
      refuses ? refused('throttled', { retryAfter: 600 }) : remote.put(...args);
    const { sync, alarms, save } = start({ ...remote, put }, freshName(), () => ms);
    await save('name:a', 'hello');
    await turnOn(sync);
    ms += direction * 10 * 365 * 24 * 3_600_000;
    await sync.soon();
    expect(alarms.at(-1)).toBe(direction < 0 ? 3_600_000 : 30_000);
    refuses = false;
    await sync.wakeUp();
    expect(statusOf(await sync.syncStatus({}, READER))).toMatchObject({ waiting: 0, trouble: null, doneAt: ms });
  });

  test('two devices have each other’s notes, and each sees both', async () => {
    const remote = memoryRemote();
    const [one, two] = [start(remote), start(remote)];
    await one.save('name:a', 'from the one');
    await turnOn(one.sync);
    expect((await turnOn(two.sync)).devices).toHaveLength(2);
    expect(await two.notes()).toBe(1);
  });
});

test('turned off in a round, that ends at its next step, and goes on when it is turned on again', async () => {
  const files = new Map<string, Uint8Array>();
  const remote = memoryRemote(files, { fileBytes: 400, spareFiles: 29 });
  let answer = (): void => undefined;
  const first = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let puts = 0;
  const put: Remote['put'] = async (...args) => {
    if (puts++ === 0) await first;
    return remote.put(...args);
  };
  const { sync, save, alarms, name } = start({ ...remote, put });
  for (const id of ['name:a', 'name:b', 'name:c']) await save(id, noteOf(id.charCodeAt(5), 300));
  const round = turnOn(sync);
  await expect.poll(() => puts).toBe(1);
  const off = sync.switchSync({ on: false }, READER);
  await expect.poll(async () => statusOf(await sync.syncStatus({}, READER)).on).toBe(false);
  answer();
  expect(statusOf(await off)).toMatchObject({ on: false, running: false, trouble: null });
  expect(files.size).toBe(1);
  expect((await round).waiting).toBeGreaterThan(0);
  expect(alarms.at(-1)).toBeNull();
  expect(await turnOn(start(remote, name).sync)).toMatchObject({ on: true, waiting: 0 });
});

test('what a device says of itself does not count as waiting', async () => {
  const { sync } = start({ ...memoryRemote(), put: async () => refused('offline') });
  expect(await turnOn(sync)).toMatchObject({ waiting: 0, trouble: { why: 'offline' }, devices: [{ own: true }] });
});

test('removals can be taken back also where the round failed after them', async () => {
  const remote = memoryRemote();
  const two = start({ ...remote, put: async () => refused('full') });
  const one = start(remote);
  const ids = Array.from({ length: 5 }, (_, index) => `name:n${index}`);
  for (const id of ids) await one.save(id, 'hello');
  await turnOn(one.sync);
  await turnOn(two.sync);
  for (const id of ids) await one.save(id, null);
  await runNow(one.sync);
  expect(await runNow(two.sync, true)).toMatchObject({ trouble: { why: 'full' }, restore: { removed: 5 } });
  expect(statusOf(await two.sync.undoSync({}, READER)).restore).toBeNull();
  expect(await two.notes()).toBe(5);
});

test('a pull that removes much asks; allowed, it can be taken back', async () => {
  const remote = memoryRemote();
  const [one, two] = [start(remote), start(remote)];
  const ids = Array.from({ length: 30 }, (_, index) => `name:n${index}`);
  for (const id of ids) await one.save(id, 'hello');
  await turnOn(one.sync);
  await turnOn(two.sync);
  for (const id of ids) await one.save(id, null);
  await runNow(one.sync);
  expect((await runNow(two.sync)).trouble).toMatchObject({ why: 'asks', plan: { remove: 30 } });
  expect(await two.notes()).toBe(30);
  expect(await runNow(two.sync, true)).toMatchObject({ trouble: null, restore: { removed: 30 } });
  expect(await two.notes()).toBe(0);
  expect(statusOf(await two.sync.undoSync({}, READER)).restore).toBeNull();
  expect(await two.notes()).toBe(30);
});

test('a dry run says what it would do and does nothing', async () => {
  const remote = memoryRemote();
  const [one, two] = [start(remote), start(remote)];
  await one.save('name:a', 'from the one');
  await turnOn(one.sync);
  await two.save('name:b', 'from the other');
  expect(await two.sync.previewSync({}, READER)).toEqual({
    ok: true,
    plan: { add: 1, change: 0, remove: 0 },
    uploads: 1,
  });
  expect(await two.notes()).toBe(1);
});
