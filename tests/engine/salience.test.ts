import { expect, test } from 'vitest';
import { analyzeInSteps } from '../../lib/engine/analyze.ts';
import type { Tagger } from '../../lib/engine/names.ts';
import { finish } from '../../lib/engine/steps.ts';
import { markedText } from './marked-text.ts';

/** [reason, title, text with names marked, names, most salient first] */
const CASES: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'what the headline names is what it is about',
    'Merrow votes',
    '{l Merrow} votes\n\nThe council met all night over {o Kelda} and its plans.\n\nIn {l Merrow} they voted for it at last.',
    ['Merrow', 'Kelda'],
  ],
  [
    'a dateline leads nothing',
    '',
    '{l OSLO}\n\nThe council met all night over the plans of {o Kelda} for its harbour.',
    ['Kelda', 'OSLO'],
  ],
  [
    'who only speaks is a source',
    '',
    'The council met all night over the plans of {o Kelda} for its harbour.\n\n"It is late," said {p Ida Holm}.\n\n"It is very late," said {p Ida Holm}.\n\nAt dawn {o Kelda} went home.',
    ['Kelda', 'Ida Holm'],
  ],
  [
    'who is named throughout is more than who is named once',
    '',
    'The council met {p Rui Lima} in town over the plans.\n\nThen {o Kelda} paid for it all.\n\nLater {o Kelda} built it well.\n\nNow {o Kelda} runs it too.\n\nSoon {o Kelda} may sell it.',
    ['Kelda', 'Rui Lima'],
  ],
];

test.each(CASES)('%s', (_, title, marked, expected) => {
  const { document, names } = markedText(marked);
  const tagger: Tagger = () => names;
  const { entities } = finish(analyzeInSteps({ text: document.text, title }, tagger));
  const ranked = [...entities].sort((a, b) => b.salience - a.salience);
  expect(ranked.map(({ name }) => name)).toEqual(expected);
});

test('a headline with a date beside it is no line of the summary', () => {
  const title = 'Merrow votes on the plans of Kelda for its old harbour';
  const { document, names } = markedText(
    `{l Merrow} votes on the plans of Kelda for its old harbour Tuesday, January 21, 2014\n\nThe council met all night over {o Kelda} and its plans.`,
  );
  const { summary } = finish(analyzeInSteps({ text: document.text, title }, () => names));
  expect(summary.map(({ start, end }) => document.text.slice(start, end))).toEqual([
    'The council met all night over Kelda and its plans.',
  ]);
});
