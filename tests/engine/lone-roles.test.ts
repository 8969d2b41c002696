import { expect, test } from 'vitest';
import { groupNames } from '../../lib/engine/coreference.ts';
import { withoutLoneRoles } from '../../lib/engine/lone-roles.ts';
import { finish } from '../../lib/engine/steps.ts';
import { markedText } from './marked-text.ts';

/** [reason, text with names as the tagger marks them, how sure it is, the entities that come of it] */
const CASES: readonly (readonly [string, string, number, readonly string[]])[] = [
  [
    'a footballer’s byname in Accra',
    'The captain left. “The {x Captain} is back,” said {p Ama Mensah}.',
    0.5,
    ['Ama Mensah'],
  ],
  ['an office in Nebraska', 'The {p Coroner} came. A former coroner, {p Tom Hale}, left.', 0.6, ['Tom Hale']],
  ['a ship that no sailor shares its name with', 'The {x Explorer} sank off {l Chile}.', 0.5, ['Explorer', 'Chile']],
  ['a musician, of whom the tagger is sure', 'A prince came. {p Prince} sang.', 0.95, ['Prince']],
  ['a paper in London', 'An economist in {l Madrid} told The {o Economist}.', 0.5, ['Madrid', 'Economist']],
  ['a surname in Ottawa', 'The dean met {p Ruth Dean}. {p Dean} left.', 0.6, ['Ruth Dean']],
  [
    'a surname of two in Kingston',
    'No king: {p Ann King} met {p Bo King}. Both left. {p King} came.',
    0.6,
    ['Ann King', 'Bo King', 'King'],
  ],
  ['a surname behind a title', 'He was no judge, said Mr. {p Judge}.', 0.6, ['Judge']],
  ['a team in Glasgow', 'A ranger saw the {x Rangers} win.', 0.6, ['Rangers']],
  ['a word that is no role', 'The sun rose over {x Sun}.', 0.6, ['Sun']],
];

test.each(CASES)('%s', (_, marked, confidence, expected) => {
  const { document, names: sure } = markedText(marked);
  const names = sure.map((name) => ({ ...name, confidence }));
  const clusters = withoutLoneRoles(document, names, finish(groupNames(document, names)));
  expect(clusters.map(({ name }) => name)).toEqual(expected);
});
