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
  [
    'whom a headline says is interviewed, the article is about',
    'An interview with Ida Holm',
    'An interview with {p Ida Holm}\n\nThe council gave its plans to {o Kelda} last year.\n\nThen {o Kelda} paid for it.\n\nNow {o Kelda} runs it, and {o Kelda} may sell it.',
    ['Ida Holm', 'Kelda'],
  ],
  [
    'a paper that is told something only carries the news',
    '',
    'The council told the {o Merrow Herald} that {o Kelda} would pay.\n\nThe {o Merrow Herald} has learned what it costs.\n\nAll agree on {o Kelda}.',
    ['Kelda', 'Merrow Herald'],
  ],
  [
    'an event is what it is about, a place where it is',
    '',
    'The council of {l Merrow} will pay for the {x Tidal Fair} this year.',
    ['Tidal Fair', 'Merrow'],
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
