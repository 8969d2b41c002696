import { expect, test } from 'vitest';
import { withKnown } from '../../lib/engine/known-names.ts';
import { nameText } from '../../lib/engine/names.ts';
import type { KnownName } from '../../lib/engine/types.ts';
import { markedText } from './marked-text.ts';

/** [reason, text with what the tagger found, what the reader says, names as "words/kind"] */
const CASES: readonly (readonly [string, string, readonly KnownName[], readonly string[]])[] = [
  ['nothing said', '{p Ana Lima} left.', [], ['Ana Lima/person']],
  ['another kind', '{p Tencent} rose.', [{ name: 'Tencent', kind: 'organisation' }], ['Tencent/organisation']],
  ['not a name', '{o Observers} left {l Rio}.', [{ name: 'Observers', kind: null }], ['Rio/place']],
  [
    'a name that the tagger missed',
    'They follow Kelda closely.',
    [{ name: 'Kelda', kind: 'organisation' }],
    ['Kelda/organisation'],
  ],
  [
    'longer than what the tagger found',
    'Out came {o Kelda} Marine.',
    [{ name: 'Kelda Marine', kind: 'organisation' }],
    ['Kelda Marine/organisation'],
  ],
  [
    'the longest that fits',
    'Out came Kelda Marine.',
    [
      { name: 'Kelda', kind: 'place' },
      { name: 'Kelda Marine', kind: 'organisation' },
    ],
    ['Kelda Marine/organisation'],
  ],
  [
    'accents and hyphens do not matter',
    'Kim Jong-un and {p José} spoke.',
    [
      { name: 'Kim Jong Un', kind: 'person' },
      { name: 'Jose', kind: 'other' },
    ],
    ['Kim Jong-un/person', 'José/other'],
  ],
  [
    'a common word of the same letters is none',
    'An apple fell on Apple.',
    [{ name: 'Apple', kind: 'organisation' }],
    ['Apple/organisation'],
  ],
  [
    'never across sentences',
    'He saw Kelda. Marine life thrived.',
    [{ name: 'Kelda Marine', kind: 'organisation' }],
    [],
  ],
  ['an empty name says nothing', '{p Ana} left.', [{ name: ' ', kind: null }], ['Ana/person']],
];

test.each(CASES)('%s', (_, marked, known, expected) => {
  const { document, names } = markedText(marked);
  expect(withKnown(document, names, known).map((name) => `${nameText(document, name)}/${name.class}`)).toEqual(
    expected,
  );
});
