/** The limits of storage.sync, at the limit and one over. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, decodedLength, encode, encodedLength } from '../../lib/remotes/base91.ts';
import { browserStorageRemote } from '../../lib/remotes/browser-storage.ts';
import { edit, nameId, newRow, roomOf, runRound } from '../../lib/sync/index.ts';
import { noteOf } from '../../tools/bench/notes.ts';
import { memoryArea } from '../../tools/simulate/storage-area.ts';
import { memoryStore } from '../../tools/simulate/store.ts';

const ACTORS = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'] as const;

/** ms that the test moves on. */
const clock = () => {
  let ms = 0;
  const pass = (seconds: number): void => {
    ms += seconds * 1000;
  };
  return { now: () => ms, pass };
};

const opened = () => {
  const time = clock();
  const area = memoryArea(time.now);
  return { time, area, remote: browserStorageRemote(area, time.now) };
};

const vectors: { readonly texts: readonly { readonly bytes: string; readonly text: string }[] } = JSON.parse(
  readFileSync('tests/sync/vectors.json', 'utf8'),
);

describe('text of bytes', () => {
  test.each(vectors.texts)('$text is $bytes', ({ bytes, text }) => {
    const whole = Uint8Array.from(Buffer.from(bytes, 'hex'));
    expect(encode(whole)).toBe(text);
    expect(decode(text)).toEqual(whole);
  });

  test('comes back as it was, and JSON adds only the quotes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = encode(bytes);
        expect(decode(text)).toEqual(bytes);
        expect(text.length).toBe(encodedLength(bytes.length));
        expect(decodedLength(text.length)).toBe(bytes.length);
        expect(JSON.stringify(text).length).toBe(text.length + 2);
        expect(text).not.toContain('<');
      }),
    );
  });

  test.each(['"', 'ab<', 'é', ' ', '~'])('%j is nothing that was encoded', (text) => {
    expect(decode(text)).toBeNull();
  });
});

describe('browser storage', () => {
  test('counts what a file costs as the browser does', async () => {
    const { area, remote } = opened();
    for (const size of [1, 100, remote.limits.fileBytes]) {
      const name = `s.0.${size}.0123456789abcdefghjkmnpqrs`;
      const before = area.bytesInUse();
      expect(await remote.put(name, new Uint8Array(size))).toMatchObject({ ok: true });
      expect(remote.limits.cost?.({ name, size })).toBe(area.bytesInUse() - before);
    }
  });

  test('stops by itself before the browser refuses, and says for how long', async () => {
    const { time, remote } = opened();
    const puts = async (count: number) => {
      const answers = [];
      for (let put = 0; put < count; put++)
        answers.push(await remote.put('s.0.1.0123456789abcdefghjkmnpqrs', new Uint8Array(9)));
      return answers;
    };
    expect((await puts(100)).every(({ ok }) => ok)).toBe(true);
    expect(await puts(1)).toMatchObject([{ ok: false, failure: { kind: 'throttled', retryAfter: 60 } }]);
    time.pass(60);
    expect((await puts(1)).every(({ ok }) => ok)).toBe(true);
    for (let minute = 0; minute < 14; minute++) {
      time.pass(60);
      await puts(100);
    }
    time.pass(60);
    expect(await puts(1)).toMatchObject([{ ok: false, failure: { kind: 'throttled' } }]);
  });

  const messages = [
    ['Resource::kQuotaBytesPerItem quota exceeded', 'too-large'],
    ['Resource::kQuotaBytes quota exceeded', 'full'],
    ['Resource::kMaxItems quota exceeded', 'full'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'throttled'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.', 'throttled'],
    ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'full'],
    ['something else', 'unavailable'],
  ] as const;

  test.each(messages)('understands %j', async (message, kind) => {
    const { area } = opened();
    const set = () => Promise.reject(new Error(message));
    const answer = await browserStorageRemote({ ...area, set }, () => 0).put(
      's.0.1.0123456789abcdefghjkmnpqrs',
      new Uint8Array(9),
    );
    expect(answer).toMatchObject({ ok: false, failure: { kind } });
  });

  test('says where there is none that it is not supported', async () => {
    const remote = browserStorageRemote(undefined);
    for (const answer of [
      await remote.list(),
      await remote.get('x'),
      await remote.put('x', new Uint8Array()),
      await remote.delete([]),
    ]) {
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'unsupported' } });
    }
  });

  test('lives beside items of other makers, foreign and damaged', async () => {
    const { area, remote } = opened();
    area.items.set('theme', { dark: true });
    area.items.set('s.0.1.0123456789abcdefghjkmnpqrs', 'no "segment"');
    area.items.set('s.0.2.0123456789abcdefghjkmnpqrs', 17);
    const device = { actor: ACTORS[0], store: memoryStore() };
    device.store.save(edit(newRow('name:x'), device.actor, { note: 'hello' }));
    const { kind, report } = await runRound({ ...device, remote });
    expect(kind).toBe('done');
    expect(report).toMatchObject({ uploaded: 1, damaged: 2 });
    expect(area.items.get('theme')).toEqual({ dark: true });
  });
});

