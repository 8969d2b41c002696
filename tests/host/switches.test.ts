import { expect, test } from 'vitest';
import { createSwitches } from '../../lib/host/switches.ts';
import type { Sender } from '../../lib/messaging.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings.ts';

const ORIGIN = 'chrome-extension://sidelight';

const CARD = {
  id: 'sidelight',
  origin: ORIGIN,
  tab: { id: 7, url: 'https://www.news.test/a', incognito: false },
} as Sender;

/** Switches, what is set after them, and what tabs were told. */
const start = (first: Partial<Settings> = {}) => {
  let settings: Settings = { ...DEFAULT_SETTINGS, ...first };
  const told: (readonly [number, boolean])[] = [];
  const stays: boolean[] = [];
  const switches = createSwitches({
    id: 'sidelight',
    origin: ORIGIN,
    read: async () => settings,
    change: async (change, isPrivate) => {
      stays.push(isPrivate);
      settings = { ...settings, ...change };
    },
    tellPage: async (tab, on) => void told.push([tab, on]),
  });
  return { ...switches, settings: () => settings, told, stays };
};

test('a page is told, and told again', async () => {
  const { switchOff, switchBack, told, settings } = start();
  const switched = await switchOff({ where: 'page' }, CARD);
  if (switched) await switchBack({ switched }, CARD);
  expect(told).toEqual([
    [7, false],
    [7, true],
  ]);
  expect(settings()).toEqual(DEFAULT_SETTINGS);
});

test.each([
  ['without a rule', {}],
  ['with a rule of its own', { where: 'click', sites: { 'news.test': 'everywhere' } }],
] as const)('a site %s is off, and has its rule back', async (_, first) => {
  const { switchOff, switchBack, settings } = start(first);
  const before = settings();
  const switched = await switchOff({ where: 'site' }, CARD);
  expect(settings().sites).toEqual({ 'news.test': 'never' });
  if (switched) await switchBack({ switched }, CARD);
  expect(settings()).toEqual(before);
});

test('a rule for the site of a private window stays on this device', async () => {
  const { switchOff, switchBack, stays } = start();
  const card = { ...CARD, tab: { ...CARD.tab, incognito: true } } as Sender;
  const switched = await switchOff({ where: 'site' }, card);
  if (switched) await switchBack({ switched }, card);
  expect(stays).toEqual([true, true]);
});

test('a key turns a site off, and on again; where there is none it does nothing', async () => {
  const { toggleSite, settings } = start();
  await toggleSite({ url: 'https://news.test/', incognito: false });
  expect(settings().sites).toEqual({ 'news.test': 'never' });
  await toggleSite({ url: 'https://news.test/', incognito: false });
  await toggleSite({ url: 'about:blank', incognito: false });
  expect(settings()).toEqual(DEFAULT_SETTINGS);
});

test('everywhere, and on again', async () => {
  const { switchOff, switchBack, settings } = start();
  const switched = await switchOff({ where: 'everywhere' }, CARD);
  expect(settings().paused).toBe(true);
  if (switched) await switchBack({ switched }, CARD);
  expect(settings().paused).toBe(false);
});

test.each([
  ['another extension', { ...CARD, id: 'other' }],
  ['a content script', { ...CARD, origin: 'https://www.news.test' }],
  ['a page without a tab', { id: 'sidelight', origin: ORIGIN }],
])('%s switches nothing', async (_, sender) => {
  const { switchOff, settings, told } = start();
  expect(await switchOff({ where: 'everywhere' }, sender as Sender)).toBeNull();
  expect(await switchOff({ where: 'page' }, sender as Sender)).toBeNull();
  expect([settings(), told]).toEqual([DEFAULT_SETTINGS, []]);
});
