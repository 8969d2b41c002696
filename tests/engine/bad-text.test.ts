/**
 * Text on bad days, up to a million characters long: an answer, in linear time. Anything of the square would take minutes;
 * the bench measures the times themselves.
 */
import { expect, test } from 'vitest';
import { readDocument } from '../../lib/engine/document.ts';
import { briefArticle } from '../../lib/engine/index.ts';
import { loadEngine } from '../../tools/engine.ts';

const MILLION = 1_000_000;
const LENGTH = 300_000;

const repeat = (text: string, length = LENGTH): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

const letters = (count: number): string =>
  [...String(count)].map((digit) => String.fromCharCode(0x61 + Number(digit))).join('');

/** "Anabc Limabc said so.": another person in each sentence. */
const crowd = (): string => {
  const sentences: string[] = [];
  for (let count = 0; count * 24 < LENGTH; count += 1)
    sentences.push(`Ana${letters(count)} Lima${letters(count)} said so.`);
  return sentences.join(' ').slice(0, LENGTH);
};

const CASES: readonly (readonly [string, string])[] = [
  ['one token', repeat('a', MILLION)],
  ['one sentence', repeat('the mayor Ida Holm of Port Merrow and ', MILLION)],
  ['one sentence of appositions', repeat('Ida Holm, mayor of Lima, ')],
  ['one paragraph that repeats itself', repeat('Holm said. “Yes,” said Holm. ', MILLION)],
  ['paragraphs of a word', repeat('a\n\n', MILLION)],
  ['a list', repeat('- Ida Holm\n')],
  ['a crowd', crowd()],
  ['a a a a', repeat('a ')],
  ['capitals', repeat('IDA HOLM OF PORT MERROW ')],
  ['opening quotation marks', repeat('“')],
  ['straight quotation marks', repeat('" ')],
  ['brackets, nested', '('.repeat(LENGTH / 2) + ')'.repeat(LENGTH / 2)],
  ['short forms in brackets', repeat('Alpha Beta Corp. (ABC) said. ')],
  ['NULs', repeat('\0')],
  ['lone surrogates', repeat('\ud83d Ida \udc00')],
  ['white space', repeat(' \n')],
  ['titles', repeat('Mr. ')],
  ['dates', repeat('March 3, ')],
];

const { analyze } = loadEngine();

test.each(CASES)('%s', { timeout: 30_000 }, (_, text) => {
  const analysis = analyze({ text, title: 'Bad days', published: '2025-03-02' });
  const { entities } = briefArticle(text, analysis);
  expect(entities.every(({ first }) => text.slice(first.start, first.end) === first.text)).toBe(true);
});

test('a sentence has an end, whatever comes', () => {
  const { sentences, tokens } = readDocument('and so on '.repeat(5_000));
  expect(Math.max(...sentences.map(({ from, to }) => to - from))).toBeLessThanOrEqual(1_000);
  expect(sentences.at(-1)?.to).toBe(tokens.length);
});
