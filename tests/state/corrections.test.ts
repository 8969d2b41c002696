/** What the reader corrects, over a real host and database. */
import { describe, expect, test } from 'vitest';
import type { RecordChange } from '../../lib/messaging.ts';
import { type CorrectionsStore, createCorrectionsStore } from '../../lib/state/corrections.ts';
import { browser, HOLM } from './note-window.ts';

const NONE = { notAName: false, kind: null, sameAs: [], apart: [], called: null };

/** A card on a name that may have corrections already. */
const open = async (before: readonly RecordChange[] = []) => {
  const host = browser();
  for (const change of before) await host.change(change);
  const store = createCorrectionsStore(host.change);
  const answer = await host.read();
  if (answer.ok) store.receive(answer.record);
  return { host, store };
};

const inForce = (store: CorrectionsStore) => {
  const { corrections, follows } = store.getState();
  return { ...corrections, follows };
};

describe('each change, and the way back to how it was before', () => {
  const before: readonly RecordChange[] = [
    { type: 'kind', kind: 'place' },
    { type: 'called', name: 'The mayor' },
    { type: 'same-as', name: 'Holm & Co', holds: true },
    { type: 'apart', form: 'Holm', holds: true },
  ];
  test.each<[RecordChange, object]>([
    [{ type: 'follow', holds: true }, { follows: true }],
    [{ type: 'not-a-name', holds: true }, { notAName: true }],
    [{ type: 'kind', kind: 'organisation' }, { kind: 'organisation' }],
    [{ type: 'kind', kind: null }, { kind: null }],
    [{ type: 'called', name: 'Mayor Holm' }, { called: 'Mayor Holm' }],
    [{ type: 'called', name: null }, { called: null }],
    [{ type: 'same-as', name: 'I. Holm', holds: true }, { sameAs: expect.arrayContaining(['Holm & Co', 'I. Holm']) }],
    [{ type: 'same-as', name: 'Holm & Co', holds: false }, { sameAs: [] }],
    [{ type: 'apart', form: 'Holm', holds: false }, { apart: [] }],
  ])('%j', async (change, after) => {
    const { store } = await open(before);
    const was = inForce(store);
    await store.correct(change);
    expect(inForce(store)).toMatchObject(after);
    expect(store.getState().done).toEqual(change);
    await store.undo();
    expect(inForce(store)).toEqual(was);
    expect(store.getState().done).toBeNull();
    await store.undo(); // There is nothing more to undo.
    expect(inForce(store)).toEqual(was);
  });
});

test('a kind goes back to what Sidelight thinks, also when the name comes corrected', async () => {
  const { host, store } = await open();
  await store.correct({ type: 'kind', kind: 'place' });
  // Asked again, the article has the name as the reader says; another edit is written along with that.
  await host.change({ type: 'follow', holds: true }, { about: 'name', name: 'Ida Holm', kind: 'place' });
  await store.correct({ type: 'kind', kind: null });
  expect(store.getState()).toMatchObject({ corrections: NONE, thought: 'person' });
  const answer = await host.read();
  expect(answer.ok && answer.record.subject).toEqual(HOLM);
});

test('what was noted of a name outlives the record that says nothing more', async () => {
  const { store } = await open([{ type: 'kind', kind: 'place' }]);
  await store.correct({ type: 'kind', kind: null });
  expect(store.getState()).toMatchObject({ corrections: NONE, thought: 'person' });
});

test('nothing is corrected before it is known what is in force', async () => {
  const { change, read } = browser();
  await createCorrectionsStore(change).correct({ type: 'follow', holds: true });
  expect(await read()).toMatchObject({ record: { follows: false } });
});

test.each([
  ['is refused', async () => ({ ok: false, why: 'full' }) as const, 'full'],
  ['is not answered', () => Promise.reject(new Error('gone')), 'unreachable'],
])('a change that %s is told, and another try goes through', async (_, change, fault) => {
  const { host } = await open();
  let failing = true;
  const store = createCorrectionsStore((wish) => (failing ? change() : host.change(wish)));
  const answer = await host.read();
  if (answer.ok) store.receive(answer.record);
  await store.correct({ type: 'not-a-name', holds: true });
  expect(store.getState()).toMatchObject({ corrections: NONE, done: null, fault });
  failing = false;
  await store.correct({ type: 'not-a-name', holds: true });
  expect(store.getState()).toMatchObject({ corrections: { notAName: true }, fault: null });
  failing = true;
  await store.undo();
  expect(store.getState()).toMatchObject({ corrections: { notAName: true }, fault });
  failing = false;
  await store.undo(); // The way back is still there.
  expect(store.getState()).toMatchObject({ corrections: NONE, fault: null, done: null });
});
