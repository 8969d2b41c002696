import { expect, test } from 'vitest';
import { cardMarkdown } from '../../components/card/markdown.ts';
import { BERGEN, HOLM, shown } from './samples.ts';

const URL = 'https://coast.example/skarvik-ferry';

test('the card’s words are quotations, each with a link to its place; the article is named with its title', () => {
  const lines = cardMarkdown(shown({ ...HOLM, facts: HOLM.facts.slice(2) }).briefing).split('\n\n');
  expect(lines).toEqual([
    '**Ida Holm**',
    `> a former shipyard engineer who took office in January [↗](${URL}#:~:text=a%20former%20shipyard%20engineer%20who%20took%20office%20in%20January)`,
    `> The company cut its offer twice, according to Holm. [↗](${URL}#:~:text=The%20company%20cut%20its%20offer%20twice%2C%20according%20to%20Holm.)`,
    `> “We have been paying for speed and getting cancellations,” [↗](${URL}#:~:text=We%20have%20been%20paying%20for%20speed%20and%20getting%20cancellations%2C)`,
    `— [Harbour town bets its winter on a slower ferry](${URL}), The Coast Courier`,
  ]);
});

test('of a name of which nothing is said, the place where it stands', () => {
  expect(cardMarkdown(shown(BERGEN).briefing)).toContain(`> Bergen [↗](${URL}#:~:text=Bergen)`);
});

test.each([
  ['a title with signs of Markdown', { title: 'A [new] *boat*' }, '[A \\[new\\] \\*boat\\*]'],
  ['no title', { title: '' }, `[${URL}](${URL})`],
  ['brackets in the address', { url: 'https://a.example/x_(y)' }, '(https://a.example/x_%28y%29)'],
  ['no site', { site: '' }, `ferry](${URL})`],
])('%s', (_, changes, words) => {
  expect(cardMarkdown({ ...shown(BERGEN).briefing, ...changes })).toContain(words);
});
