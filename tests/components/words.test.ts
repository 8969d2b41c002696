import { expect, test } from 'vitest';
import { dateWords, namedTimes, readingMinutes } from '../../components/words.ts';

test.each([
  [1, 'named once'],
  [2, 'named twice'],
  [3, 'named 3 times'],
])('namedTimes(%i)', (count, words) => {
  expect(namedTimes(count)).toBe(words);
});

test.each([
  ['2025-03-02', 'en-GB', '2 March 2025'],
  ['2025-03-02', 'de', '2. März 2025'],
  ['2025-03-02T12:00:00Z', 'en-US', 'March 2, 2025'],
  ['last week', 'en', null],
  ['', 'en', null],
  [undefined, 'en', null],
])('dateWords(%s, %s)', (published, locale, words) => {
  expect(dateWords(published, locale)).toBe(words);
});

test.each([
  ['an empty text', '', 'en', 1],
  ['a short one', 'The ferry sails.', 'en', 1],
  ['1,000 words', 'ferry '.repeat(1000), 'en', 4],
  ['50,000 words', 'ferry '.repeat(50_000), 'en', 210],
  ['a script without spaces', '渡船今天又开了。'.repeat(100), 'zh', 2],
  ['a language the page made up', 'ferry '.repeat(1000), 'not a language', 4],
  ['no language', 'ferry '.repeat(1000), null, 4],
])('readingMinutes of %s', (_, text, language, minutes) => {
  expect(readingMinutes(text, language)).toBe(minutes);
});
