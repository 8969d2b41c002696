import { expect, test } from 'vitest';
import { analyzeInSteps } from '../../lib/engine/analyze.ts';
import type { Tagger } from '../../lib/engine/names.ts';
import { finish } from '../../lib/engine/steps.ts';
import { markedText } from './marked-text.ts';

/** [reason, text with names marked, quotations as "kind: words <- speaker's words = entity"] */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'verb, then speaker',
    '"We will build the bridge," said {p Ana Lima}.',
    ['direct: We will build the bridge <- Ana Lima = Ana Lima'],
  ],
  [
    'speaker, then verb',
    '"We will build the bridge," {p Ana Lima} said.',
    ['direct: We will build the bridge <- Ana Lima = Ana Lima'],
  ],
  [
    'speaker with an apposition',
    '"We will build it," {p Ana Lima}, mayor of {l Goiás}, told {o AFP}.',
    ['direct: We will build it <- Ana Lima = Ana Lima'],
  ],
  [
    'speaker in front',
    '{p Ana Lima} said: "We will build the bridge."',
    ['direct: We will build the bridge. <- Ana Lima = Ana Lima'],
  ],
  [
    'speaker in front with a comma',
    '{p Ana Lima} told reporters, "We will build the bridge."',
    ['direct: We will build the bridge. <- Ana Lima = Ana Lima'],
  ],
  [
    'speaker and apposition in front',
    '{p Ana Lima}, a farmer, said: "We will build the bridge."',
    ['direct: We will build the bridge. <- Ana Lima = Ana Lima'],
  ],
  [
    'curly marks',
    '“We will build the bridge,” said {p Ana Lima}.',
    ['direct: We will build the bridge <- Ana Lima = Ana Lima'],
  ],
  [
    'British single marks',
    '‘We will build the bridge,’ said {p Ana Lima}.',
    ['direct: We will build the bridge <- Ana Lima = Ana Lima'],
  ],
  [
    'he is who spoke before',
    '{p Rui Dias} spoke. "We will build the bridge," he said.',
    ['direct: We will build the bridge <- he = Rui Dias'],
  ],
  [
    'he after a quotation is its speaker',
    '"We build," said {p Rui Dias} of the plan of {p Ana Lima}.\n\n"We will never stop," he said.',
    ['direct: We build <- Rui Dias = Rui Dias', 'direct: We will never stop <- he = Rui Dias'],
  ],
  [
    'she is not the man',
    'Mr. {p Rui Dias} met Mrs. {p Ana Lima}. "We will build the bridge," she said.',
    ['direct: We will build the bridge <- she = Ana Lima'],
  ],
  [
    'he goes on from his, over the head of who is named later',
    '{p Rui Dias} has a gym. His gym closed after the government of {p Juan Vega} fell. "We will open it," he said.',
    ['direct: We will open it <- he = Rui Dias'],
  ],
  [
    'and so on from sentence to sentence',
    '{p Ana Lima} won. She thanked {p Ida Holm}. Her voice broke before {p Eva Roth} spoke. "We did it," she said.',
    ['direct: We did it <- she = Ana Lima'],
  ],
  [
    'his in a quotation goes on from nobody',
    '{p Rui Dias} spoke. "His bridge is ours," said {p Juan Vega}. "We will build it," he said.',
    ['direct: His bridge is ours <- Juan Vega = Juan Vega', 'direct: We will build it <- he = Juan Vega'],
  ],
  [
    'he is the one without a name who spoke last',
    '{p Rui Dias} came. "We are full," said the owner of the hotel. "We will close," he said.',
    ['direct: We are full <- the owner of the hotel = nobody', 'direct: We will close <- he = nobody'],
  ],
  [
    'a ministry is no he',
    '{p Rui Dias} came. "We are full," said the ministry. "We will close," he said.',
    ['direct: We are full <- the ministry = nobody', 'direct: We will close <- he = Rui Dias'],
  ],
  [
    'he is the one without a name whom the sentence opens with',
    '{p Rui Dias} came. Another teacher left the hall early. "We will close," he said.',
    ['direct: We will close <- he = nobody'],
  ],
  [
    'names that two lend to a thing are nobody',
    '{p Rui Dias} came. The {p Holm}-{p Vega} plan failed. "We will close," he said.',
    ['direct: We will close <- he = Rui Dias'],
  ],
  [
    'His Highness goes on from nobody',
    '{p Rui Dias} came. His Highness met {p Juan Vega} of {o Kelda}. "We will close," he said.',
    ['direct: We will close <- he = Juan Vega'],
  ],
  [
    'split around the verb',
    '"We will build," said {p Ana Lima}, "and we will pay."',
    ['direct: We will build <- Ana Lima = Ana Lima', 'direct: and we will pay. <- Ana Lima = Ana Lima'],
  ],
  [
    'second sentence of the same speaker',
    '"We will build the bridge," said {p Ana Lima}. "It will be of steel."',
    ['direct: We will build the bridge <- Ana Lima = Ana Lima', 'direct: It will be of steel. <- Ana Lima = Ana Lima'],
  ],
  [
    'run over paragraphs',
    '"We will build the bridge," said {p Ana Lima}. "It will be long.\n\n"And it will be of steel."',
    [
      'direct: We will build the bridge <- Ana Lima = Ana Lima',
      'direct: It will be long. <- Ana Lima = Ana Lima',
      'direct: And it will be of steel. <- Ana Lima = Ana Lima',
    ],
  ],
  [
    'a paragraph of quotation alone',
    '"We will build the bridge," said {p Ana Lima}.\n\n"It will be of steel, not of wood."',
    [
      'direct: We will build the bridge <- Ana Lima = Ana Lima',
      'direct: It will be of steel, not of wood. <- Ana Lima = Ana Lima',
    ],
  ],
  [
    'mixed',
    '{p Ana Lima} said the bridge was "a gift to the people" of the town.',
    ['mixed: a gift to the people <- Ana Lima = Ana Lima'],
  ],
  [
    'mixed with that',
    'But {p Ana Lima} warned that "nobody will pay for it."',
    ['mixed: nobody will pay for it. <- Ana Lima = Ana Lima'],
  ],
  [
    'people of an organisation',
    '"We see a rise in prices," analysts at {o UBS} wrote in a note.',
    ['direct: We see a rise in prices <- analysts at UBS = UBS'],
  ],
  [
    'an organisation speaks',
    '"We see a rise in prices," said {o UBS} in a note.',
    ['direct: We see a rise in prices <- UBS = UBS'],
  ],
  [
    'a spokesman for it',
    '"We see a rise in prices," a spokesman for {o UBS} said.',
    ['direct: We see a rise in prices <- a spokesman for UBS = UBS'],
  ],
  [
    'an unnamed source',
    '"We see a rise in prices," a senior official said.',
    ['direct: We see a rise in prices <- a senior official = nobody'],
  ],
  [
    'according to',
    '"We see a rise in prices," according to {p Ana Lima}.',
    ['direct: We see a rise in prices <- Ana Lima = Ana Lima'],
  ],
  [
    'the title is no part of the speaker',
    '"We will build it now," said Mayor {p Ana Lima}.',
    ['direct: We will build it now <- Ana Lima = Ana Lima'],
  ],
  [
    'ministry before its spokeswoman',
    '"We will build it now," said {o Foreign Ministry} spokeswoman {p Mao Ning}.',
    ['direct: We will build it now <- Mao Ning = Mao Ning'],
  ],
  [
    'adverb between',
    '"We will build it now," {p Ana Lima} also said.',
    ['direct: We will build it now <- Ana Lima = Ana Lima'],
  ],
  [
    'has said',
    '"We will build it now," {p Ana Lima} has said.',
    ['direct: We will build it now <- Ana Lima = Ana Lima'],
  ],
  [
    'question',
    '"Who will build it now?" asked {p Ana Lima}.',
    ['direct: Who will build it now? <- Ana Lima = Ana Lima'],
  ],
  [
    'question before the name',
    '"Who will build it now?" {p Ana Lima} asked.',
    ['direct: Who will build it now? <- Ana Lima = Ana Lima'],
  ],
  [
    'denied',
    '"I never built the bridge," denied {p Ana Lima}.',
    ['direct: I never built the bridge <- Ana Lima = Ana Lima'],
  ],
  [
    'posted online',
    '"I never built the bridge," {p Ana Lima} posted.',
    ['direct: I never built the bridge <- Ana Lima = Ana Lima'],
  ],
  [
    'day before the verb’s end',
    '"I never built the bridge," {p Ana Lima} said on Monday in {l Lima}.',
    ['direct: I never built the bridge <- Ana Lima = Ana Lima'],
  ],
  [
    'fronted phrase',
    'On Monday, {p Ana Lima} said: "I never built the bridge."',
    ['direct: I never built the bridge. <- Ana Lima = Ana Lima'],
  ],
  [
    'in a statement',
    'In a statement, {o Acme} said: "We never built the bridge."',
    ['direct: We never built the bridge. <- Acme = Acme'],
  ],
  [
    'the other one after but',
    '{p Rui Dias} was glad but {p Ana Lima} said: "We never built the bridge."',
    ['direct: We never built the bridge. <- Ana Lima = Ana Lima'],
  ],
  [
    'two quotations, two speakers',
    '"We will build," said {p Ana Lima}. "We will not build," said {p Rui Dias}.',
    ['direct: We will build <- Ana Lima = Ana Lima', 'direct: We will not build <- Rui Dias = Rui Dias'],
  ],
  [
    'a word that objects inherit is no mark',
    'The constructor of {o Acme} and its toString stood in {l Rio} for years.',
    [],
  ],
  ['scare quotes are none', 'The so-called "bridge" was {p Ana Lima}’s.', []],
  ['title of a work is none', 'Her novel "The Long Bridge" sold well.', []],
  [
    'reported',
    '{p Ana Lima} said the bridge would be built.',
    ['reported: the bridge would be built <- Ana Lima = Ana Lima'],
  ],
  [
    'reported, inverted',
    'The result heralds a more stable end to the year, says {p Ana Lima}, a researcher.',
    ['reported: The result heralds a more stable end to the year <- Ana Lima = Ana Lima'],
  ],
  [
    'reported behind an apposition, with a name behind the verb',
    '{p Ana Lima}, a professor, says {o Kelda}’s campaign overcame its troubles.',
    ['reported: Kelda’s campaign overcame its troubles <- Ana Lima = Ana Lima'],
  ],
  [
    'reported behind a fronted purpose',
    'The upheaval seems to be over, but to ensure a stable government, {p Lima} says it must build on that.',
    ['reported: it must build on that <- Lima = Lima'],
  ],
  [
    'reported with that',
    '{p Ana Lima} warned that the bridge would fall.',
    ['reported: the bridge would fall <- Ana Lima = Ana Lima'],
  ],
  [
    'a mark never closed takes its paragraph only',
    'He cried: "We will build the bridge.\n\nThe town was calm.',
    ['direct: We will build the bridge. <- He = nobody'],
  ],
  ['the noun is no verb', 'The new report "Bridges of the World in Danger" appeared in {l Rio}.', []],
  [
    'brackets in a quotation',
    '"We follow the [{o Communist}] Party line," said {p Ana Lima}.',
    ['direct: We follow the [Communist] Party line <- Ana Lima = Ana Lima'],
  ],
];

test.each(CASES)('%s', (_, marked, expected) => {
  const { document, names } = markedText(marked);
  const { text } = document;
  /** Finds what is marked in whatever part of the tokens it is shown. */
  const tagger: Tagger = ({ tokens }) =>
    names.map((name) => ({
      ...name,
      from: tokens.findIndex(({ start }) => start >= (document.tokens[name.from]?.start ?? 0)),
      to: tokens.findLastIndex(({ end }) => end <= (document.tokens[name.to - 1]?.end ?? 0)) + 1,
    }));
  const analysis = finish(analyzeInSteps({ text }, tagger));
  const found = analysis.quotes.map((quote) => {
    const speaker = quote.speaker ? text.slice(quote.speaker.start, quote.speaker.end) : 'nobody';
    const entity = quote.entity === null ? 'nobody' : analysis.entities[quote.entity]?.name;
    return `${quote.kind}: ${text.slice(quote.start, quote.end)} <- ${speaker} = ${entity}`;
  });
  expect(found).toEqual(expected);
});
