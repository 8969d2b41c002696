/** What the reader writes, through the calls of our own pages. */
import { describe, expect, test, vi } from 'vitest';
import { openDatabase, type Subject } from '../../lib/database/index.ts';
import { connect } from '../../lib/host/connection.ts';
import { createCorrections } from '../../lib/host/corrections.ts';
import { createRecords, type Records } from '../../lib/host/records.ts';
import { type SessionStorage, sessionActor } from '../../lib/host/session-actor.ts';
import type { RecordAnswer, Sender } from '../../lib/messaging.ts';
import { freshName, open } from '../database/fixtures.ts';
import { memorySession } from './session.ts';

const ID = 'sidelight';
const ORIGIN = 'chrome-extension://sidelight';
const from = (tab: object | undefined, origin = ORIGIN): Sender => ({ id: ID, origin, tab }) as Sender;
const READER = from({ id: 7, incognito: false });
const PRIVATE = from({ id: 8, incognito: true });

const HOLM: Subject = { about: 'name', name: 'Ida Holm', kind: 'person' };
const FERRY: Subject = { about: 'article', url: 'https://news.example/ferry#top', title: 'Ferry', site: 'News' };

const start = (name = freshName(), session = memorySession(), now = () => 1000) => {
  const connection = connect(() => openDatabase(name));
  const corrections = createCorrections(connection);
  const onEdited = vi.fn();
  const onCorrected = vi.fn(corrections.changed);
  const isPrivateTab = async (tab: number): Promise<boolean> => tab !== 7;
  const actor = sessionActor(session);
  const records = createRecords({
    connection,
    actor,
    now,
    id: ID,
    origin: ORIGIN,
    isPrivateTab,
    onEdited,
    onCorrected,
  });
  return { name, session, records, corrections, onEdited, onCorrected };
};

const texts = (answer: RecordAnswer): readonly string[] =>
  answer.ok ? answer.record.texts.map(({ text }) => text) : [answer.why];

const dots = (answer: RecordAnswer): readonly string[] =>
  answer.ok ? answer.record.texts.flatMap((text) => text.dots) : [];

const save = (records: Records, text: string, seen: readonly string[] = [], sender = READER) =>
  records.saveNote({ subject: HOLM, text, seen }, sender);

const read = (records: Records, subject: Subject = HOLM) => records.readRecord({ subject }, READER);

describe('a note', () => {
  test('is found again under any spelling of the name, by the next worker', async () => {
    const { name, records, onEdited } = start();
    await save(records, 'Minister since May.');
    expect(onEdited).toHaveBeenCalledOnce();
    const next = start(name).records;
    expect(texts(await read(next, { ...HOLM, name: 'the IDA  hölm' }))).toEqual(['Minister since May.']);
  });

  test('on an article does not mind the fragment of its address', async () => {
    const { records } = start();
    await records.saveNote({ subject: FERRY, text: 'Read again.', seen: [] }, READER);
    const answer = await read(records, { ...FERRY, url: 'https://news.example/ferry' });
    expect(texts(answer)).toEqual(['Read again.']);
  });

  test.each([
    ['markup', '<img src=x onerror=alert(1)> **bold** [x](javascript:alert(1))'],
    ['emoji and a lone surrogate', '👩‍🚀\u{1f44b} \ud800'],
    ['right to left', '\u202eمرحبا بالعالم\u202c'],
    ['a megabyte', 'a'.repeat(2 ** 20)],
  ])('comes back as it was written: %s', async (_, text) => {
    const { records } = start();
    expect(texts(await save(records, text))).toEqual([text]);
    expect(texts(await read(records))).toEqual([text]);
  });

  test('edited in two windows at once keeps both texts until one save has seen them', async () => {
    const { records } = start();
    const seen = dots(await save(records, 'first'));
    await save(records, 'from one window', seen);
    const both = await save(records, 'from the other', seen);
    expect(texts(both)).toEqual(['from one window', 'from the other']);
    expect(texts(await save(records, 'both', dots(both)))).toEqual(['both']);
  });

  test('written by a clock that was years ahead, it too is kept when another text replaces it', async () => {
    const name = freshName();
    const ahead = start(name, memorySession(), () => 2_000_000_000_000).records;
    const seen = dots(await save(ahead, 'a note that is long enough'));
    const { records } = start(name);
    const answer = await save(records, 'a note of about that length', seen);
    const id = answer.ok ? answer.record.id : '';
    expect((await records.noteVersions({ id }, READER)).map((version) => version.texts)).toEqual([
      ['a note that is long enough'],
    ]);
  });

  test('emptied goes, and comes back from what is kept of it', async () => {
    const { name, records } = start();
    const seen = dots(await save(records, 'a note'));
    expect(texts(await save(records, ' ', seen))).toEqual([]);
    expect(await (await open(name)).records.where('visible').equals(1).count()).toBe(0);
    const answer = await read(records);
    const id = answer.ok ? answer.record.id : '';
    const [version] = await records.noteVersions({ id }, READER);
    expect(version?.texts).toEqual(['a note']);
    expect(texts(await records.bringBack({ id, key: version?.key ?? 0 }, READER))).toEqual(['a note']);
  });
});

