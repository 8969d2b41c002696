import { expect, test } from 'vitest';
import { placeLink } from '../../components/place-link.ts';

const URL = 'https://news.example/ferry?page=2';

test.each([
  ['a few words', 'chief executive', '#:~:text=chief%20executive'],
  ['signs that fragments use', 'the vice-chair, & more', '#:~:text=the%20vice%2Dchair%2C%20%26%20more'],
  ['words over several lines', 'one\n two', '#:~:text=one%20two'],
  ['many words', 'a b c d e f g h i j k l m n', '#:~:text=a%20b%20c%20d%20e,j%20k%20l%20m%20n'],
  ['no words', ' ', ''],
])('a link to %s', (_, words, fragment) => {
  expect(placeLink(URL, words)).toBe(`${URL}${fragment}`);
});

test('takes the place of a fragment that is there', () => {
  expect(placeLink(`${URL}#comments`, 'ferry')).toBe(`${URL}#:~:text=ferry`);
});

test('a page that is not of the web keeps its own address', () => {
  expect(placeLink('chrome-extension://x/welcome.html', 'ferry')).toBe('chrome-extension://x/welcome.html');
});
