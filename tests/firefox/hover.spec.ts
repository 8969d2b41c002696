import { ESCAPE } from '../../tools/firefox/reader.ts';
import { boxOfWords } from '../e2e/in-page.ts';
import { awaitCard, awaitFlash, awaitNoCard, expect, hoverWords, openArticle, test } from './sidelight.ts';

const ARTICLE = 'harbour.html';
const AWAY = { x: 5, y: 5 };

test.beforeEach(async ({ reader, server }) => {
  await reader.moveTo(AWAY);
  await openArticle(reader, server.url(ARTICLE));
});

test('hovering a name opens its card, Esc closes it', async ({ reader }) => {
  await hoverWords(reader, 'Laura Bennett');
  await awaitCard(reader, /Laura Bennett[\s\S]*Energy Minister/);
  await reader.press(ESCAPE);
  await awaitNoCard(reader);
});

test('leaving closes the card, and the next name opens its own', async ({ reader }) => {
  await hoverWords(reader, 'Laura Bennett');
  await awaitCard(reader, /^Laura Bennett/);
  await reader.moveTo(AWAY);
  await awaitNoCard(reader);
  await hoverWords(reader, 'Margaret Doyle');
  await awaitCard(reader, /^Margaret Doyle/);
});

test('a click on a line scrolls to its evidence and flashes it', async ({ reader }) => {
  const WORDS = 'share this bay';
  const height = async () => (await reader.run(boxOfWords, { words: WORDS, nth: 0 })).y;
  await hoverWords(reader, 'Erik Solberg');
  await awaitCard(reader, /share this bay/);
  expect(await height()).toBeGreaterThan(800);
  await reader.clickInCard(WORDS);
  await awaitFlash(reader, WORDS);
  await expect.poll(height).toBeLessThan(700);
});