describe('nothing is written', () => {
  test.each([
    ['in a private window', PRIVATE, undefined],
    ['by a popup over a private window', from(undefined), 8],
    ['by a page of ours about a private tab', READER, 8],
    ['by a popup that does not say what it is about', from(undefined), undefined],
    ['by a content script', from({ id: 7, incognito: false }, 'https://news.example'), undefined],
    ['by another extension', { ...READER, id: 'other' } as Sender, undefined],
  ])('%s', async (_, sender, tab) => {
    const { name, records, onEdited } = start();
    const about = { subject: HOLM, ...(tab !== undefined && { tab }) };
    const calls = [
      records.saveNote({ ...about, text: 'x', seen: [] }, sender),
      records.changeRecord({ ...about, change: { type: 'follow', holds: true } }, sender),
    ];
    for (const answer of await Promise.all(calls)) expect(answer).toEqual({ ok: false, why: 'private' });
    const database = await open(name);
    expect([await database.records.count(), await database.state.count(), onEdited.mock.calls.length]).toEqual([
      0, 0, 0,
    ]);
  });

  test('but by a popup over a window that is not private', async () => {
    const { records } = start();
    expect(texts(await records.saveNote({ subject: FERRY, text: 'x', seen: [], tab: 7 }, from(undefined)))).toEqual([
      'x',
    ]);
  });
});

describe('a correction', () => {
  test('is told to the engine at once, and taken back leaves nothing', async () => {
    const { name, records, corrections, onCorrected } = start();
    expect(await corrections.all()).toEqual([]);
    const change = { type: 'not-a-name', holds: true } as const;
    await records.changeRecord({ subject: HOLM, change }, READER);
    expect(onCorrected).toHaveBeenCalledOnce();
    expect(await corrections.all()).toMatchObject([{ name: 'Ida Holm', notAName: true }]);
    await records.changeRecord({ subject: HOLM, change: { ...change, holds: false } }, READER);
    expect(await corrections.all()).toEqual([]);
    expect(await (await open(name)).records.where('visible').equals(1).count()).toBe(0);
  });

  test('of every sort is told, and leaves the note alone', async () => {
    const { records, corrections } = start();
    await save(records, 'a note');
    for (const change of [
      { type: 'kind', kind: 'organisation' },
      { type: 'same-as', name: 'Holm & Co', holds: true },
      { type: 'same-as', name: 'Holm Ltd', holds: true },
      { type: 'same-as', name: 'HOLM & co', holds: false },
      { type: 'apart', form: 'Holm', holds: true },
      { type: 'called', name: 'Mayor Holm' },
      { type: 'follow', holds: true },
    ] as const)
      expect(texts(await records.changeRecord({ subject: HOLM, change }, READER))).toEqual(['a note']);
    expect(await corrections.all()).toEqual([
      {
        name: 'Ida Holm',
        notAName: false,
        kind: 'organisation',
        sameAs: ['Holm Ltd'],
        apart: ['Holm'],
        called: 'Mayor Holm',
        follows: true,
      },
    ]);
  });
});