test('full of what others have put there: theirs is left alone, the note waits, and goes up once there is room', async () => {
  const { time, area, remote } = opened();
  for (let index = 0; index < 12; index++) area.items.set(`foreign-${index}`, 'x'.repeat(8000));
  const foreign = new Map(area.items);
  const device = { actor: ACTORS[0], store: memoryStore() };
  device.store.save(edit(newRow('name:x'), device.actor, { note: 'hello' }));
  const full = await runRound({ ...device, remote });
  expect(full).toMatchObject({ kind: 'failed', failure: { kind: 'full' }, report: { waiting: 1, damaged: 0 } });
  expect(area.items).toEqual(foreign);
  area.items.delete('foreign-0');
  time.pass(60);
  expect(await runRound({ ...device, remote })).toMatchObject({ kind: 'done', report: { uploaded: 1, waiting: 0 } });
  for (const [key, value] of [...foreign].slice(1)) expect(area.items.get(key)).toBe(value);
});

test('storage.sync holds 350 notes of 300 characters from three devices, stops at 90 %, and says so before', {
  timeout: 60_000,
}, async () => {
  const { time, area, remote } = opened();
  const devices = ACTORS.map((actor) => ({ actor, store: memoryStore() }));
  const rooms: string[] = [];
  let held = 0;
  for (let failed = false; !failed; ) {
    const device = devices[held % 3] ?? { actor: ACTORS[0], store: memoryStore() };
    time.pass(60);
    device.store.save(edit(newRow(nameId(`Name ${held}`)), device.actor, { kind: 'person', note: noteOf(held, 300) }));
    const outcome = await runRound({ ...device, remote });
    failed = outcome.kind !== 'done';
    if (outcome.kind === 'failed') expect(outcome.failure.kind).toBe('full');
    if (!failed) held++;
    rooms.push(roomOf(remote.limits, outcome.report.cost, failed));
  }
  expect(held).toBeGreaterThanOrEqual(350);
  expect(area.bytesInUse()).toBeLessThanOrEqual(0.9 * 102_400);
  expect([...new Set(rooms)]).toEqual(['enough', 'little', 'none']);
  const newcomer = { actor: 'dddddddddd', store: memoryStore() };
  await runRound({ ...newcomer, remote });
  expect(await newcomer.store.count()).toBe(held);
});

test('a note too large for an item is kept here and named, and holds nothing else up', async () => {
  const { remote } = opened();
  const device = { actor: ACTORS[0], store: memoryStore() };
  device.store.save(edit(newRow('name:large'), device.actor, { note: noteOf(1, 2 ** 20) }));
  device.store.save(edit(newRow('name:small'), device.actor, { note: 'hello' }));
  const { kind, report } = await runRound({ ...device, remote });
  expect(kind).toBe('done');
  expect(report).toMatchObject({ uploaded: 1, waiting: 1, tooLarge: ['name:large'] });
});
