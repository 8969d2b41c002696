import { describe, expect, test } from 'vitest';
import { PlainTextError, readPlainText } from '../../tools/brief/plain-text.ts';

interface Case {
  readonly why: string;
  readonly source: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly dateline?: string;
}

const LONG =
  'The committee met for nine hours and agreed on nothing, which its members called a step in the right way.';

const CASES: readonly Case[] = [
  { why: 'paragraphs apart by a blank line', source: 'Title\n\nOne.\n\nTwo.', text: 'Title\n\nOne.\n\nTwo.' },
  { why: 'one paragraph a line', source: 'Title\nOne.\nTwo.', text: 'Title\n\nOne.\n\nTwo.' },
  { why: 'one a line, a blank line after the title', source: 'Title\n\nOne.\nTwo.', text: 'Title\n\nOne.\n\nTwo.' },
  {
    why: 'one a line, a heading without a full stop',
    source: 'Title\nOne.\nNext\nTwo.',
    text: 'Title\n\nOne.\n\nNext\n\nTwo.',
  },
  { why: 'wrapped paragraphs', source: 'Title\n\nOne two\nthree.\n\nFour.', text: 'Title\n\nOne two three.\n\nFour.' },
  {
    why: 'one a line with a blank line before a section',
    source: 'Title\nOne.\nTwo.\n\nThree.\nFour.',
    text: 'Title\n\nOne.\n\nTwo.\n\nThree.\n\nFour.',
  },
  {
    why: 'lines too long to be wrapped',
    source: `Title\n\n${LONG}\nNext\n\nEnd.`,
    text: `Title\n\n${LONG}\n\nNext\n\nEnd.`,
  },
  {
    why: 'a date after the word date',
    source: 'date 2025-03-02 Title\n\nOne.',
    text: 'Title\n\nOne.',
    published: '2025-03-02',
  },
  {
    why: 'a date alone at the head',
    source: '2025-03-02 Title\n\nOne.',
    text: 'Title\n\nOne.',
    published: '2025-03-02',
  },
  {
    why: 'space before the date',
    source: ' date 2025-03-02 Title\n\nOne.',
    text: 'Title\n\nOne.',
    published: '2025-03-02',
  },
  {
    why: 'a date with a time',
    source: '2025-03-02T08:30:00Z Title\n\nOne.',
    text: 'Title\n\nOne.',
    published: '2025-03-02',
  },
  {
    why: 'a title that holds a year',
    source: '2025 was dry\n\nOne.',
    text: '2025 was dry\n\nOne.',
    title: '2025 was dry',
  },
  {
    why: 'a dateline',
    source: 'Title\n\nHONG KONG\n\nOne.',
    text: 'Title\n\nHONG KONG\n\nOne.',
    dateline: 'HONG KONG',
  },
  {
    why: 'a dateline, one paragraph a line',
    source: 'Title\nOSLO\nOne.\nTwo.',
    text: 'Title\n\nOSLO\n\nOne.\n\nTwo.',
    dateline: 'OSLO',
  },
  {
    why: 'a dateline with accents',
    source: 'Title\n\nSÃO PAULO\n\nOne.',
    text: 'Title\n\nSÃO PAULO\n\nOne.',
    dateline: 'SÃO PAULO',
  },
  { why: 'a shout is no dateline', source: 'Title\n\nWE WON!\n\nOne.', text: 'Title\n\nWE WON!\n\nOne.' },
  {
    why: 'Windows line ends and a byte order mark',
    source: '\uFEFFTitle\r\n\r\nOne.\r\n\r\nTwo.\r\n',
    text: 'Title\n\nOne.\n\nTwo.',
  },
  { why: 'blank lines that hold spaces', source: 'Title\n \t\nOne.\n  \nTwo.', text: 'Title\n\nOne.\n\nTwo.' },
];

describe('an article as plain text', () => {
  test.each(CASES)('$why', ({ source, text, title, published, dateline }) => {
    const article = readPlainText(source);
    expect(article).toEqual({ text, title: title ?? 'Title', published, dateline: dateline ?? null });
  });

  test.each([
    { why: 'nothing', source: ' \n\n', message: 'empty' },
    { why: 'a title alone', source: 'Title\n', message: 'no paragraph' },
    { why: 'a title and a dateline alone', source: 'Title\n\nOSLO\n', message: 'no paragraph' },
    { why: 'a date without a title', source: '2025-03-02\n\nOne.', message: 'no title' },
    { why: 'a day that never was', source: '2025-02-30 Title\n\nOne.', message: 'no date of the calendar' },
    { why: 'a picture', source: 'PNG\0\0\n\nOne.', message: 'NUL' },
  ])('refuses $why', ({ source, message }) => {
    expect(() => readPlainText(source)).toThrow(PlainTextError);
    expect(() => readPlainText(source)).toThrow(message);
  });
});
