import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import {
  analysisRow,
  type Database,
  findAppearances,
  forgetArticles,
  keepArticle,
  lookBefore,
  noteLook,
} from '../../lib/database/index.ts';
import { VERSIONS } from '../../lib/database/versions.ts';
import { type Analysis, ENGINE_VERSION, type EntityKind } from '../../lib/engine/index.ts';
import { analysisOf, freshName, open } from './fixtures.ts';

interface Named {
  readonly name: string;
  readonly kind?: EntityKind;
  readonly descriptor?: string;
  readonly confidence?: number;
}

const analysisWith = (...names: readonly Named[]): Analysis => {
  const [pattern] = analysisOf().entities;
  if (!pattern) throw new Error('no entity to go by');
  const entities = names.map(({ name, kind = 'person', descriptor, confidence = 1 }, id) => ({
    ...pattern,
    id,
    name,
    kind,
    mentions: [{ start: 0, end: 1, confidence }],
    descriptor: descriptor === undefined ? null : { start: 0, end: descriptor.length, text: descriptor },
  }));
  return { ...analysisOf(), entities };
};

const articleRow = (url: string, readAt: number) => ({
  url,
  title: `Title of ${url}`,
  byline: null,
  site: 'News',
  published: null,
  language: null,
  text: '',
  digest: url,
  readAt,
});

const read = (database: Database, url: string, readAt: number, analysis: Analysis): Promise<void> =>
  keepArticle(database, articleRow(url, readAt), analysisRow(url, ENGINE_VERSION, analysis, readAt));

const found = async (database: Database, ...names: readonly string[]): Promise<readonly string[]> =>
  (await findAppearances(database, names)).map(({ shown, url, readAt }) => `${shown} ${url} ${readAt}`);

describe('appearances', () => {
  test('are found under any spelling, the latest read first', async () => {
    const database = await open();
    await read(database, 'a', 1, analysisWith({ name: 'Ida Holm', descriptor: 'mayor' }));
    await read(database, 'b', 2, analysisWith({ name: 'Dr. Ida Hölm' }, { name: 'Bergen', kind: 'place' }));
    expect(await found(database, 'ida holm')).toEqual(['Dr. Ida Hölm b 2', 'Ida Holm a 1']);
    expect(await found(database, 'ida holm', 'bergen')).toHaveLength(3);
    const [, first] = await findAppearances(database, ['ida holm']);
    expect(first).toEqual({
      name: 'ida holm',
      url: 'a',
      shown: 'Ida Holm',
      kind: 'person',
      descriptor: 'mayor',
      title: 'Title of a',
      site: 'News',
      readAt: 1,
    });
  });

  test('of an article read again are those of its newer text, and it was read when it was read first', async () => {
    const database = await open();
    await read(database, 'a', 1, analysisWith({ name: 'Ida Holm' }, { name: 'Tomas Eide' }));
    await read(database, 'a#comments', 5, analysisWith({ name: 'Ida Holm' }));
    expect(await found(database, 'ida holm', 'tomas eide')).toEqual(['Ida Holm a 1']);
  });

  test('are not kept of names that Sidelight is unsure of', async () => {
    const database = await open();
    await read(database, 'a', 1, analysisWith({ name: 'Ida Holm', confidence: 0.2 }));
    expect(await found(database, 'ida holm')).toEqual([]);
  });

  test('of two names with one key the first counts', async () => {
    const database = await open();
    await read(database, 'a', 1, analysisWith({ name: 'Ida Holm' }, { name: 'Mrs Ida Holm' }));
    expect(await found(database, 'ida holm')).toEqual(['Ida Holm a 1']);
  });

  test('go with the articles, and so do looks', async () => {
    const database = await open();
    await read(database, 'a', 1, analysisWith({ name: 'Ida Holm' }));
    await noteLook(database, 'ida holm', { url: 'a', at: 1 });
    await forgetArticles(database);
    expect([await database.appearances.count(), await database.looks.count()]).toEqual([0, 0]);
  });

  test('are filled from what a database of version 2 held', async () => {
    const name = freshName();
    const earlier = new Dexie(name);
    for (const { version, stores } of VERSIONS) if (version <= 2) earlier.version(version).stores({ ...stores });
    await earlier.open();
    await earlier.table('articles').bulkPut([articleRow('a', 1), articleRow('b', 2), articleRow('c', 3)]);
    await earlier.table('analyses').bulkPut([
      analysisRow('a', ENGINE_VERSION, analysisWith({ name: 'Ida Holm' }), 1),
      // Of an engine whose analyses may look otherwise.
      analysisRow('b', ENGINE_VERSION - 1, analysisWith({ name: 'Ida Holm' }), 2),
    ]);
    earlier.close();
    expect(await found(await open(name), 'ida holm')).toEqual(['Ida Holm a 1']);
  });
});

test('however often the reader looks in one article, it is one look; the one before stands in another', async () => {
  const database = await open();
  const before = (url: string) => lookBefore(database, 'ida holm', url);
  expect(await before('a')).toBeNull();
  await noteLook(database, 'ida holm', { url: 'a', at: 1 });
  await noteLook(database, 'ida holm', { url: 'a', at: 2 });
  expect(await before('a')).toBeNull();
  expect(await before('b')).toMatchObject({ url: 'a', at: 1 });
  await noteLook(database, 'ida holm', { url: 'b', at: 3 });
  expect(await before('b')).toMatchObject({ url: 'a', at: 1 });
});
