import { expect, test } from 'vitest';
import { namesSay, type Said } from '../../lib/page/names-say.ts';

const CASES: readonly (readonly [classes: string, id: string, said: Said])[] = [
  ['', '', null],
  ['story', '', 'body'],
  ['articleBody', '', 'body'],
  ['single-content', '', 'body'],
  ['singleContent', '', 'body'],
  ['storybook', '', null],
  ['author-bio', '', 'aside'],
  ['c-newsletter__form', '', 'aside'],
  ['readMore', '', 'aside'],
  ['read_more', '', 'aside'],
  ['readmore', '', 'aside'],
  ['read more', '', null],
  ['ad', '', 'aside'],
  ['ad1', '', 'aside'],
  ['ad-2-top', '', 'aside'],
  ['header', '', null],
  ['site-header', '', 'aside'],
  ['site--header', '', null],
  ['the-site-header', '', 'aside'],
  ['shadow', '', null],
  ['Comments', '', 'comments'],
  // What goes before: comments, then asides, then the text, wherever they stand.
  ['article comments sidebar', '', 'comments'],
  ['article sidebar', '', 'aside'],
  ['article', 'sidebar-3', 'aside'],
  ['wide', 'comment-1057', 'comments'],
  ['', 'text-body', 'body'],
];

test.each(CASES)('class "%s" and id "%s" say %s', (classes, id, said) => {
  expect(namesSay()(classes, id)).toBe(said);
});

test('what was looked up before changes no answer', () => {
  const say = namesSay();
  const twice = [...CASES, ...CASES].map(([classes, id]) => say(classes, id));
  expect(twice).toEqual([...CASES, ...CASES].map(([, , said]) => said));
});

test('names beyond the first 200 code units are not looked at', () => {
  const long = 'x'.repeat(190);
  expect(namesSay()(`${long} sidebar`, '')).toBe('aside');
  expect(namesSay()(`${long}xxxxx sidebar`, '')).toBe(null);
});
