import { expect, test } from 'vitest';
import { type Analysis, analysisAt, briefArticle, type Entity, NAME_LEVELS } from '../../lib/engine/index.ts';

const TEXT = 'Ida Holm met Aksel. “We sail,” Aksel said. Holm left Vik.';

const at = (words: string, confidence: number, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length, confidence };
};

const entity = (id: number, name: string, mentions: Entity['mentions'], related: Entity['related'] = []): Entity => ({
  id,
  name,
  kind: 'person',
  mentions,
  references: [],
  descriptor: null,
  facts: [],
  related,
  salience: 0.5,
  confidence: Math.max(...mentions.map(({ confidence }) => confidence)),
});

const AKSEL = { entity: 1, words: at('Ida Holm met Aksel', 1) };

const ANALYSIS: Analysis = {
  entities: [
    entity(0, 'Ida Holm', [at('Ida Holm', 0.99), at('Holm', 0.2, 20)], [AKSEL]),
    entity(1, 'Aksel', [at('Aksel', 0.6), at('Aksel', 0.3, 20)]),
    entity(2, 'Vik', [at('Vik', 0.95)], [{ entity: 0, words: at('Holm left Vik', 1) }]),
  ],
  quotes: [{ ...at('We sail,', 1), kind: 'direct', verb: at('said', 1), speaker: at('Aksel', 1, 20), entity: 1 }],
  sources: [],
  sentences: [],
  dates: [],
  figures: [],
  summary: [],
};

/** Names with how often they stand. */
const names = (analysis: Analysis) =>
  analysis.entities.map(({ id, name, mentions }) => `${id} ${name} ${mentions.length}`);

test.each([
  ['fewer', ['0 Ida Holm 1', '2 Vik 1']],
  ['balanced', ['0 Ida Holm 1', '1 Aksel 2', '2 Vik 1']],
  ['more', ['0 Ida Holm 2', '1 Aksel 2', '2 Vik 1']],
] as const)('at “%s”, names keep their ids', (level, expected) => {
  expect(names(analysisAt(ANALYSIS, level))).toEqual(expected);
});

test('the whole analysis stays as it was', () => {
  const before = structuredClone(ANALYSIS);
  for (const level of NAME_LEVELS) analysisAt(ANALYSIS, level);
  expect(ANALYSIS).toEqual(before);
});

test('a quotation whose speaker is not shown stays, without an entity', () => {
  expect(analysisAt(ANALYSIS, 'fewer').quotes).toEqual([{ ...ANALYSIS.quotes[0], entity: null }]);
  expect(analysisAt(ANALYSIS, 'balanced').quotes).toEqual(ANALYSIS.quotes);
});

test('a briefing ties names that are shown to each other, and to no other', () => {
  const related = (level: 'fewer' | 'balanced') =>
    briefArticle(TEXT, analysisAt(ANALYSIS, level), 'en').entities.map((shown) => [
      shown.name,
      ...shown.related.map(({ name }) => name),
    ]);
  expect(related('fewer')).toEqual([['Ida Holm'], ['Vik', 'Ida Holm']]);
  expect(related('balanced')).toEqual([['Ida Holm', 'Aksel'], ['Aksel'], ['Vik', 'Ida Holm']]);
});
