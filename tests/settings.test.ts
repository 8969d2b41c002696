import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NAME_LEVELS } from '../lib/engine/index.ts';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  followSettings,
  ruleOf,
  type Settings,
  settingsOf,
  siteOf,
  withRule,
} from '../lib/settings.ts';

beforeEach(() => fakeBrowser.reset());

test.each([
  ['nothing', undefined, 'balanced'],
  ['null', null, 'balanced'],
  ['a string', 'fewer', 'balanced'],
  ['an empty record', {}, 'balanced'],
  ['a level that is none', { names: 'most' }, 'balanced'],
  ['a name that every object has', { names: 'toString' }, 'balanced'],
  ['a number', { names: 1 }, 'balanced'],
  ['a level and what a newer Sidelight stored', { names: 'more', tomorrow: 'dark' }, 'more'],
])('settingsOf %s', (_, stored, names) => {
  expect(settingsOf(stored)).toEqual({ ...DEFAULT_SETTINGS, names });
});

test.each(NAME_LEVELS)('settingsOf knows the engine’s level “%s”', (names) => {
  expect(settingsOf({ names })).toEqual({ ...DEFAULT_SETTINGS, names });
});

test.each([
  ['every mention marked', { marks: 'every' }, { marks: 'every' }],
  ['marks that are none', { marks: 'some' }, {}],
  ['the shortest delay', { openAfter: 150 }, { openAfter: 150 }],
  ['a delay too short', { openAfter: 149 }, {}],
  ['a delay too long', { openAfter: 1001 }, {}],
  ['a delay that is no number', { openAfter: Number.NaN }, {}],
  ['no key', { modifier: 'none' }, { modifier: 'none' }],
  ['a key that is none', { modifier: 'Enter' }, {}],
  ['a theme', { theme: 'dark' }, { theme: 'dark' }],
  ['a theme that is none', { theme: 'sepia' }, {}],
  ['a rule', { sites: { 'a.test': 'never' } }, { sites: { 'a.test': 'never' } }],
  ['a rule that is none', { sites: { 'a.test': 'sometimes' } }, {}],
  ['never as the rule for all', { where: 'never' }, {}],
])('settingsOf %s', (_, stored, taken) => {
  expect(settingsOf(stored)).toEqual({ ...DEFAULT_SETTINGS, ...taken });
});

/** What was given to `use` so far. */
const follow = async (signal: AbortSignal): Promise<readonly Settings[]> => {
  const used: Settings[] = [];
  await followSettings((settings) => used.push(settings), signal);
  return used;
};

test('follows: the defaults, then each change, until the signal', async () => {
  const leave = new AbortController();
  const used = await follow(leave.signal);
  expect(used).toEqual([DEFAULT_SETTINGS]);
  await changeSettings({ names: 'fewer' });
  expect(used).toEqual([DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, names: 'fewer' }]);
  await browser.storage.local.set({ other: { names: 'more' } });
  leave.abort();
  await changeSettings({ names: 'more' });
  expect(used).toHaveLength(2);
});

test('begins with what was stored before', async () => {
  await changeSettings({ names: 'more' });
  expect(await follow(new AbortController().signal)).toEqual([{ ...DEFAULT_SETTINGS, names: 'more' }]);
});

test('a change leaves alone what a newer Sidelight stored beside it', async () => {
  await browser.storage.local.set({ settings: { tomorrow: 'dark', names: 'more' } });
  await changeSettings({ names: 'fewer' });
  expect(await browser.storage.local.get('settings')).toEqual({ settings: { tomorrow: 'dark', names: 'fewer' } });
});

test('a rule set about a private window is marked to stay here, until it is set about another', async () => {
  const stored = async () => (await browser.storage.local.get('settings')).settings;
  await changeSettings({ sites: { 'a.test': 'never' } });
  await changeSettings({ sites: { 'a.test': 'never', 'b.test': 'click' }, marks: 'every' }, true);
  expect(await stored()).toEqual({ sites: { 'a.test': 'never', 'b.test': 'click' }, marks: 'every', here: ['b.test'] });
  await changeSettings({ sites: { 'b.test': 'click' } });
  expect(await stored()).toMatchObject({ here: ['b.test'] });
  await changeSettings({ sites: { 'b.test': 'never' } });
  expect(await stored()).toEqual({ sites: { 'b.test': 'never' }, marks: 'every' });
});

test('changes made at once in two windows are both there', async () => {
  await Promise.all([changeSettings({ marks: 'none' }), changeSettings({ names: 'more' })]);
  expect(await browser.storage.local.get('settings')).toEqual({ settings: { marks: 'none', names: 'more' } });
});

test.each([
  ['https://www.news.test/a?b#c', 'news.test'],
  ['http://live.news.test:8080/', 'live.news.test'],
  ['file:///tmp/a.html', ''],
  ['about:blank', ''],
  ['nothing', ''],
  [undefined, ''],
])('siteOf %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test.each([
  ['its own', 'a.test', 'never'],
  ['that of all', 'b.test', 'click'],
  ['that of all, where its name is one that objects have', 'constructor', 'click'],
])('the rule of a site is %s', (_, site, rule) => {
  expect(ruleOf({ where: 'click', sites: { 'a.test': 'never' }, paused: false }, site)).toBe(rule);
  expect(ruleOf({ where: 'click', sites: { 'a.test': 'everywhere' }, paused: true }, site)).toBe('never');
});

test.each([
  ['is added', 'b.test', 'click', { 'a.test': 'never', 'b.test': 'click' }],
  ['that holds anyway leaves none', 'a.test', 'everywhere', {}],
  ['is taken away', 'a.test', null, {}],
] as const)('a rule %s', (_, site, rule, sites) => {
  expect(withRule({ ...DEFAULT_SETTINGS, sites: { 'a.test': 'never' } }, site, rule)).toEqual(sites);
});
