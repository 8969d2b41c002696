import { expect, test } from 'vitest';
import { badgeOf, namesIn } from '../../lib/host/badge.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings.ts';
import { analysisOf } from '../database/fixtures.ts';

const NEVER: Partial<Settings> = { sites: { 'news.example': 'never' } };

test.each<[string, Partial<Settings>, string | undefined, string | null]>([
  ['as it is installed', {}, 'https://news.example/a', null],
  ['never on this site', NEVER, 'https://www.news.example/a', 'site'],
  ['never on another site', NEVER, 'https://other.example/a', null],
  ['on click', { where: 'click' }, 'https://news.example/a', null],
  ['off everywhere', { paused: true }, 'https://news.example/a', 'everywhere'],
  ['off everywhere, on a page of the browser', { paused: true }, 'chrome://newtab', 'everywhere'],
  ['never on this site, on a page whose address nobody tells', NEVER, undefined, null],
])('%s', (_, settings, address, off) => {
  expect(badgeOf({ ...DEFAULT_SETTINGS, ...settings }, address).off).toBe(off);
});

test('counts the names that the reader is shown', () => {
  const [sure] = analysisOf().entities;
  if (!sure) throw new Error('no entity to go by');
  const unsure = { ...sure, id: 1, mentions: [{ start: 2, end: 3, confidence: 0.5 }] };
  const analysis = { ...analysisOf(), entities: [sure, unsure] };
  expect(namesIn(analysis, { names: 'more' })).toBe(2);
  expect(namesIn(analysis, { names: 'fewer' })).toBe(1);
  expect(namesIn({ ...analysis, entities: Array.from({ length: 2_000 }, () => sure) }, { names: 'more' })).toBe(999);
});
