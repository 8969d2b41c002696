import { expect, test } from 'vitest';
import { withMissed } from '../../lib/engine/missed-names.ts';
import { nameText } from '../../lib/engine/names.ts';
import { finish } from '../../lib/engine/steps.ts';
import { markedText } from './marked-text.ts';

/** [reason, text with names as the tagger marks them, the names that come of it with their classes] */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'between two Norse gods',
    'They prayed to {p Odin}, Frigg, and {p Thor}.',
    ['Odin person', 'Frigg person', 'Thor person'],
  ],
  [
    'the last but one of a list without a comma, in Kenya',
    'Roads to {l Kisumu}, Busia and {l Eldoret} were shut.',
    ['Kisumu place', 'Busia place', 'Eldoret place'],
  ],
  [
    'an item of two words, in Peru',
    'It sells to {o Rimac}, Banco Andino and {o Yape}.',
    ['Rimac organisation', 'Banco Andino organisation', 'Yape organisation'],
  ],
  [
    'two items have a name on one side each',
    'They saw {p Odin}, Frigg, Freyr and {p Thor}.',
    ['Odin person', 'Thor person'],
  ],
  ['names of two classes make no list', '{p Odin}, Frigg and {o Rimac} met.', ['Odin person', 'Rimac organisation']],
  [
    'what somebody is stands there too',
    '{p Li Wei}, Chairman, and {p Bo Han} met.',
    ['Li Wei person', 'Bo Han person'],
  ],
  ['a day is no place', 'Fighting in {l Goma}, Monday, and {l Bukavu}.', ['Goma place', 'Bukavu place']],
  ['a generation', '{p Ed Shaw}, Jr., and {p Al Roe} met.', ['Ed Shaw person', 'Al Roe person']],
  ['a work behind its noun, in Egypt', 'In the novel Palace Walk he found peace.', ['Palace Walk other']],
  ['what its makers call it, in marks', 'They built a robot “Zuri” in {l Nairobi}.', ['Zuri other', 'Nairobi place']],
  ['a watchdog in Russia', 'The financial watchdog Finnadzor objects.', ['Finnadzor organisation']],
  ['a paper in Chile', 'She told the newspaper La Estrella so.', ['La Estrella organisation']],
  ['a day behind a noun', 'It opened its website Friday.', []],
  ['a title behind a noun', 'They met company President {p Ana Ruiz}.', ['Ana Ruiz person']],
  ['of a government there is one only', 'Burmese government Web sites were down.', []],
  ['a verb that is a noun elsewhere', 'Their taxes fund Government spending.', []],
  ['the marks hold more than capitals', 'They saw the film “Song of the earth” twice.', []],
  ['the name goes on behind a small word', 'The aid group Bread for Peace left.', []],
  ['a heading in the next line', 'They finetune the game\nChallenges ahead', []],
  ['a heading in capitals', 'the album MANY WORDS THAT SHOUT ALOUD', []],
  ['a feast in Vietnam', 'The Lunar New Year is near.', ['Lunar New Year other']],
  ['the feast of a people', 'Crowds kept the {d Persian} New Year.', ['Persian New Year other']],
  ['the first of January', 'They wait for the New Year.', []],
];

test.each(CASES)('%s', (_, marked, expected) => {
  const { document, names } = markedText(marked);
  const found = finish(withMissed(document, names));
  expect(found.map((name) => `${nameText(document, name)} ${name.class}`)).toEqual(expected);
});

test('a guess that is not shown gives way', () => {
  const { document, names } = markedText('{p Odin}, {l Frigg} and {p Thor} met.');
  const found = finish(
    withMissed(
      document,
      names.map((name) => (name.class === 'place' ? { ...name, confidence: 0.1 } : name)),
    ),
  );
  expect(found.map((name) => name.class)).toEqual(['person', 'person', 'person']);
});
