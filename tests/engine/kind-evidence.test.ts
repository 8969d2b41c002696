import { expect, test } from 'vitest';
import { introduce } from '../../lib/engine/introductions.ts';
import { settleKinds } from '../../lib/engine/kind-evidence.ts';
import { finish } from '../../lib/engine/steps.ts';
import { markedText } from './marked-text.ts';

/** [reason, text with names as the tagger marks them, how sure it is, the kinds that come of it] */
const CASES: readonly (readonly [string, string, number, readonly string[]])[] = [
  ['a given name in front', '{l Frank Morgedal} spoke.', 0.6, ['person']],
  ['a given name on a cape', '{l Ross Ice Shelf} melts.', 0.6, ['place']],
  ['the last word', '{x Harbour City Towers} rose.', 0.6, ['place']],
  ['a disease that struck', '{p Ebola} struck. {p Ebola} spread.', 0.97, ['other', 'other']],
  ['the word before "of"', '{x Plains of Holm} bloomed.', 0.6, ['place']],
  [
    'a church and no building',
    'The {l Church of Kelpism} grew. The {l Church of Kelpism} sued.',
    0.97,
    ['organisation', 'organisation'],
  ],
  ['a church that is a building', 'The {l Church of the Nativity} burned.', 0.97, ['place']],
  [
    'what one joins',
    'She joined the {l Sea Watch}. He joined the {l Sea Watch}.',
    0.6,
    ['organisation', 'organisation'],
  ],
  ['who belongs to it', 'The {l Sea Watch} members met.', 0.6, ['organisation']],
  ['who sends reporters', '{x Morrow} reporters asked.', 0.7, ['organisation']],
  ['who has learned the news', '{p Morrow} has learned of it.', 0.8, ['organisation']],
  ['a city with reporters', '{l Morrow} reporters asked.', 0.97, ['place']],
  ['an apposition', '{l Valeska Bergen}, an Australian woman, spoke.', 0.9, ['person']],
  ['a list is no apposition', 'In {l Valeska Bergen}, officials met.', 0.9, ['place']],
  ['the tagger is sure', '{p Frank Moon} spoke.', 0.99, ['person']],
];

test.each(CASES)('%s', (_, marked, confidence, expected) => {
  const { document, names } = markedText(marked);
  const tagged = names.map((name) => ({ ...name, confidence }));
  const settled = finish(settleKinds(document, tagged, finish(introduce(document, tagged))));
  expect(settled.map((name) => name.class)).toEqual(expected);
});
