import { expect, test } from 'vitest';
import { indexNames } from '../../lib/engine/descriptor-reader.ts';
import { descriptorsOf } from '../../lib/engine/descriptors.ts';
import { spanOf } from '../../lib/engine/document.ts';
import { markedText } from './marked-text.ts';

/** [reason, text (the first marked name of a person, organisation or place is described), its best descriptor or null] */
const CASES: readonly (readonly [string, string, string | null])[] = [
  ['apposition behind', '{p Jack Ma}, the founder of {o Alibaba}, spoke.', 'founder of Alibaba'],
  [
    'apposition without an article',
    '{p Shehzad Qazi}, managing director of {o China Beige Book}, told {o AFP}.',
    'managing director of China Beige Book',
  ],
  ['apposition behind an age', '{p Ana Lima}, 45, a farmer from {l Goiás}, sued.', 'farmer from Goiás'],
  ['apposition between dashes', '{p Ana Lima} — a farmer from {l Goiás} — sued.', 'farmer from Goiás'],
  ['apposition in brackets', '{p Ana Lima} (a farmer) sued.', 'farmer'],
  [
    'apposition that opens with a place',
    '{p Ana Lima}, {l Brazil}’s former minister of justice, sued.',
    'Brazil’s former minister of justice',
  ],
  [
    'apposition that opens with a demonym',
    '{p Ana Lima}, {d Brazilian} minister of justice, sued.',
    'Brazilian minister of justice',
  ],
  ['several at once', '{o Kelda} with {o Hoy Bank} are the two companies in the race.', null],
  ['a plural that is one thing', '{o The Keldas} are a band from {l Oravia}.', 'band from Oravia'],
  ['apposition ends before who', '{p Ana Lima}, a farmer who lost her land, sued.', 'farmer'],
  ['apposition at the end of a sentence', 'They met {p Ana Lima}, head of the union.', 'head of the union'],
  [
    'several words of role',
    '{p Ana Lima}, deputy chief executive of the port authority, spoke.',
    'deputy chief executive of the port authority',
  ],
  ['title in front', 'President {p Xi Jinping} came.', 'President'],
  ['title with a country', '{l U.S.} President {p Joe Biden} came.', 'U.S. President'],
  ['title with a demonym', '{d French} President {p Emmanuel Macron} came.', 'French President'],
  ['role in front', 'A handshake with once-shunned entrepreneur {p Jack Ma} helped.', 'once-shunned entrepreneur'],
  [
    'role in front with an adjective',
    'It angered veteran human rights lawyer {p Ana Lima}.',
    'veteran human rights lawyer',
  ],
  ['role with a possessor', '{l China}’s foreign minister {p Wang Yi} came.', 'China’s foreign minister'],
  ['start-up in front', 'It was built by {l Hangzhou}-based start-up {o DeepSeek}.', 'Hangzhou-based start-up'],
  ['the verb before a role is no part', 'The court praised lawyer {p Ana Lima}.', 'lawyer'],
  ['a former office', 'Former Prime Minister {p Tony Blair} spoke.', 'Former Prime Minister'],
  ['then-office keeps its time', 'It was signed by then-chairman {p Li Wei}.', 'then-chairman'],
  ['role before, between commas', 'The company’s founder, {p Jack Ma}, spoke.', 'company’s founder'],
  ['its role before, between commas', 'Its chief executive, {p Ana Lima}, spoke.', 'chief executive'],
  ['predicate', '{p Ana Lima} is a farmer from {l Goiás}.', 'farmer from Goiás'],
  [
    'predicate with what somebody was first to do',
    '{p Ana Lima} was the first woman to lead the bank.',
    'first woman to lead the bank',
  ],
  ['predicate with was and a role', '{p Ana Lima} was a nurse in {l Rio}.', 'nurse in Rio'],
  ['became', '{p Ana Lima} became head of the bank in 2020.', 'head of the bank in 2020'],
  ['was named', '{p Ana Lima} was named chief of staff.', 'chief of staff'],
  ['was appointed', '{p Ana Lima} was appointed ambassador to {l Chile}.', 'ambassador to Chile'],
  ['remains', '{p Ana Lima} remains party leader.', 'party leader'],
  ['is doing something is no predicate', '{p Ana Lima} is running for mayor.', null],
  ['is a quality is no predicate', '{p Ana Lima} is very tall.', null],
  ['a list of names is no apposition', '{p Ana Lima}, {p Rui Dias} and {p Eva Melo} spoke.', null],
  ['a clause behind is no apposition', '{p Ana Lima}, speaking in {l Rio}, said no.', null],
  ['the verb of saying behind is no apposition', '“No”, {p Ana Lima}, said.', null],
  ['the state behind a city is no apposition', '{l Austin}, {l Texas}, grew.', null],
  ['a date behind is no apposition', '{p Ana Lima}, on Monday, spoke.', null],
  ['who she is not: another person’s role', '{p Ana Lima} met the mayor, {p Rui Dias}.', null],
  ['organisation with apposition', '{o Acme}, a maker of anvils, closed.', 'maker of anvils'],
  ['organisation as subject', '{o Acme} is the largest steel maker in {l Peru}.', 'largest steel maker in Peru'],
  ['newspaper in front', 'It was reported by the daily newspaper {o Le Monde}.', 'daily newspaper'],
  ['place with apposition', '{l Lyon}, the third city of {l France}, voted.', 'third city of France'],
  ['place without an article gets none', '{l Lyon}, city officials said, voted.', null],
  [
    'too long is no descriptor',
    '{p Ana Lima}, a lawyer of the kind that one meets in every small town of the wide and sleepy plains beyond the river and the hills of the south, spoke.',
    'lawyer of the kind',
  ],
  ['what somebody leads', '{p Ana Lima}, who leads the {o Farm Union}, spoke.', 'who leads the Farm Union'],
  ['what somebody did is no role', '{p Ana Lima}, who left early, spoke.', null],
  ['what a company makes', '{o Acme}, which makes anvils, closed.', 'which makes anvils'],
  [
    'another name with its verb is no apposition',
    'Thanks to {l Peru}, the {l United States} succeeded in many areas.',
    null,
  ],
  ['role before, with a courtesy', 'The Minister of Health, Dr {p Ana Lima}, came.', 'Minister of Health'],
  ['courtesy is no descriptor', 'Mr. {p Lima} spoke.', null],
  ['military rank', 'Gen. {p Mark Milley} spoke.', 'Gen.'],
  [
    'what it is called',
    'She left an elite group within the church called the {o Sea Watch}.',
    'elite group within the church',
  ],
  ['what somebody is named', 'It was shot by a fisherman named {p Ida Holm}.', 'fisherman'],
  ['who calls is not who is called', 'The police called {p Ida Holm}.', null],
  ['a place behind a place says where', 'A court in {l Bergen}, {l Norway}, ruled.', null],
  ['a participle goes on with what happened', '{o Kelda}, confirming the chairman’s word, paid.', null],
  ['what it possesses in the plural is no description', 'The {o Union}, its leaders and members, met.', null],
  ['said of several', 'It beat rivals {o Kelda} and {o Norvik}.', null],
  ['nationality and trade', 'The {d Kenyan} runner {p Eliud Kipchoge} won.', 'Kenyan runner'],
];

test.each(CASES)('%s', (_, marked, expected) => {
  const { document, names } = markedText(marked);
  const reader = { document, names, nameAt: indexNames(document, names) };
  const first = names.find((name) =>
    marked.includes('’s foreign') || marked.includes('-based') || marked.startsWith('{l U.S.}')
      ? name.class !== 'place'
      : name.class !== 'demonym',
  );
  const best = first && first.class !== 'demonym' ? descriptorsOf(reader, first, first.class)[0] : undefined;
  const span = best && spanOf(document, best);
  expect(span ? document.text.slice(span.start, span.end) : null).toBe(expected);
});
