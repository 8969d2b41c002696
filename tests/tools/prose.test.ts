import { expect, test } from 'vitest';
import { judgeText } from '../../tools/pages/prose.ts';

const ENGLISH =
  'The boats came in before noon, and the women on the quay counted them twice because the fog was thick that day. ' +
  'Nobody spoke of the one that was late.';
const GERMAN =
  'Die Boote kamen vor dem Mittag herein, und die Frauen am Kai zählten sie zweimal, weil der Nebel so dicht war. ' +
  'Niemand sprach von dem einen Boot, das noch fehlte.';

const page = (paragraph: string, times: number): string => Array.from({ length: times }, () => paragraph).join('\n\n');

test.each([
  { why: 'English paragraphs', visible: page(ENGLISH, 12), reading: 'article' },
  { why: 'German paragraphs', visible: page(GERMAN, 12), reading: 'other language' },
  { why: 'two paragraphs', visible: page(ENGLISH, 2), reading: 'no article' },
  { why: 'a list of headlines', visible: page('The boats came in before noon', 200), reading: 'no article' },
  { why: 'nothing', visible: '', reading: 'no article' },
])('$why: $reading', ({ visible, reading }) => {
  expect(judgeText(visible)).toBe(reading);
});
