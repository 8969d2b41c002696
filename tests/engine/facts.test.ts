import { expect, test } from 'vitest';
import { analyzeInSteps } from '../../lib/engine/analyze.ts';
import type { Tagger } from '../../lib/engine/names.ts';
import { finish } from '../../lib/engine/steps.ts';
import { markedText } from './marked-text.ts';

const BODY = 'The council met all night over the plans of {o Kelda}, and paid for them at last.';

/** [reason, title, text with names marked, a name, what is said of it] */
const CASES: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  [
    'who is named in the headline alone has the headline',
    'Harbour strike spreads fear in Oravia',
    `Harbour strike spreads fear in {l Oravia}\n\n${BODY}`,
    'Oravia',
    ['Harbour strike spreads fear in Oravia'],
  ],
  [
    'whom the text tells of has no need of the headline',
    'Kelda pays for the harbour plans',
    `{o Kelda} pays for the harbour plans\n\n${BODY}`,
    'Kelda',
    ['The council met all night over the plans of Kelda, and paid for them at last.'],
  ],
  [
    'a headline of little more than the name says nothing of it',
    'Oravia Weekly Edition',
    `{o Oravia Weekly} Edition\n\n${BODY}`,
    'Oravia Weekly',
    [],
  ],
  [
    'who said what stands before is told with it, or not at all',
    '',
    `${BODY} {p Ida Holm}, the director of {o Kelda}, said.`,
    'Ida Holm',
    [],
  ],
  [
    'a sentence that leaves open who he is comes last',
    '',
    'Protests in {l Oravia} erupted after he told the council of his plans for the harbour. The harbour of {l Oravia} was closed to all ships of the north for a week. Many in {l Oravia} went without bread and fish until the council gave in.',
    'Oravia',
    [
      'The harbour of Oravia was closed to all ships of the north for a week.',
      'Many in Oravia went without bread and fish until the council gave in.',
      'Protests in Oravia erupted after he told the council of his plans for the harbour.',
    ],
  ],
  [
    'a list is not cut in its middle',
    '',
    'The dinner at the old town hall of Oravia was attended by {p Ida Holm}, {p Rui Dias}, who runs the harbour with a firm hand and little money, and the two daughters of the mayor.',
    'Ida Holm',
    [
      'The dinner at the old town hall of Oravia was attended by Ida Holm, Rui Dias, who runs the harbour with a firm hand and little money, and the two daughters of the mayor.',
    ],
  ],
  ['a heading is no headline', '', `${BODY}\n\nThe long way to {l Oravia} by sea\n\n${BODY}`, 'Oravia', []],
];

test.each(CASES)('%s', (_, title, marked, name, facts) => {
  const {
    document: { text },
    names,
  } = markedText(marked);
  const tagger: Tagger = () => names;
  const { entities } = finish(analyzeInSteps({ text, title }, tagger));
  const found = entities.find((entity) => entity.name === name);
  expect(found?.facts.map(({ start, end }) => text.slice(start, end))).toEqual(facts);
});
