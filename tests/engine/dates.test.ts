import { expect, test } from 'vitest';
import { findDates } from '../../lib/engine/dates.ts';
import { readDocument } from '../../lib/engine/document.ts';
import { finish } from '../../lib/engine/steps.ts';

/** A Sunday. */
const PUBLISHED = '2025-03-02';

/** [reason, text, dates as "words = from..to" (one day only once)] */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['bare weekday is the last one', 'Tencent released it Thursday.', ['Thursday = 2025-02-27']],
  ['last weekday', 'It fell last Thursday.', ['last Thursday = 2025-02-27']],
  ['today’s weekday is today', 'He left on Sunday.', ['Sunday = 2025-03-02']],
  ['last with today’s weekday is a week ago', 'He left last Sunday.', ['last Sunday = 2025-02-23']],
  ['next weekday', 'They meet next Monday.', ['next Monday = 2025-03-03']],
  ['weekday ahead', 'Parliament will vote on Wednesday.', ['Wednesday = 2025-03-05']],
  ['weekday with a date', 'It opens Friday, March 7.', ['Friday, March 7 = 2025-03-07']],
  ['yesterday', 'She won yesterday.', ['yesterday = 2025-03-01']],
  ['tomorrow', 'She flies tomorrow.', ['tomorrow = 2025-03-03']],
  ['month, day, year', 'It was signed on February 27, 2025.', ['February 27, 2025 = 2025-02-27']],
  ['day, month, year', 'It was signed on 27 February 2025.', ['27 February 2025 = 2025-02-27']],
  ['month and day, this year', 'It was signed on Feb. 27.', ['Feb. 27 = 2025-02-27']],
  ['month and day of last year', 'It was signed on November 5.', ['November 5 = 2024-11-05']],
  ['month and day ahead', 'It will be signed on November 5.', ['November 5 = 2025-11-05']],
  ['a day next week without will', 'The fair opens on March 8.', ['March 8 = 2025-03-08']],
  ['ordinal', 'On the 5th of May 1999 it rained.', ['5th of May 1999 = 1999-05-05']],
  ['range of days', 'The summit of March 3-5 is near.', ['March 3-5 = 2025-03-03..2025-03-05']],
  ['range of days, day first', 'The summit of 3-5 March 2024 failed.', ['3-5 March 2024 = 2024-03-03..2024-03-05']],
  ['ISO', 'Updated 2025-02-27.', ['2025-02-27 = 2025-02-27']],
  [
    'of a day that is none only the year is left',
    'On February 30, 2025 nothing was.',
    ['2025 = 2025-01-01..2025-12-31'],
  ],
  ['month and year', 'In March 2020 all closed.', ['March 2020 = 2020-03-01..2020-03-31']],
  ['month of this year', 'In January it rose.', ['January = 2025-01-01..2025-01-31']],
  ['month of last year', 'In October it rose.', ['October = 2024-10-01..2024-10-31']],
  ['late month', 'The release in late January of a chatbot.', ['late January = 2025-01-22..2025-01-31']],
  ['early year', 'It began in early 2024.', ['early 2024 = 2024-01-01..2024-05-01']],
  ['last month by name', 'It began last January.', ['last January = 2025-01-01..2025-01-31']],
  ['next month by name', 'It ends next May.', ['next May = 2025-05-01..2025-05-31']],
  ['may is a verb', 'It may rain.', []],
  ['march is a noun', 'The march ended.', []],
  ['a name in May', 'Theresa May spoke.', []],
  ['year', 'It began in 2020.', ['2020 = 2020-01-01..2020-12-31']],
  ['since a year', 'Under way since 2023, with ease.', ['2023 = 2023-01-01..2023-12-31']],
  ['decade', 'Back in the 1990s it was so.', ['1990s = 1990-01-01..1999-12-31']],
  ['years from to', 'He ruled from 2019 to 2021.', ['2019 to 2021 = 2019-01-01..2021-12-31']],
  ['years with a dash', 'The war of 2019-2021 ended.', ['2019-2021 = 2019-01-01..2021-12-31']],
  ['short second year', 'In 2010-12 it grew.', ['2010-12 = 2010-01-01..2012-12-31']],
  ['a number is no year', 'A crowd of 2000 people came.', []],
  ['last week', 'Last week it rose.', ['Last week = 2025-02-17..2025-02-23']],
  ['this year', 'It will rise this year.', ['this year = 2025-01-01..2025-12-31']],
  ['next month', 'It ends next month.', ['next month = 2025-04-01..2025-04-30']],
  ['last year over the turn', 'Last year it fell.', ['Last year = 2024-01-01..2024-12-31']],
  ['days ago', 'It was 10 days ago.', ['10 days ago = 2025-02-20']],
  ['years ago', 'He died three years ago.', ['three years ago = 2022-01-01..2022-12-31']],
  ['months ago over the turn', 'He left four months ago.', ['four months ago = 2024-11-01..2024-11-30']],
  ['the last week of something else', 'It was the last week of the war.', []],
  ['a word that objects inherit is no date', 'The constructor of toString has valueOf this constructor.', []],
  ['recently is nowhere', 'He left recently, in recent weeks.', []],
  ['score is no date', 'They won 3-5 in May.', ['May = 2024-05-01..2024-05-31']],
];

const read = (text: string, published: string | undefined): string[] =>
  finish(findDates(readDocument(text), published)).map(
    ({ start, end, from, to }) => `${text.slice(start, end)} = ${from === to ? from : `${from}..${to}`}`,
  );

test.each(CASES)('%s', (_, text, expected) => {
  expect(read(text, PUBLISHED)).toEqual(expected);
});

test('without a publication date only dates with a year are read', () => {
  expect(read('On Thursday, 27 February 2025, yesterday, last week and Feb. 3.', undefined)).toEqual([
    '27 February 2025 = 2025-02-27',
  ]);
});

test('a publication date that is none counts as missing', () => {
  expect(read('On Thursday.', 'soon')).toEqual([]);
  expect(read('On Thursday.', '2025-02-31')).toEqual([]);
});
