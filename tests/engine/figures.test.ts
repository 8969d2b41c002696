import { expect, test } from 'vitest';
import { findDates } from '../../lib/engine/dates.ts';
import { readDocument } from '../../lib/engine/document.ts';
import { findFigures } from '../../lib/engine/figures.ts';
import { finish } from '../../lib/engine/steps.ts';

/** [reason, text, figures as "words = kind value unit"] */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['sign and scale', 'It paid $3.5 billion.', ['$3.5 billion = money 3500000000 $']],
  ['sign and short scale', 'It paid £20m.', ['£20m = money 20000000 £']],
  ['sign with country', 'It paid US$5.', ['US$5 = money 5 US$']],
  ['groups', 'It paid €1,250,000.', ['€1,250,000 = money 1250000 €']],
  ['currency in words', 'It paid 5 million yuan.', ['5 million yuan = money 5000000 CN¥']],
  ['number in words', 'It paid twenty-one dollars.', ['twenty-one dollars = money 21 $']],
  ['percent sign', 'It rose 12.5%.', ['12.5% = percentage 12.5 %']],
  ['percent', 'It rose 12 percent.', ['12 percent = percentage 12 %']],
  ['per cent', 'It rose three per cent.', ['three per cent = percentage 3 %']],
  ['points', 'It rose two percentage points.', ['two percentage points = percentage 2 points']],
  ['age behind a name', 'Ana Lima, 45, sued.', ['45 = age 45 years']],
  ['aged', 'A man aged 80 fell.', ['80 = age 80 years']],
  ['year-old', 'A 45-year-old farmer sued.', ['45-year-old = age 45 years']],
  ['years old', 'She is 45 years old.', ['45 years old = age 45 years']],
  ['distance', 'It is 40 km away.', ['40 km = measure 40 km']],
  ['area', 'It burned 3,000 square miles.', ['3,000 square miles = measure 3000 miles']],
  ['count', 'It closed grounds to 64 boats.', ['64 boats = count 64 boats']],
  ['count in words', 'He told two hundred islanders.', ['two hundred islanders = count 200 islanders']],
  ['count with adjectives', 'It lost 12 fast patrol boats.', ['12 fast patrol boats = count 12 boats']],
  ['count of people', 'It killed 3 people.', ['3 people = count 3 people']],
  ['a million', 'A million people left.', ['A million people = count 1000000 people']],
  ['one and a are no figures', 'One man had a boat.', []],
  ['dates are no figures', 'On 27 February 2025 it rained.', []],
  ['hundreds of billions is no number', 'It wiped out hundreds of billions of dollars.', []],
  ['number of a flat', 'He lives at No. 3.', []],
];

test.each(CASES)('%s', (_, text, expected) => {
  const document = readDocument(text);
  const found = finish(findFigures(document, finish(findDates(document, '2025-03-02'))));
  expect(
    found.map(({ start, end, kind, value, unit }) => `${text.slice(start, end)} = ${kind} ${value} ${unit}`),
  ).toEqual(expected);
});

test('a figure says which sentence it is about', () => {
  const text = 'It rained. It cost $5.';
  expect(finish(findFigures(readDocument(text), []))[0]?.about).toEqual({ start: 11, end: 22 });
});
