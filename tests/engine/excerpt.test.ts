import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '../../lib/engine/excerpt.ts';

const LONG = `The board, which met for nine hours behind closed doors in a hotel near the old harbour, heard from its lawyers, from two former directors, and from the people who own the boats, and then voted to sell the yard for 41 million kroner, a sum that nobody in the room had thought possible when the year began and the order books were empty.`;

test.each([
  ['a short sentence is whole', 'Eide put the loss at 300,000 kroner a week.', '300,000 kroner', undefined],
  [
    'a long one from its own start where the words are near enough',
    LONG,
    'nine hours',
    'The board, which met for nine hours behind closed doors in a hotel near the old harbour, heard from its lawyers, from two former directors, and from the people who own the boats, and then',
  ],
  [
    'else from a clause before the words',
    LONG,
    '41 million kroner',
    'heard from its lawyers, from two former directors, and from the people who own the boats, and then voted to sell the yard for 41 million kroner, a sum that nobody in the room had thought',
  ],
])('%s', (_, sentence, words, expected) => {
  const start = sentence.indexOf(words);
  const found = excerpt(sentence, { start: 0, end: sentence.length }, { start, end: start + words.length });
  expect(found.text).toBe(expected ?? sentence);
});

test('an excerpt lies in its sentence, holds its words, and is no longer than need be', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 900 }), fc.nat(), fc.nat(), fc.nat(60), (sentence, lead, at, length) => {
      const text = `${'x '.repeat(lead % 20)}${sentence}`;
      const about = { start: text.length - sentence.length, end: text.length };
      const start = about.start + (sentence.length === 0 ? 0 : at % sentence.length);
      const words = { start, end: Math.min(start + length, about.end) };
      const found = excerpt(text, about, words);
      expect(found.start).toBeGreaterThanOrEqual(about.start);
      expect(found.end).toBeLessThanOrEqual(about.end);
      expect(found.start).toBeLessThanOrEqual(words.start);
      expect(found.end).toBeGreaterThanOrEqual(words.end);
      expect(found.end - found.start).toBeLessThanOrEqual(190);
      expect(found.text).toBe(text.slice(found.start, found.end));
    }),
    { numRuns: 500 },
  );
});
