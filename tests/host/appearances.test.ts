import { describe, expect, test } from 'vitest';
import { analysisRow, type Database, keepArticle, type Outcome } from '../../lib/database/index.ts';
import { type Correction, ENGINE_VERSION, type EntityKind } from '../../lib/engine/index.ts';
import { createAppearances } from '../../lib/host/appearances.ts';
import { connect } from '../../lib/host/connection.ts';
import type { Appearances, Sender } from '../../lib/messaging.ts';
import { analysisOf, open } from '../database/fixtures.ts';

const OURS = { id: 'sidelight', origin: 'chrome-extension://sidelight' };

const sender = (changes: Partial<Sender> = {}): Sender =>
  ({ ...OURS, tab: { id: 7, incognito: false }, ...changes }) as Sender;

const PRIVATE = sender({ tab: { id: 7, incognito: true } as NonNullable<Sender['tab']> });

const HOLM = { name: 'Ida Holm', kind: 'person', words: null } as const;

const correction = (name: string, changes: Partial<Correction>): Correction => ({
  name,
  notAName: false,
  kind: null,
  sameAs: [],
  apart: [],
  called: null,
  follows: false,
  ...changes,
});

/** A reader of articles: `a` is read at 1, `b` at 2, and so on. */
const reader = async (corrections: readonly Correction[] = []) => {
  const database = await open();
  let now = 0;
  const host = createAppearances({
    ...OURS,
    connection: connect(async () => ({ ok: true, value: database })),
    corrections: async () => corrections,
    now: () => now,
  });
  const read = (url: string, name: string, words: string | null = null, kind: EntityKind = 'person') => {
    now += 1;
    const [pattern] = analysisOf().entities;
    if (!pattern) throw new Error('no entity to go by');
    const descriptor = words === null ? null : { start: 0, end: words.length, text: words };
    const analysis = { ...analysisOf(), entities: [{ ...pattern, name, kind, descriptor }] };
    const row = { url, title: url, byline: null, site: '', published: null, language: null, text: '', digest: url };
    return keepArticle(database, { ...row, readAt: now }, analysisRow(url, ENGINE_VERSION, analysis, now));
  };
  const ask = (url: string, changes: Partial<Parameters<typeof host.appearances>[0]> = {}, from = sender()) => {
    now += 1;
    return host.appearances({ ...HOLM, url, ...changes }, from);
  };
  return { database, read, ask };
};

const wordsOf = ({ earlier }: Appearances) => earlier.map(({ words, url }) => `${url}: ${words}`);

describe('appearances', () => {
  test('tell of other articles only, each wording once, what says something first', async () => {
    const { read, ask } = await reader();
    await read('a', 'Ida Holm', 'a shipyard engineer');
    await read('b', 'IDA HOLM');
    await read('c', 'Ida Holm', 'The mayor of Skarvik');
    await read('d', 'Ida Holm', 'the mayor of Skarvik');
    await read('here', 'Ida Holm', 'a politician');
    const found = await ask('here#comments');
    expect(found).toMatchObject({ articles: 4, fresh: 0 });
    expect(wordsOf(found)).toEqual(['d: the mayor of Skarvik', 'a: a shipyard engineer', 'c: null']);
    expect(wordsOf(await ask('here', { words: 'A shipyard engineer' }))).toEqual([
      'd: the mayor of Skarvik',
      'c: null',
      'b: null',
    ]);
  });

  test('are new that were read since the reader looked at the name in another article', async () => {
    const { read, ask } = await reader();
    const fresh = async (url: string) => (await ask(url)).fresh;
    await read('a', 'Ida Holm');
    expect(await fresh('b')).toBe(0);
    // The card is opened in an article before that counts as read.
    await read('b', 'Ida Holm');
    await read('c', 'Ida Holm');
    await read('d', 'Ida Holm');
    expect(await fresh('d')).toBe(1);
    expect(await fresh('d')).toBe(1);
    expect(await fresh('e')).toBe(0);
  });

  test.each<[string, readonly Correction[], Partial<typeof HOLM> | { name: string; kind: EntityKind }, number]>([
    ['the same name', [], HOLM, 2],
    ['another name', [], { name: 'Ida Holmes', kind: 'person' }, 0],
    ['a place of that name', [], { name: 'Ida Holm', kind: 'place' }, 0],
    [
      'a name of a kind that the reader has put right',
      [correction('Ida Holm', { kind: 'place' })],
      { name: 'Ida Holm', kind: 'place' },
      2,
    ],
    ['a name joined with another', [correction('Mayor of Skarvik', { sameAs: ['Ida Holm'] })], HOLM, 3],
    [
      'names joined one after the other',
      [correction('Ida Holm', { sameAs: ['The Mayor'] }), correction('The Mayor', { sameAs: ['Mayor of Skarvik'] })],
      HOLM,
      3,
    ],
  ])('of %s', async (_, corrections, asked, articles) => {
    const { read, ask } = await reader(corrections);
    await read('a', 'Ida Holm');
    await read('b', 'Dr Ida Holm');
    await read('c', 'Mayor of Skarvik');
    expect((await ask('here', asked)).articles).toBe(articles);
  });

  test('of one article are counted once, whichever of joined names stands in it', async () => {
    const { database, read, ask } = await reader([correction('Ida Holm', { sameAs: ['Holm of Skarvik'] })]);
    await read('a', 'Ida Holm');
    const [row] = await database.appearances.toArray();
    if (row) await database.appearances.put({ ...row, name: 'holm of skarvik' });
    expect((await ask('here')).articles).toBe(1);
  });

  test('may be seen in a private window, which leaves no trace', async () => {
    const { database, read, ask } = await reader();
    await read('a', 'Ida Holm');
    expect((await ask('here', {}, PRIVATE)).articles).toBe(1);
    expect(await database.looks.count()).toBe(0);
    await ask('here');
    expect(await database.looks.count()).toBe(1);
  });

  test('are told to our own pages only', async () => {
    const { read, ask } = await reader();
    await read('a', 'Ida Holm');
    expect((await ask('here', {}, sender({ origin: 'https://news.example' }))).articles).toBe(0);
    expect((await ask('here', {}, sender({ id: 'another' }))).articles).toBe(0);
  });

  test('are none without a database', async () => {
    const refuse = async (): Promise<Outcome<Database>> => ({ ok: false, failure: 'unavailable' });
    const host = createAppearances({ ...OURS, connection: connect(refuse), corrections: async () => [], now: () => 0 });
    expect(await host.appearances({ ...HOLM, url: 'here' }, sender())).toEqual({ articles: 0, fresh: 0, earlier: [] });
  });
});
