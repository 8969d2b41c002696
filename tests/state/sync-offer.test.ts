import { expect, test, vi } from 'vitest';
import type { SyncStatus } from '../../lib/database/index.ts';
import type { SyncAnswer } from '../../lib/messaging.ts';
import { createSyncOffer } from '../../lib/state/sync-offer.ts';
import { area } from './note-window.ts';

const OFF: SyncStatus = {
  on: false,
  supported: true,
  running: false,
  waiting: 1,
  devices: [],
  doneAt: null,
  trouble: null,
  found: null,
  restore: null,
};

const answering = (change: Partial<SyncStatus> = {}) =>
  vi.fn(async (): Promise<SyncAnswer> => ({ ok: true, status: { ...OFF, ...change } }));

test('is made after the first note, goes when it is answered, and never comes again', async () => {
  const storage = area();
  const ask = answering();
  const offer = createSyncOffer({ ask, area: storage });
  await offer.consider();
  expect(offer.getState().offered).toBe(true);
  offer.answer();
  expect(offer.getState().offered).toBe(false);
  const later = createSyncOffer({ ask, area: storage });
  for (const one of [offer, later]) await one.consider();
  expect([offer.getState().offered, later.getState().offered]).toEqual([false, false]);
  expect(ask).toHaveBeenCalledOnce();
});

test.each([
  ['sync is on', answering({ on: true })],
  ['it was on before', answering({ doneAt: 1 })],
  ['the browser does not sync', answering({ supported: false })],
  ['the window is private', async (): Promise<SyncAnswer> => ({ ok: false, why: 'private' })],
  ['nobody answers', () => Promise.reject(new Error('gone'))],
])('is not made where %s, and is not spent', async (_, ask) => {
  const storage = area();
  const offer = createSyncOffer({ ask, area: storage });
  await offer.consider();
  expect([offer.getState().offered, storage.items.size]).toEqual([false, 0]);
});

test('is not made where it cannot be noted, or it would come again and again', async () => {
  const full = { ...area(), set: () => Promise.reject(new Error('full')) };
  const offer = createSyncOffer({ ask: answering(), area: full });
  await offer.consider();
  expect(offer.getState().offered).toBe(false);
});
