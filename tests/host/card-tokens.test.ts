import { beforeEach, describe, expect, it } from 'vitest';
import { cardTokens, type TokenStore } from '../../lib/host/card-tokens.ts';
import type { Sender } from '../../lib/messaging.ts';

const ORIGIN = 'chrome-extension://own';

const memoryStore = (): TokenStore => {
  let items: Record<string, unknown> = {};
  return {
    get: async (key) => structuredClone(key in items ? { [key]: items[key] } : {}),
    set: async (added) => {
      items = { ...items, ...structuredClone(added) };
    },
  };
};

const sender = (tab: number | null, extra: Partial<Sender> = {}): Sender => ({
  id: 'own',
  origin: ORIGIN,
  ...(tab === null ? {} : { tab: { id: tab } as NonNullable<Sender['tab']> }),
  ...extra,
});

const page = (tab: number): Sender => sender(tab, { origin: 'https://news.example' });

describe('the tokens of framed cards', () => {
  let store: TokenStore;
  let time: number;
  const tokens = () => cardTokens({ store, id: 'own', origin: ORIGIN, now: () => time });

  beforeEach(() => {
    store = memoryStore();
    time = 1_000_000;
  });

  it.each([
    ['the card in the tab that announced it', sender(7), true],
    ['a card in another tab', sender(8), false],
    ['a card outside any tab', sender(null), false],
    ['a sandboxed card (right address, origin "null")', sender(7, { origin: 'null' }), false],
    ['a content script', page(7), false],
    ['another extension', sender(7, { id: 'other' }), false],
  ])('%s', async (_who, who, granted) => {
    const { announceCard, redeemCard } = tokens();
    await announceCard({ token: 't' }, page(7));
    expect(await redeemCard({ token: 't' }, who)).toBe(granted);
  });

  it.each(['made up', 'toString', '__proto__', ''])('grants nothing to %j, which nobody announced', async (token) => {
    expect(await tokens().redeemCard({ token }, sender(7))).toBe(false);
    expect(await tokens().redeemCard({ token }, sender(null))).toBe(false);
  });

  it('takes the token away on its first showing, also a wrong one', async () => {
    const { announceCard, redeemCard } = tokens();
    await announceCard({ token: 'a' }, page(7));
    await announceCard({ token: 'b' }, page(7));
    expect([await redeemCard({ token: 'a' }, sender(7)), await redeemCard({ token: 'a' }, sender(7))]).toEqual([
      true,
      false,
    ]);
    expect([await redeemCard({ token: 'b' }, sender(8)), await redeemCard({ token: 'b' }, sender(7))]).toEqual([
      false,
      false,
    ]);
  });

  it('remembers over a stop of the worker', async () => {
    await tokens().announceCard({ token: 't' }, page(7));
    expect(await tokens().redeemCard({ token: 't' }, sender(7))).toBe(true);
  });

  it('keeps the order of calls that overlap', async () => {
    const { announceCard, redeemCard } = tokens();
    const announced = announceCard({ token: 't' }, page(7));
    const other = announceCard({ token: 'u' }, page(9));
    expect(await redeemCard({ token: 't' }, sender(7))).toBe(true);
    await Promise.all([announced, other]);
    expect(await redeemCard({ token: 'u' }, sender(9))).toBe(true);
  });

  it('forgets a token after a minute', async () => {
    await tokens().announceCard({ token: 't' }, page(7));
    time += 60_000;
    expect(await tokens().redeemCard({ token: 't' }, sender(7))).toBe(false);
  });
});
