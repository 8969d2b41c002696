import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument, spanOf } from '../../lib/engine/document.ts';
import { type Analysis, briefArticle, type Span } from '../../lib/engine/index.ts';
import { tokenize } from '../../lib/engine/tokenizer.ts';
import { loadEngine } from '../../tools/engine.ts';

const { analyze } = loadEngine();

/** Anything at all: every code unit, lone surrogates and NULs among them. */
const anyText = fc
  .string({ unit: 'binary', maxLength: 400 })
  .chain((text) =>
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((codes) => text + String.fromCharCode(...codes)),
  );

const PIECES = [
  'Ana Lima',
  'Lima',
  'President',
  'Jack Ma',
  'the',
  'U.S.',
  'said',
  'warned that',
  '"',
  '“',
  '”',
  '‘',
  "'",
  '’s',
  ',',
  '.',
  '...',
  '?',
  '\n\n',
  '\n',
  'Acme Inc.',
  'a farmer from',
  'who',
  'he',
  'she',
  'is a',
  'was named',
  '(',
  ')',
  '[',
  ']',
  '—',
  '-',
  'UBS',
  'on Monday',
  '3.5',
  '$',
  'No.',
  '5',
  'according to',
  'Hong Kong',
  'HONG KONG',
  'chief executive of',
  'and',
  '\u00ad',
  '\u0301',
  '\ud83d',
  '\u0000',
  'مصر',
  '東京',
  'https://a.example/b',
];
/** News out of joint: the pieces that rules look for, in any order. */
const newsText = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join(' '));

const text = fc.oneof(anyText, newsText);

const inside = (span: Span, outer: Span): boolean =>
  span.start >= outer.start && span.end <= outer.end && span.start < span.end;

const spansOf = (analysis: Analysis): Span[] => [
  ...analysis.summary,
  ...analysis.sentences,
  ...analysis.sources,
  ...[...analysis.dates, ...analysis.figures].flatMap((found) => [found, found.about]),
  ...analysis.quotes.flatMap((quote) => [
    quote,
    ...(quote.verb ? [quote.verb] : []),
    ...(quote.speaker ? [quote.speaker] : []),
  ]),
  ...analysis.entities.flatMap((entity) => [
    ...entity.mentions,
    ...entity.references,
    ...entity.facts,
    ...entity.related.map((relation) => relation.words),
    ...(entity.descriptor ? [entity.descriptor] : []),
  ]),
];

test('tokens cover all that is not white space, in order, without overlap', () => {
  fc.assert(
    fc.property(text, (given) => {
      let at = 0;
      for (const token of tokenize(given)) {
        expect(given.slice(at, token.start).trim()).toBe('');
        expect(token.end).toBeGreaterThan(token.start);
        expect(given.slice(token.start, token.end)).toBe(token.text);
        at = token.end;
      }
      expect(given.slice(at).trim()).toBe('');
    }),
    { numRuns: 300 },
  );
});

test('sentences cover all tokens, in order, and lie inside their paragraphs', () => {
  fc.assert(
    fc.property(text, (given) => {
      const document = readDocument(given);
      expect(document.sentences.map((range) => range.to).slice(0, -1)).toEqual(
        document.sentences.map((range) => range.from).slice(1),
      );
      expect(document.sentences.at(-1)?.to ?? 0).toBe(document.tokens.length);
      expect(document.paragraphs.at(-1)?.to ?? 0).toBe(document.sentences.length);
      for (const range of document.sentences)
        expect(given.slice(spanOf(document, range).start, spanOf(document, range).end)).not.toMatch(/\n[^\S\n]*\n/);
    }),
    { numRuns: 300 },
  );
});

test('every span of an analysis is a span of the text', () => {
  fc.assert(
    fc.property(text, (given) => {
      for (const span of spansOf(analyze({ text: given })))
        expect(inside(span, { start: 0, end: given.length })).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('mentions, descriptors and facts lie inside one sentence', () => {
  fc.assert(
    fc.property(newsText, (given) => {
      const analysis = analyze({ text: given });
      for (const entity of analysis.entities)
        for (const span of [...entity.mentions, ...entity.facts, ...(entity.descriptor ? [entity.descriptor] : [])])
          expect(analysis.sentences.some((sentence) => inside(span, sentence))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('mentions of all entities are apart, and each names its entity once', () => {
  fc.assert(
    fc.property(newsText, (given) => {
      const mentions = analyze({ text: given })
        .entities.flatMap((entity) => entity.mentions)
        .toSorted((a, b) => a.start - b.start);
      for (const [index, mention] of mentions.entries())
        expect(mention.start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
    }),
    { numRuns: 300 },
  );
});

test('the same text has the same analysis', () => {
  fc.assert(
    fc.property(newsText, (given) => {
      expect(analyze({ text: given })).toEqual(analyze({ text: given }));
    }),
    { numRuns: 100 },
  );
});

test('every line of a briefing is what stands at its offsets', () => {
  fc.assert(
    fc.property(newsText, (given) => {
      const briefing = briefArticle(given, analyze({ text: given }));
      const lines = [
        ...briefing.summary,
        ...briefing.entities.flatMap((entity) => [
          entity.first,
          ...entity.facts,
          ...entity.related.map(({ words }) => words),
          ...[entity.descriptor, entity.quote, ...entity.facts.map(({ subject }) => subject)].filter(
            (found) => found !== null,
          ),
        ]),
        ...briefing.said.flatMap(({ first, quotes }) => [first, ...quotes]),
        ...[...briefing.timeline.flatMap((entry) => entry.lines), ...briefing.figures].flatMap((placed) => [
          placed,
          placed.excerpt,
          placed.about,
        ]),
      ];
      for (const line of lines) expect(line.text).toBe(given.slice(line.start, line.end));
    }),
    { numRuns: 200 },
  );
});