describe('on bad days', () => {
  test('a database that is closed, newer or away is told', async () => {
    const connection = connect(async () => ({ ok: false, failure: 'newer' }));
    const { records } = { records: createRecords({ ...DEAD, connection }) };
    expect(await save(records, 'x')).toEqual({ ok: false, why: 'newer' });
    expect(await read(records)).toEqual({ ok: false, why: 'newer' });
  });

  test('a full disk: analyses make room first; where that is not enough it is told, and what was there is there', async () => {
    const name = freshName();
    const database = await open(name);
    const connection = connect(async () => ({ ok: true, value: database }));
    const records = createRecords({ ...DEAD, connection });
    const seen = dots(await save(records, 'first'));
    await database.analyses.put({ digest: 'd', engine: 1, size: 2, usedAt: 1, analysis: EMPTY });
    const put = vi.spyOn(database.records, 'bulkPut').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await save(records, 'second', seen)).toEqual({ ok: false, why: 'full' });
    expect(await database.analyses.count()).toBe(0);
    expect(texts(await read(records))).toEqual(['first']);
    put.mockRestore();
    expect(texts(await save(records, 'second', seen))).toEqual(['second']);
  });

  test('the worker stopped at any step of a save: the next one saves, and no two writes have one name', async () => {
    let whole = 0;
    for (let stop = 0; stop <= whole || stop === 0; stop++) {
      const name = freshName();
      const session = memorySession();
      const first = await save(start(name, session).records, 'first');
      let steps = 0;
      const counted: SessionStorage = {
        get: async (key) => (steps++ === stop ? new Promise(() => {}) : session.get(key)),
        set: async (items) => (steps++ === stop ? new Promise(() => {}) : session.set(items)),
      };
      // The session has lost what it knew: an actor is drawn, noted, remembered.
      await session.set({ actor: undefined });
      const dying = start(name, counted).records;
      const dead = new Promise((resolve) => setTimeout(resolve, 50, 'stopped'));
      await Promise.race([save(dying, 'second', dots(first)), dead]);
      whole = Math.max(whole, steps);
      const last = await save(start(name, session).records, 'third', dots(first));
      expect(texts(last)).toContain('third');
      const written = [...dots(first), ...dots(last)];
      expect(new Set(written).size).toBe(written.length);
    }
    expect(whole).toBeGreaterThanOrEqual(2);
  });

  test('a new database in an old session has a new actor', async () => {
    const session = memorySession();
    const one = await save(start(freshName(), session).records, 'x');
    const other = await save(start(freshName(), session).records, 'x');
    expect(dots(one)[0]?.slice(0, 10)).not.toBe(dots(other)[0]?.slice(0, 10));
  });

  test('a foreign record that claims the highest counter of this actor makes it draw another', async () => {
    const { name, records } = start();
    const [dot = ''] = dots(await save(records, 'first'));
    const database = await open(name);
    await database.records.toCollection().modify((row) => Object.assign(row, { c: { [dot.slice(0, 10)]: 2 ** 52 } }));
    const after = await save(records, 'second', [dot]);
    expect(texts(after)).toEqual(['second']);
    expect(dots(after)[0]?.slice(0, 10)).not.toBe(dot.slice(0, 10));
  });
});

const EMPTY = { entities: [], quotes: [], sources: [], dates: [], figures: [], sentences: [], summary: [] };

const DEAD = {
  actor: sessionActor(memorySession()),
  now: () => 1000,
  id: ID,
  origin: ORIGIN,
  isPrivateTab: async () => false,
  onEdited: () => {},
  onCorrected: () => {},
};
