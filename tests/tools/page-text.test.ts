import { expect, test } from 'vitest';
import { extractedPage, isPageText, type PageText } from '../../tools/extract/page-text.ts';

const PAGE: PageText = {
  title: 'Harbour vote',
  byline: null,
  published: '2025-04-11',
  site: null,
  language: 'en',
  text: 'Harbour vote\n\nThe ferry stays.',
  body: 'The ferry stays.',
};

test('an extracted page has the body under the name of the benchmarks', () => {
  expect(extractedPage(PAGE)).toEqual({
    articleBody: 'The ferry stays.',
    title: 'Harbour vote',
    byline: null,
    published: '2025-04-11',
    site: null,
    language: 'en',
    article: true,
  });
  expect(extractedPage({ ...PAGE, text: null, body: '' }).article).toBe(false);
});

test.each([
  ['a page', PAGE, true],
  ['nothing', undefined, false],
  ['null', null, false],
  ['text', 'page', false],
  ['a title that is no text', { ...PAGE, title: 5 }, false],
  ['no body', { ...PAGE, body: null }, false],
  ['a byline that is a list', { ...PAGE, byline: ['a'] }, false],
  ['no language', { ...PAGE, language: undefined }, false],
])('what came out of a page: %s', (_, value, fits) => {
  expect(isPageText(value)).toBe(fits);
});
