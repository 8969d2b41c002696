import { expect, test } from 'vitest';
import { isEnglish } from '../../lib/engine/language.ts';

const ENGLISH =
  'The council said on Tuesday that it would replace the two ferries with a single boat, which the mayor called the only way to keep the island connected, and that the vote had been close but fair to all who spoke.';
const DUTCH =
  'De gemeenteraad heeft dinsdag besloten om de twee veerboten te vervangen door een enkele boot, wat volgens de burgemeester de enige manier is om het eiland in de winter te bereiken, en de stemming was spannend.';
const GERMAN =
  'Der Stadtrat hat am Dienstag beschlossen, die beiden Fähren durch ein einziges Schiff zu ersetzen, was die Bürgermeisterin den einzigen Weg nannte, die Insel im Winter zu erreichen, und die Abstimmung war knapp.';
const FRENCH =
  'Le conseil a décidé mardi de remplacer les deux ferries par un seul bateau, ce que la maire a appelé le seul moyen de relier l’île au continent pendant tout l’hiver, et le vote a été serré mais juste pour tous.';
const SPANISH =
  'El concejo decidió el martes reemplazar los dos transbordadores por un solo barco, lo que la alcaldesa llamó la única manera de mantener la isla conectada durante el invierno, y la votación fue muy reñida.';
const AFRIKAANS =
  'Die raad het Dinsdag besluit om die twee veerbote met een boot te vervang, wat volgens die burgemeester die enigste manier is om die eiland in die winter te bereik, en die stemming was op die ou end baie naby.';
const RUSSIAN =
  'Совет во вторник решил заменить два парома одним судном, что мэр назвала единственным способом сохранить связь острова с материком зимой, и голосование было очень напряжённым, но честным для всех, кто выступал в тот вечер.';
const CAPITALS = ENGLISH.toUpperCase();

test.each([
  ['English', ENGLISH, 'en', true],
  ['English on a page that says German', ENGLISH, 'de', true],
  ['English on a page that says nothing', ENGLISH, null, true],
  ['English in capitals', CAPITALS, 'en', true],
  ['Dutch on a page that says English', DUTCH, 'en', false],
  ['German', GERMAN, 'de', false],
  ['German on a page that says English', GERMAN, 'en-GB', false],
  ['French', FRENCH, null, false],
  ['Spanish', SPANISH, 'en', false],
  ['Afrikaans', AFRIKAANS, 'en', false],
  ['Russian', RUSSIAN, 'en', false],
  ['Chinese', '渡船今天又开了，市长说，这是保持岛屿联系的唯一办法。'.repeat(20), 'en', false],
  ['German with an English quotation', `${GERMAN} „The best boat is the boat that sails.“ ${GERMAN}`, 'de', false],
  ['a few words, as the page says: German', 'Die Fähre', 'de', false],
  ['a few words, as the page says: English', 'The ferry', 'en-US', true],
  ['a few words of a page that says nothing', 'The ferry', null, true],
  ['nothing', '', null, true],
])('isEnglish: %s', (_, text, declared, english) => {
  expect(isEnglish(text, declared)).toBe(english);
});
