import { describe, expect, it } from 'vitest';
import { readTable, scoreMetadata } from '../../tools/corpus/metadata.ts';
import type { PageText } from '../../tools/extract/page-text.ts';

const found = (fields: Partial<PageText>): PageText => ({
  title: 'Old bridge closed',
  byline: 'Ida Holm',
  published: '2025-04-01T23:30:00Z',
  site: null,
  language: 'en',
  text: 'Text.',
  body: 'Text.',
  ...fields,
});

const EXPECTED = {
  file: 'web/a',
  article: true,
  title: ['Old bridge closed', 'The old bridge'],
  byline: ['Ida Holm'],
  date: ['2025-04-01'],
};

const ALL = { 'article or not': 1, titles: 1, bylines: 1, dates: 1 };

describe('scoreMetadata', () => {
  it.each([
    ['all right', {}, ALL],
    ['the other title, in other letters', { title: 'THE OLD BRIDGE!' }, ALL],
    ['a part of the title', { title: 'Old bridge' }, { ...ALL, titles: 0 }],
    ['no byline', { byline: null }, { ...ALL, bylines: 0 }],
    ['the day after, by another clock', { published: '2025-04-02' }, ALL],
    ['another week', { published: '2025-04-09' }, { ...ALL, dates: 0 }],
    ['no date', { published: null }, { ...ALL, dates: 0 }],
    ['no article', { text: null }, { ...ALL, 'article or not': 0 }],
  ])('%s', (_, fields, figures) => {
    expect(scoreMetadata([EXPECTED], new Map([['web/a', found(fields)]])).figures).toEqual(figures);
  });

  it('does not ask for a date that the page does not show', () => {
    const table = [{ ...EXPECTED, date: [null] }];
    expect(scoreMetadata(table, new Map([['web/a', found({ published: null })]])).wrong).toEqual([]);
  });
});

it('the table is whole', () => {
  const table = readTable('tests/corpus/metadata.tsv');
  expect(table.length).toBeGreaterThanOrEqual(60);
  expect(new Set(table.map(({ file }) => file)).size).toBe(table.length);
});
