import { expect, test } from 'vitest';
import type { Analysis } from '../../lib/engine/index.ts';
import { inventedIn } from '../../tools/corpus/invented.ts';
import { loadEngine } from '../../tools/engine.ts';

const ARTICLE = {
  title: 'Harbour vote',
  text:
    'Harbour vote\n\nMaria Keller, the mayor of Lindau, said on Monday that "the ferry stays". Keller won her seat in 2019.' +
    '\n\nThe ferry company Seeline welcomed the vote in LINDAU.',
};

const analysis = loadEngine().analyze(ARTICLE);

/** The analysis with its first entity changed. */
const changed = (change: object): Analysis => ({
  ...analysis,
  entities: analysis.entities.map((entity, index) => (index === 0 ? { ...entity, ...change } : entity)),
});

test('a true analysis has no inventions', () => {
  expect(analysis.entities[0]?.name).toBe('Maria Keller');
  expect(inventedIn(ARTICLE, analysis)).toEqual([]);
});

test.each(['MARIA KELLER', 'Maria  Keller', 'Maria [Keller]'])('%s is the same name', (name) => {
  expect(inventedIn(ARTICLE, changed({ name }))).toEqual([]);
});

test.each([
  ['a name that is not there', { name: 'Maria Kellermann' }, /the name “Maria Kellermann”/],
  ['a name of words that stand apart', { name: 'Maria Lindau' }, /the name “Maria Lindau”/],
  ['a fact beyond the text', { facts: [{ start: 5, end: 5_000 }] }, /facts\[\]: the span 5-5000 of/],
  ['a fact before it', { facts: [{ start: -1, end: 4 }] }, /the span -1-4/],
  ['a fact without words', { facts: [{ start: 7, end: 7 }] }, /the span 7-7/],
  ['a fact between code units', { facts: [{ start: 1.5, end: 4 }] }, /the span 1.5-4/],
  ['a fact without an end', { facts: [{ start: 1 }] }, /the span 1-undefined/],
  ['a descriptor in other words', { descriptor: { start: 0, end: 7, text: 'the queen' } }, /the line “the queen”/],
  [
    'whatever is shown later',
    { age: { told: [{ start: 0, end: 7, text: 'forty' }] } },
    /age\.told\[\]: the line “forty”/,
  ],
])('%s is invented', (_, change, said) => {
  expect(inventedIn(ARTICLE, changed(change)).join('\n')).toMatch(said);
});
