import { expect, test } from 'vitest';
import { filterBriefing, isEmpty } from '../../components/popup/filter.ts';
import { BRIEFING, NAMES_ONLY } from './samples.ts';

/** What is left, as one list of words. */
const left = (query: string): readonly string[] => {
  const { entities, said, timeline, figures } = filterBriefing(BRIEFING, query);
  return [
    ...entities.map(({ name }) => name),
    ...said.map(({ name, quotes }) => `${name} ×${quotes.length}`),
    ...timeline.map(({ from }) => from),
    ...figures.map(({ text }) => text),
  ];
};

test.each([
  ['a name, with all that was said', 'ida', ['Ida Holm', 'Ida Holm ×3', '2025-02-11', 'two fast ferries']],
  ['a descriptor', 'engineer', ['Ida Holm', 'Ida Holm ×3', '2024-11-01']],
  ['words of one quotation', 'paying for speed', ['Ida Holm ×1']],
  ['a day in its own words', 'tuesday', ['2025-02-11', 'two fast ferries']],
  ['a month as the reader writes it', 'march', ['2025-03-03']],
  ['a number', '41', ['41 million kroner']],
  ['words apart and in any order', 'kroner bergen', ['41 million kroner']],
  ['capitals', 'NORDSUND', ['Nordsund Lines', '41 million kroner']],
  ['nothing', 'zeppelin', []],
])('%s: %s', (_, query, expected) => {
  expect(left(query)).toEqual(expected);
});

test('without a query, everything', () => {
  expect(filterBriefing(BRIEFING, '  ')).toBe(BRIEFING);
});

test('accents need not be typed, and may be', () => {
  const [entity] = BRIEFING.entities;
  if (!entity) throw new Error('the sample has no names');
  const briefing = { ...NAMES_ONLY, entities: [{ ...entity, name: 'João Sá', descriptor: null }] };
  for (const query of ['joao', 'João', 'sa', 'JOÃO SÁ']) expect(isEmpty(filterBriefing(briefing, query))).toBe(false);
});
