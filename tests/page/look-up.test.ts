import { describe, expect, it } from 'vitest';
import type { Analysis, Entity, Span } from '../../lib/engine/index.ts';
import { lookUp } from '../../lib/page/look-up.ts';

const TEXT =
  'The council closed its old bridge. Mayor Ida Holm opened a new bridge (the “pier+”) in May. ' +
  'Nobody asked for a Bridge.\nThe pier+ costs more than the old  bridge did.';

const spanOf = (words: string, nth = 0): Span => {
  let start = TEXT.indexOf(words);
  for (let left = nth; left > 0; left -= 1) start = TEXT.indexOf(words, start + 1);
  return { start, end: start + words.length };
};

const SENTENCES = [
  'The council closed its old bridge.',
  'Mayor Ida Holm opened a new bridge (the “pier+”) in May.',
  'Nobody asked for a Bridge.',
  'The pier+ costs more than the old  bridge did.',
];

const HOLM: Entity = {
  id: 7,
  name: 'Ida Holm',
  kind: 'person',
  mentions: [{ ...spanOf('Ida Holm'), confidence: 1 }],
  references: [],
  descriptor: null,
  facts: [],
  related: [],
  salience: 1,
  confidence: 1,
};

const ANALYSIS: Analysis = {
  entities: [HOLM],
  quotes: [],
  sources: [],
  sentences: SENTENCES.map((sentence) => spanOf(sentence)),
  dates: [],
  figures: [],
  summary: [],
};

const look = (words: string, nth = 0) => lookUp(TEXT, ANALYSIS, spanOf(words, nth));

describe('selected words', () => {
  it.each([
    ['a name', 'Ida Holm', 7],
    ['a part of one', 'Holm', 7],
    ['a piece of a part', 'olm', 7],
    ['a name with a title', 'Mayor Ida Holm ', 7],
    ['no name', 'bridge', null],
    ['a name among other words', 'Mayor Ida Holm opened a new', null],
  ])('%s', (_what, words, entity) => {
    expect(look(words)?.entity).toBe(entity);
  });

  it.each([
    ['in any case, but for where they were selected', 'bridge', 0, [1, 2, 3], 4],
    ['as whole words', 'bridg', 1, [0, 2, 3], 4],
    ['however they are spaced', 'old bridge', 0, [3], 2],
    ['whatever is beside them', ' pier', 0, [1], 2],
    ['nowhere else', 'council', 0, [], 1],
  ])('in sentences: %s', (_how, words, nth, sentences, count) => {
    const found = look(words, nth);
    expect(found?.sentences.map(({ start, end }) => TEXT.slice(start, end))).toEqual(
      sentences.map((index) => SENTENCES[index]),
    );
    expect(found?.count).toBe(count);
  });

  it.each([
    ['no words', '. ', null],
    ['a whole paragraph', TEXT, null],
  ])('%s: nothing is looked up', (_what, words, found) => {
    expect(look(words)).toBe(found);
  });

  it('are no pattern', () => {
    expect(look('(the “pier+”)')?.count).toBe(1);
  });
});
