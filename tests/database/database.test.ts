import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../lib/database/index.ts';
import { failureOf } from '../../lib/database/outcome.ts';
import { LATEST_VERSION, VERSIONS } from '../../lib/database/versions.ts';
import { freshName, open } from './fixtures.ts';

afterEach(() => vi.restoreAllMocks());

describe('openDatabase', () => {
  test('makes the tables of the latest version', async () => {
    const database = await open();
    expect(database.verno).toBe(LATEST_VERSION);
    expect(database.tables.map(({ name }) => name).sort()).toEqual([
      'analyses',
      'appearances',
      'articles',
      'files',
      'former',
      'looks',
      'records',
      'state',
    ]);
  });

  test('leaves a database of a newer version alone and says so', async () => {
    const name = freshName();
    const newer = new Dexie(name);
    newer.version(LATEST_VERSION + 1).stores({ tomorrow: 'id' });
    await newer.open();
    newer.close();
    expect(await openDatabase(name)).toEqual({ ok: false, failure: 'newer' });
    const [stored] = (await indexedDB.databases()).filter((database) => database.name === name);
    expect(stored?.version).toBe((LATEST_VERSION + 1) * 10);
  });

  test('says so when the browser refuses', async () => {
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'InvalidStateError'));
    expect(await openDatabase(freshName())).toEqual({ ok: false, failure: 'unavailable' });
  });
});

/** What a database of each version held; what a later version adds beside it is empty. */
const HELD: Readonly<Record<string, readonly object[]>> = {
  articles: [{ url: 'https://news.example/ferry', digest: 'd', text: 'The ferry sails.', readAt: 7 }],
  // Of another engine, so that the names in it are not read.
  analyses: [{ digest: 'd', engine: -1, size: 2, usedAt: 7, analysis: {} }],
  appearances: [{ name: 'ida holm', url: 'https://news.example/ferry', shown: 'Ida Holm', readAt: 7 }],
  looks: [{ name: 'ida holm', url: 'https://news.example/ferry', at: 7, before: null }],
  records: [{ id: 'name:x', c: {}, f: {}, held: ['s.0.1.h'], answers: [], waiting: 0, visible: 0, corrects: 0 }],
  former: [{ key: 1, id: 'name:x', f: {}, at: 7, cause: 'edit', removed: 1 }],
  files: [{ name: 's.0.1.h', size: 1, state: 'known', ids: [], tries: 1 }],
  state: [{ key: 'actor', value: 'aaaaaaaaaa' }],
};

test.each(VERSIONS)('a database of version $version opens as the latest, with all it held', async ({ version }) => {
  const name = freshName();
  const earlier = new Dexie(name);
  const versions = VERSIONS.filter((one) => one.version <= version);
  for (const known of versions) earlier.version(known.version).stores({ ...known.stores });
  await earlier.open();
  const tables = earlier.tables.map((table) => table.name);
  for (const table of tables) await earlier.table(table).bulkPut([...(HELD[table] ?? [])]);
  earlier.close();
  const latest = await open(name);
  expect(latest.verno).toBe(LATEST_VERSION);
  for (const table of latest.tables) {
    expect(await table.toArray()).toEqual(tables.includes(table.name) ? HELD[table.name] : []);
  }
});

const quota = new DOMException('full', 'QuotaExceededError');

test.each([
  ['a full disk', quota, 'full'],
  ['a transaction aborted by a full disk', { name: 'AbortError', inner: quota }, 'full'],
  ['one of many rows', { name: 'BulkError', failures: [quota] }, 'full'],
  ['a newer version', new DOMException('newer', 'VersionError'), 'newer'],
  ['a closed database', new Dexie.DatabaseClosedError('closed'), 'unavailable'],
  ['anything else', 'surprise', 'unavailable'],
])('failureOf: %s', (_, error, failure) => {
  expect(failureOf(error)).toBe(failure);
});
