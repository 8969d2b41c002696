import { describe, expect, it } from 'vitest';
import { analysisUpTo } from '../../lib/engine/read-part.ts';
import type { Analysis, Entity, Quote, Span } from '../../lib/engine/types.ts';

const TEXT = 'Holm opened a pier. “It floats,” she said. Ida Holm, a diver, sank in May. “No,” Eide said of 3 tons.';

const spanOf = (words: string): Span => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

const mention = (words: string) => ({ ...spanOf(words), confidence: 1 });

const entity = (id: number, name: string, rest: Partial<Entity>): Entity => ({
  id,
  name,
  kind: 'person',
  mentions: [],
  references: [],
  descriptor: null,
  facts: [],
  related: [],
  salience: 1,
  confidence: 1,
  ...rest,
});

const quote = (words: string, verb: string, speaker: string, who: number | null): Quote => ({
  ...spanOf(words),
  kind: 'direct',
  verb: spanOf(verb),
  speaker: spanOf(speaker),
  entity: who,
});

const SENTENCES = ['Holm opened a pier.', '“It floats,” she said.', 'Ida Holm, a diver, sank in May.'].map(spanOf);

const WHOLE: Analysis = {
  entities: [
    entity(0, 'Ida Holm', {
      mentions: [mention('Holm'), mention('Ida Holm')],
      descriptor: { ...spanOf('a diver'), text: 'a diver' },
      facts: [spanOf('Ida Holm, a diver, sank in May.'), spanOf('Holm opened a pier.')],
      related: [{ entity: 1, words: spanOf('Eide said') }],
    }),
    entity(1, 'Eide', { mentions: [mention('Eide')] }),
  ],
  quotes: [quote('It floats,', 'said', 'she', 0), quote('No,', 'Eide said', 'Eide', 1)],
  sources: [{ ...spanOf('she'), quotes: [0, 1] }],
  sentences: SENTENCES,
  dates: [{ ...spanOf('May'), from: '2025-05-01', to: '2025-05-31', about: spanOf('Ida Holm, a diver, sank in May.') }],
  figures: [
    { ...spanOf('3 tons'), kind: 'measure', value: 3, unit: 'tons', about: spanOf('“No,” Eide said of 3 tons.') },
  ],
  summary: [spanOf('Ida Holm, a diver, sank in May.')],
};

const upTo = (words: string): Analysis => analysisUpTo(TEXT, WHOLE, spanOf(words).end);

/** Every span in an analysis, wherever it is. */
const spansIn = (value: unknown): readonly Span[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'start' in value && 'end' in value ? [value as Span] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
};

describe('what is told as far as the reader has read', () => {
  it.each(['Holm', 'pier.', 'floats', 'she said.', 'Ida', 'Ida Holm', 'May.', '“No', 'tons.'])(
    'to “%s”: nothing after it, and nothing that is only half before it',
    (words) => {
      const { end } = spanOf(words);
      expect(spansIn(upTo(words)).filter((span) => span.end > end)).toEqual([]);
    },
  );

  it('to the end: all of it', () => {
    expect(analysisUpTo(TEXT, WHOLE, TEXT.length)).toEqual(WHOLE);
  });

  it('a name is called as it has been so far, and nobody who has yet to be named is', () => {
    expect(upTo('she said.').entities.map(({ name }) => name)).toEqual(['Holm']);
    expect(upTo('May.').entities.map(({ name }) => name)).toEqual(['Ida Holm']);
  });

  it('a source has the quotations that were read, by their new places', () => {
    expect(
      analysisUpTo(TEXT, { ...WHOLE, quotes: [...WHOLE.quotes].reverse() }, spanOf('she said.').end).sources,
    ).toEqual([{ ...spanOf('she'), quotes: [0] }]);
  });
});
