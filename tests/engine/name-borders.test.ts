import { expect, test } from 'vitest';
import { mendBorders } from '../../lib/engine/name-borders.ts';
import { nameText } from '../../lib/engine/names.ts';
import { markedText } from './marked-text.ts';

/** [reason, text with names as the tagger marks them, how sure it is, names that come of it] */
const CASES: readonly (readonly [string, string, number, readonly string[]])[] = [
  [
    'two universities',
    'The {o Bergen Institute of Technology and Oslo State University} met.',
    0.6,
    ['Bergen Institute of Technology', 'Oslo State University'],
  ],
  [
    'an article tells two apart',
    'The {o Department of the Interior and the Bureau of Fisheries} met.',
    0.5,
    ['Department of the Interior', 'Bureau of Fisheries'],
  ],
  [
    'one commission, of which the tagger is sure',
    'The {o Securities and Exchange Commission} met.',
    0.99,
    ['Securities and Exchange Commission'],
  ],
  [
    'a museum at a university',
    'The {l Holm Art Museum at the University of Bergen} opened.',
    0.9,
    ['Holm Art Museum', 'University of Bergen'],
  ],
  ['the place that owns it', "In {l Mecca's Grand Mosque} they prayed.", 0.9, ['Mecca', 'Grand Mosque']],
  ['a saint owns nothing', "In {l St. Paul's Cathedral} they prayed.", 0.9, ["St. Paul's Cathedral"]],
  ['a title behind a place', "The {o Texas Sheriff}'s office called.", 0.9, ['Texas']],
  [
    'a campus is part of the name',
    'The {o University of Texas} at {l Austin} won.',
    0.9,
    ['University of Texas at Austin'],
  ],
  ['a meeting at a place is not', 'The {o Bank of Texas} at {l Austin} won.', 0.9, ['Bank of Texas', 'Austin']],
];

test.each(CASES)('%s', (_, marked, confidence, expected) => {
  const { document, names } = markedText(marked);
  const mended = mendBorders(
    document,
    names.map((name) => ({ ...name, confidence })),
  );
  expect(mended.map((name) => nameText(document, name))).toEqual(expected);
});
