import { expect, test } from 'vitest';
import { dateWords, namedTimes, readingMinutes, spanWords } from '../../components/words.ts';

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

test.each([
  ['a day', '2025-02-27', '2025-02-27', 'en-GB', 'Thu, 27 February 2025'],
  ['a day, in German', '2025-02-27', '2025-02-27', 'de', 'Do., 27. Februar 2025'],
  ['a month', '2024-02-01', '2024-02-29', 'en-GB', 'February 2024'],
  ['a year', '2016-01-01', '2016-12-31', 'en', '2016'],
  ['a decade', '2010-01-01', '2019-12-31', 'en', '2010 – 2019'],
  ['whole months', '2025-01-01', '2025-03-31', 'en-GB', 'January – March 2025'],
  ['some days', '2025-03-03', '2025-03-09', 'en-GB', '3 – 9 Mar 2025'],
  ['what is no date', 'soon', 'soon', 'en', 'soon'],
])('spanWords of %s', (_, from, to, locale, words) => {
  expect(spanWords(from, to, locale).replace(/[\u2009\u202f]/g, ' ')).toBe(words);
});
