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
    expect(database.tables.map(({ name }) => name).sort()).toEqual(['analyses', 'articles']);
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

test.each(VERSIONS)('a database of version $version opens as the latest', async ({ version }) => {
  const name = freshName();
  const earlier = new Dexie(name);
  for (const known of VERSIONS.filter((one) => one.version <= version)) {
    earlier.version(known.version).stores({ ...known.stores });
  }
  await earlier.open();
  earlier.close();
  expect((await open(name)).verno).toBe(LATEST_VERSION);
});

const quota = new DOMException('full', 'QuotaExceededError');

test.each([
  ['a full disk', quota, 'full'],
  ['a transaction aborted by a full disk', { name: 'AbortError', inner: quota }, 'full'],
  ['a newer version', new DOMException('newer', 'VersionError'), 'newer'],
  ['a closed database', new Dexie.DatabaseClosedError('closed'), 'unavailable'],
  ['anything else', 'surprise', 'unavailable'],
])('failureOf: %s', (_, error, failure) => {
  expect(failureOf(error)).toBe(failure);
});
