import { expect, test } from 'vitest';
import { nameText } from '../../lib/engine/names.ts';
import { withRepeated } from '../../lib/engine/repeated-names.ts';
import { finish } from '../../lib/engine/steps.ts';
import { markedText } from './marked-text.ts';

/** [reason, text with names as the tagger marks them, how sure it is, the names that come of it] */
const CASES: readonly (readonly [string, string, number, readonly string[]])[] = [
  ['several words', '{o Kelp Watch} grew. Later Kelp Watch fell.', 0.8, ['Kelp Watch', 'Kelp Watch']],
  ['an acronym', '{o KWN} grew. Later KWN fell.', 0.8, ['KWN', 'KWN']],
  ['one word, seen twice', '{o Kelper} grew. {o Kelper} fell. See Kelper there.', 0.8, ['Kelper', 'Kelper', 'Kelper']],
  ['one word, seen once', '{o Kelper} grew. See Kelper there.', 0.8, ['Kelper']],
  ['a word that is also written small', '{o Rock} grew. {o Rock} fell. Rock is a rock.', 0.8, ['Rock', 'Rock']],
  ['a guess vouches for nothing', '{o Kelp Watch} grew. Later Kelp Watch fell.', 0.4, ['Kelp Watch']],
  ['not across sentences', '{o Kelp Watch} grew on kelp. Kelp\n\nWatch out.', 0.8, ['Kelp Watch']],
];

test.each(CASES)('%s', (_, marked, confidence, expected) => {
  const { document, names } = markedText(marked);
  const found = finish(
    withRepeated(
      document,
      names.map((name) => ({ ...name, confidence })),
    ),
  );
  expect(found.map((name) => nameText(document, name))).toEqual(expected);
});

test('the surest sighting lends to the others of its kind', () => {
  const { document, names } = markedText('{o Kelp Watch} grew. {o Kelp Watch} fell.');
  const [first, second] = finish(
    withRepeated(
      document,
      names.map((name, index) => ({ ...name, confidence: index === 0 ? 0.8 : 0.2 })),
    ),
  );
  expect(first?.confidence).toBe(0.8);
  expect(second?.confidence).toBeCloseTo(0.6);
});
