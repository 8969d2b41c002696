import { expect, test } from 'vitest';
import { type Analysis, briefArticle, briefEntity, type Entity, type Span } from '../../lib/engine/index.ts';

const TEXT = `Ana Lima chairs Acme. She joined in 2019. “We grow,” Lima said. A person close to the board said sales had doubled. Rui Pina was named once, and Pina left on 3 March 2024.

In 2019 the firm had 40 clerks. In 2024 it had 40 clerks, and 3 March 2024 was its best day.`;

/** The `nth` place of some words. */
const at = (words: string, nth = 0): Span => {
  let start = TEXT.indexOf(words);
  for (let left = nth; left > 0; left -= 1) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
};

const mention = (words: string, nth = 0) => ({ ...at(words, nth), confidence: 1 });

const entity = (id: number, name: string, rest: Partial<Entity>): Entity => ({
  id,
  name,
  kind: 'person',
  mentions: [mention(name)],
  references: [],
  descriptor: null,
  facts: [],
  related: [],
  salience: 0,
  confidence: 1,
  ...rest,
});

const LIMA = entity(0, 'Ana Lima', {
  mentions: [mention('Ana Lima'), mention('Lima', 1)],
  references: [at('She')],
  facts: [at('Ana Lima chairs Acme.'), at('She joined in 2019.'), at('“We grow,” Lima said.')],
  related: [{ entity: 1, words: at('Ana Lima chairs Acme') }],
  salience: 0.5,
});
const ACME = entity(1, 'Acme', { kind: 'organisation', salience: 0.9 });
const PINA = entity(2, 'Rui Pina', {
  mentions: [mention('Rui Pina'), mention('Pina', 1)],
  facts: [at('Pina left on 3 March 2024', 0)],
});

const date = (words: string, nth: number, from: string, to: string, about: Span) => ({
  ...at(words, nth),
  from,
  to,
  about,
});
const year = (number: number): readonly [string, string] => [`${number}-01-01`, `${number}-12-31`];
const LAST = at('In 2024 it had 40 clerks, and 3 March 2024 was its best day.');
const NINETEEN = at('In 2019 the firm had 40 clerks.');
const LEFT = at('Rui Pina was named once, and Pina left on 3 March 2024.');

const ANALYSIS: Analysis = {
  entities: [LIMA, ACME, PINA],
  quotes: [
    { ...at('We grow'), kind: 'direct', speaker: at('Lima', 1), verb: at('said'), entity: 0 },
    {
      ...at('sales had doubled'),
      kind: 'reported',
      speaker: at('A person close to the board'),
      verb: at('said', 1),
      entity: null,
    },
  ],
  sources: [{ ...at('A person close to the board'), quotes: [1] }],
  sentences: [],
  dates: [
    date('2019', 0, ...year(2019), at('She joined in 2019.')),
    date('3 March 2024', 0, '2024-03-03', '2024-03-03', LEFT),
    date('2019', 1, ...year(2019), NINETEEN),
    date('2024', 1, ...year(2024), LAST),
    date('3 March 2024', 1, '2024-03-03', '2024-03-03', LAST),
  ],
  figures: [
    { ...at('40 clerks'), kind: 'count', value: 40, unit: 'clerks', about: NINETEEN },
    { ...at('40 clerks', 1), kind: 'count', value: 40, unit: 'clerks', about: LAST },
  ],
  summary: [at('Ana Lima chairs Acme.')],
};

const briefing = briefArticle(TEXT, ANALYSIS, 'en');

test('a fact tells what stands for the entity only where it does not name it', () => {
  const { facts, short } = briefEntity(TEXT, ANALYSIS, LIMA);
  expect(facts.map(({ subject }) => subject?.text ?? null)).toEqual([null, 'She', null]);
  expect(short).toBe('Lima');
});

test('related names have their kind and the words that tie them', () => {
  expect(briefEntity(TEXT, ANALYSIS, LIMA).related).toEqual([
    {
      entity: 1,
      name: 'Acme',
      kind: 'organisation',
      words: { ...at('Ana Lima chairs Acme'), text: 'Ana Lima chairs Acme' },
    },
  ]);
});

test('who said what: names by salience, then the sources without one', () => {
  expect(briefing.said.map(({ name, kind, quotes }) => [name, kind, quotes.map(({ text }) => text)])).toEqual([
    ['Ana Lima', 'person', ['We grow']],
    ['A person close to the board', null, ['sales had doubled']],
  ]);
});

test('people of whom something is told and who never speak', () => {
  expect(briefing.unquoted.map(({ name }) => name)).toEqual(['Rui Pina']);
});

test('dates in calendar order, one day once, without years that only repeat', () => {
  expect(briefing.timeline.map(({ from, lines }) => [from, lines.map(({ about }) => about.text)])).toEqual([
    ['2019-01-01', ['She joined in 2019.']],
    ['2024-03-03', [TEXT.slice(LEFT.start, LEFT.end), TEXT.slice(LAST.start, LAST.end)]],
  ]);
});

test('the same figure is told once', () => {
  expect(briefing.figures.map(({ text, start }) => [text, start])).toEqual([['40 clerks', at('40 clerks').start]]);
});

test('in another language nothing but names', () => {
  const german = 'Die Stadt hat am Montag beschlossen, dass die Fähre im Winter langsamer fahren soll. '.repeat(5);
  const { english, entities, ...rest } = briefArticle(german, { ...ANALYSIS, entities: [] }, 'en');
  expect(english).toBe(false);
  expect(Object.values(rest).flat()).toEqual([]);
  expect(briefArticle(TEXT, ANALYSIS, 'de').entities).toHaveLength(3);
});

test('a fact that is little more than the quotation shown is not shown as well', () => {
  const repeated = { ...LIMA, facts: [at('She joined in 2019.'), at('“We grow,”')] };
  const { facts, quote } = briefEntity(TEXT, { ...ANALYSIS, entities: [repeated, ACME, PINA] }, repeated);
  expect(quote?.text).toBe('We grow');
  expect(facts.map(({ text }) => text)).toEqual(['She joined in 2019.']);
});
