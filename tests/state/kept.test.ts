import { expect, test } from 'vitest';
import { analysisRow, type Database, keepArticle, type Outcome } from '../../lib/database/index.ts';
import { createKeptStore } from '../../lib/state/kept.ts';
import { analysisOf, open } from '../database/fixtures.ts';

const never = (): Promise<void> => new Promise(() => {});
const opening = (database: Database) => async (): Promise<Outcome<Database>> => ({ ok: true, value: database });

const keep = (database: Database, url: string): Promise<void> =>
  keepArticle(
    database,
    {
      url,
      title: '',
      byline: null,
      site: '',
      published: null,
      language: null,
      text: 'x'.repeat(500),
      digest: url,
      readAt: 1,
    },
    { ...analysisRow(url, 1, analysisOf(), 1), size: 1000 },
  );

test('counts articles with their analyses, deletes them all, and counts again', async () => {
  const database = await open();
  await keep(database, 'a');
  await keep(database, 'b');
  const store = createKeptStore({ open: opening(database), wait: never });
  await store.count();
  expect(store.getState()).toEqual({ state: 'counted', kept: { articles: 2, size: 3000 } });
  await store.forget();
  expect(store.getState()).toEqual({ state: 'deleted', articles: 2 });
  expect(await database.analyses.count()).toBe(0);
  await store.count();
  expect(store.getState()).toEqual({ state: 'counted', kept: { articles: 0, size: 0 } });
});

test('a database that does not open in time is said to be unavailable; later it is opened again', async () => {
  const database = await open();
  const answers = [() => new Promise<Outcome<Database>>(() => {}), opening(database)];
  const waits = [async () => {}, never];
  const store = createKeptStore({
    open: () => answers.shift()?.() ?? Promise.reject(new Error('opened once too often')),
    wait: () => waits.shift()?.() ?? never(),
  });
  await store.count();
  expect(store.getState()).toEqual({ state: 'failed', failure: 'unavailable' });
  await store.count();
  expect(store.getState().state).toBe('counted');
});

test('of a newer Sidelight: said, and nothing deleted', async () => {
  const store = createKeptStore({ open: async () => ({ ok: false, failure: 'newer' }), wait: never });
  await store.forget();
  expect(store.getState()).toEqual({ state: 'failed', failure: 'newer' });
});
