/** The reader's corrections, applied to an analysis that was made before. */
import { describe, expect, test } from 'vitest';
import { type Analysis, type Correction, corrected, type Entity, type Span } from '../../lib/engine/index.ts';
import { loadEngine } from '../../tools/engine.ts';

const TEXT = `Ida Holm runs the harbour of Skarvik. Ms. Holm said the quay is old. “We mend it,” said Holm.

Tomas Eide paid for it. Later Ida was asked again. The Quay opened in May.`;

const place = (words: string, nth = 0): Span => {
  let start = TEXT.indexOf(words);
  for (let left = nth; left > 0; left -= 1) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
};

const mention = (words: string, nth = 0, confidence = 0.5) => ({ ...place(words, nth), confidence });

const entity = (id: number, name: string, rest: Partial<Entity>): Entity => ({
  id,
  name,
  kind: 'person',
  mentions: [mention(name)],
  references: [],
  descriptor: null,
  facts: [],
  related: [],
  salience: 0.25,
  confidence: 0.5,
  ...rest,
});

const QUOTE = { ...place('We mend it,'), kind: 'direct', verb: place('said', 1), speaker: place('Holm', 2) } as const;

const ANALYSIS: Analysis = {
  entities: [
    entity(0, 'Ida Holm', {
      mentions: [mention('Ida Holm'), mention('Holm', 1), mention('Holm', 2)],
      facts: [place('Ms. Holm said the quay is old.')],
      related: [{ entity: 2, words: place('paid') }],
    }),
    entity(1, 'Skarvik', { kind: 'organisation' }),
    entity(2, 'Tomas Eide', {
      related: [
        { entity: 0, words: place('paid') },
        { entity: 4, words: place('it') },
      ],
    }),
    entity(3, 'Ida', { mentions: [mention('Ida', 1)] }),
    entity(4, 'The Quay', { kind: 'other' }),
  ],
  quotes: [{ ...QUOTE, entity: 0 }],
  sources: [],
  dates: [],
  figures: [],
  summary: [],
  sentences: [
    'Ida Holm runs the harbour of Skarvik.',
    'Ms. Holm said the quay is old.',
    '“We mend it,” said Holm.',
    'Tomas Eide paid for it.',
    'Later Ida was asked again.',
    'The Quay opened in May.',
  ].map((words) => place(words)),
};

const correction = (name: string, rest: Partial<Correction>): Correction => ({
  name,
  notAName: false,
  kind: null,
  sameAs: [],
  apart: [],
  called: null,
  follows: false,
  ...rest,
});

const by = (...corrections: readonly Correction[]): Analysis => corrected(TEXT, ANALYSIS, corrections);

const named = (analysis: Analysis, name: string): Entity | undefined =>
  analysis.entities.find((one) => one.name === name);

describe('corrected', () => {
  test('is the same analysis where no correction concerns it', () => {
    expect(by(correction('Somebody Else', { notAName: true }))).toBe(ANALYSIS);
    expect(by()).toBe(ANALYSIS);
  });

  test('not a name: gone from names, ties and quotations', () => {
    const analysis = by(correction('IDA  holm', { notAName: true }));
    expect(named(analysis, 'Ida Holm')).toBeUndefined();
    expect(named(analysis, 'Tomas Eide')?.related.map(({ entity }) => entity)).toEqual([4]);
    expect(analysis.quotes).toMatchObject([{ entity: null }]);
  });

  test('a name is found with and without its article', () => {
    expect(named(by(correction('Quay', { notAName: true })), 'The Quay')).toBeUndefined();
  });

  test('another kind: so it is, and as sure as can be', () => {
    const skarvik = named(by(correction('Skarvik', { kind: 'place' })), 'Skarvik');
    expect(skarvik).toMatchObject({ kind: 'place', confidence: 1, mentions: [{ confidence: 1 }] });
  });

  test('a name that is followed is shown however unsure it is', () => {
    expect(named(by(correction('Ida', { follows: true })), 'Ida')?.confidence).toBe(1);
  });

  test('same as: one entity with the mentions of both, and what led to the other leads to it', () => {
    const analysis = by(correction('Ida', { sameAs: ['Ida Holm'] }));
    expect(named(analysis, 'Ida')).toBeUndefined();
    expect(named(analysis, 'Ida Holm')?.mentions.map(({ start }) => start)).toEqual(
      [place('Ida Holm'), place('Holm', 1), place('Holm', 2), place('Ida', 1)].map(({ start }) => start),
    );
    const other = by(correction('Ida Holm', { sameAs: ['Tomas Eide'] }));
    expect(other.quotes).toMatchObject([{ entity: 2 }]);
    // By first mention, as every analysis.
    expect(other.entities.map(({ name }) => name)).toEqual(['Tomas Eide', 'Skarvik', 'Ida', 'The Quay']);
    expect(named(other, 'Tomas Eide')?.related.map(({ entity }) => entity)).toEqual([4]);
  });

  test('same as a name that is not in the article changes nothing', () => {
    expect(by(correction('Ida', { sameAs: ['Ida Lund'] }))).toEqual(ANALYSIS);
  });

  test('same as each other, both ways round, is one', () => {
    const analysis = by(correction('Ida', { sameAs: ['Ida Holm'] }), correction('Ida Holm', { sameAs: ['Ida'] }));
    expect(analysis.entities).toHaveLength(4);
  });

  test('apart: a form becomes a name of its own, with its sentences and its quotation', () => {
    const analysis = by(correction('Ida Holm', { apart: ['Holm'] }));
    const holm = named(analysis, 'Holm');
    expect(holm).toMatchObject({ id: 5, kind: 'person', related: [] });
    expect(holm?.mentions).toHaveLength(2);
    expect(holm?.facts).toEqual([ANALYSIS.sentences[1], ANALYSIS.sentences[2]]);
    expect(named(analysis, 'Ida Holm')?.mentions).toHaveLength(1);
    expect(analysis.quotes).toMatchObject([{ entity: 5 }]);
  });

  test('what was split off can be joined to another', () => {
    const analysis = by(correction('Ida Holm', { apart: ['Holm'] }), correction('Holm', { sameAs: ['Tomas Eide'] }));
    expect(named(analysis, 'Tomas Eide')?.mentions).toHaveLength(3);
  });

  test('called otherwise: the name that the article has is not forgotten', () => {
    expect(named(by(correction('Ida', { called: 'Ida Lund' })), 'Ida Lund')).toMatchObject({ named: 'Ida', id: 3 });
  });

  test('every span still stands in the text, and ids stay apart', () => {
    const analysis = by(
      correction('Ida Holm', { apart: ['Holm'], kind: 'organisation' }),
      correction('Ida', { sameAs: ['Ida Holm'] }),
      correction('Skarvik', { notAName: true }),
    );
    const ids = analysis.entities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set<number | null>([null, ...ids]);
    for (const one of analysis.entities) expect(one.related.every(({ entity }) => known.has(entity))).toBe(true);
    expect(analysis.quotes.every(({ entity }) => known.has(entity))).toBe(true);
    for (const { mentions } of analysis.entities)
      for (const { start, end } of mentions) expect(TEXT.slice(start, end)).toMatch(/^(?:Ida|Holm|Tomas|The Quay)/);
  });
});

test('an analysis by the engine is corrected as one is that was read before', () => {
  const whole = loadEngine().analyze({ text: TEXT });
  const [first] = whole.entities;
  if (!first) throw new Error('no names');
  const without = corrected(TEXT, whole, [correction(first.name, { notAName: true })]);
  expect(without.entities).toHaveLength(whole.entities.length - 1);
  expect(whole.entities[0]).toBe(first);
});
