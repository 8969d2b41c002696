import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../lib/engine/document.ts';
import { createTagger } from '../../../lib/engine/tagger/index.ts';
import { modelBytes, namesIn } from './marked-names.ts';

/** [reason, text, names apart by |] */
const CASES: readonly (readonly [string, string, string])[] = [
  ['a title is no part of a name', 'Mr. Daniel Moreno met reporters in Lisbon.', 'person Daniel Moreno | place Lisbon'],
  ['a role before a name', 'President Daniel Moreno flew to Peru.', 'person Daniel Moreno | place Peru'],
  ['possessive, straight', "Kenya's parliament met on Monday.", 'place Kenya'],
  ['possessive, curly', 'Kenya’s parliament met on Monday.', 'place Kenya'],
  ['compounds', 'The Hangzhou-based firm hired Maria Silva.', 'place Hangzhou | person Maria Silva'],
  ['led by', 'A Saudi-led coalition bombed Sanaa.', 'demonym Saudi | place Sanaa'],
  ['party followers', 'Republicans and Democrats agreed.', 'demonym Republicans | demonym Democrats'],
  ['a demonym before a body', 'The Nigerian army freed 40 people in Maiduguri.', 'demonym Nigerian | place Maiduguri'],
  ['city and country', 'She lives in Seville, Spain.', 'place Seville | place Spain'],
  ['acronyms', 'NATO and the EU met in Brussels.', 'organisation NATO | organisation EU | place Brussels'],
  [
    'acronym in brackets',
    'The World Health Organization (WHO) warned India.',
    'organisation World Health Organization | organisation WHO | place India',
  ],
  [
    'acronym with periods',
    'The U.N. Security Council met in New York.',
    'organisation U.N. Security Council | place New York',
  ],
  ['particles', 'Protesters followed Moqtada al-Sadr in Baghdad.', 'person Moqtada al-Sadr | place Baghdad'],
  ['universities', 'She teaches at the University of Nairobi.', 'organisation University of Nairobi'],
  ['days and months are none', 'On Monday, in March, it rained.', ''],
  ['words that begin a sentence are none', 'Observers were surprised. Local leaders were not.', ''],
  ['accents, composed', 'José Ramírez won in Bogotá.', 'person José Ramírez | place Bogotá'],
  [
    'accents, decomposed',
    'José Ramírez won in Bogotá.'.normalize('NFD'),
    'person José Ramírez | place Bogotá'.normalize('NFD'),
  ],
];

describe('the shipped model', () => {
  test.each(CASES)('%s: %s', (_, text, names) => {
    expect(namesIn(text).join(' | ')).toBe(names);
  });

  test('a surname alone is read by what the document says elsewhere', () => {
    const text = 'Oskar Lindqvist spoke in Malmo on Friday.\n\nLindqvist said the plan had failed.';
    expect(namesIn(text)).toContain('person Lindqvist');
  });

  test('a compound demonym is no entity', () => {
    const entities = namesIn('A Franco-German plan was signed in Paris.').filter((name) => !name.startsWith('demonym'));
    expect(entities).toEqual(['place Paris']);
  });

  test('a headline in capitals', () => {
    const text = 'PRESIDENT OF KENYA VISITS LONDON FOR TALKS\n\nThe president of Kenya flew to London on Monday.';
    expect(namesIn(text).slice(0, 2)).toEqual(['place KENYA', 'place LONDON']);
  });

  test('a text without capitals', () => {
    expect(namesIn('the president of kenya flew to london for talks on monday')).toEqual([
      'place kenya',
      'place london',
    ]);
  });
});

describe('whatever the text', () => {
  const bytes = modelBytes();
  const words = fc.constantFrom(
    'Lena',
    'Ortiz',
    'of',
    'the',
    'U.N.',
    '-',
    ',',
    '.',
    '"',
    '(',
    ')',
    "'s",
    '東京',
    '13',
    '\ud83d',
    '\u0000',
    'ACME',
    '\n\n',
  );
  const texts = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '));

  test('names are in order, apart, within sentences and surely or unsurely right', () => {
    const tagger = createTagger(bytes.buffer);
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const document = readDocument(text);
        let last = 0;
        for (const { from, to, confidence } of tagger(document)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(document.sentenceOf[from]).toBe(document.sentenceOf[to - 1]);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(document.tokens.length);
      }),
      { numRuns: 300 },
    );
  });

  test('the same text has the same names, whatever was read before', () => {
    const fresh = createTagger(bytes.buffer);
    const used = createTagger(bytes.buffer);
    used(readDocument('Lena Ortiz met Otto Lang of ACME in Oslo. '.repeat(50)));
    const document = readDocument('Otto Lang and Lena Ortiz left Oslo for the U.N.');
    expect(used(document)).toEqual(fresh(document));
  });
});
