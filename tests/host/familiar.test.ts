import { expect, test } from 'vitest';
import { analysisRow, keepArticle } from '../../lib/database/index.ts';
import { type Correction, ENGINE_VERSION } from '../../lib/engine/index.ts';
import { connect } from '../../lib/host/connection.ts';
import { createFamiliar } from '../../lib/host/familiar.ts';
import { createRecords } from '../../lib/host/records.ts';
import { sessionActor } from '../../lib/host/session-actor.ts';
import type { Sender } from '../../lib/messaging.ts';
import { analysisOf, open } from '../database/fixtures.ts';
import { memorySession } from './session.ts';

const OURS = { id: 'sidelight', origin: 'chrome-extension://sidelight' };
const READER = { ...OURS, tab: { id: 7, incognito: false } } as Sender;

const HOLM = { name: 'Ida Holm', kind: 'person' } as const;
const TOWN = { name: 'Skarvik', kind: 'place' } as const;
const FIRM = { name: 'Nordsund Works', kind: 'organisation' } as const;

/** A reader who has a note on Ida Holm, follows Nordsund Works, and has read of Ida Holm in `a` and `b`, of Skarvik in `b`. */
const start = async (corrections: readonly Correction[] = []) => {
  const database = await open();
  const connection = connect(async () => ({ ok: true, value: database }));
  const records = createRecords({
    ...OURS,
    connection,
    actor: sessionActor(memorySession()),
    now: () => 1000,
    isPrivateTab: async () => false,
    onCorrected: () => {},
  });
  await records.saveNote({ subject: { about: 'name', ...HOLM }, text: 'Minister since May.', seen: [] }, READER);
  const follow = { type: 'follow', holds: true } as const;
  await records.changeRecord({ subject: { about: 'name', ...FIRM }, change: follow }, READER);
  const [pattern] = analysisOf().entities;
  if (!pattern) throw new Error('no entity to go by');
  for (const [url, names] of Object.entries({ a: [HOLM], b: [HOLM, TOWN] })) {
    const row = { url, title: url, byline: null, site: '', published: null, language: null, text: '', digest: url };
    const analysis = { ...analysisOf(), entities: names.map((name) => ({ ...pattern, ...name })) };
    await keepArticle(database, { ...row, readAt: 1 }, analysisRow(url, ENGINE_VERSION, analysis, 1));
  }
  const { familiar } = createFamiliar({ ...OURS, connection, corrections: async () => corrections });
  return (url: string, sender = READER) => familiar({ url, names: [HOLM, TOWN, FIRM] }, sender);
};

const NEITHER = { noted: false, followed: false };

test('of each name: a note, a follow, and the other articles that have it', async () => {
  const familiar = await start();
  expect(await familiar('here')).toEqual([
    { noted: true, followed: false, articles: 2 },
    { ...NEITHER, articles: 1 },
    { noted: false, followed: true, articles: 0 },
  ]);
  expect((await familiar('b#top')).map(({ articles }) => articles)).toEqual([1, 0, 0]);
});

test('names that the reader says are one have what either has', async () => {
  const same = { notAName: false, kind: null, apart: [], called: null, follows: false, sameAs: [TOWN.name] };
  const familiar = await start([{ ...same, name: FIRM.name }]);
  expect((await familiar('here'))[2]).toMatchObject({ articles: 1 });
  const joined = await start([{ ...same, name: HOLM.name, sameAs: ['Frau Holm'] }]);
  expect((await joined('here'))[0]).toMatchObject({ noted: true, articles: 2 });
});

test('is our own pages’ to ask', async () => {
  const familiar = await start();
  expect(await familiar('here', { ...READER, origin: 'https://news.example' })).toEqual([]);
});
