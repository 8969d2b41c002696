import { describe, expect, test } from 'vitest';
import { makeNews } from '../../tools/bench/made-news.ts';
import { figuresOf, fits, median, type Row, rowLine } from '../../tools/bench/measure.ts';
import { loadEngine } from '../../tools/engine.ts';

test.each([
  ['one', [5], 5],
  ['an odd number', [9, 1, 5], 5],
  ['an even number', [1, 9, 5, 7], 7],
  ['numbers, not strings', [10, 9, 100], 10],
])('the median of %s', (_, values, middle) => {
  expect(median(values)).toBe(middle);
});

test('the median of nothing is no number', () => {
  expect(median([])).toBeNaN();
});

const ROW: Row = { what: 'ratio', value: 12.5, unit: 'times' };

test.each([
  ['no limit', ROW, true],
  ['within it', { ...ROW, atMost: 12.5 }, true],
  ['beyond it', { ...ROW, atMost: 12 }, false],
  ['no number', { ...ROW, value: Number.NaN, atMost: 12 }, false],
])('a figure and its limit: %s', (_, row, fine) => {
  expect(fits(row)).toBe(fine);
});

test('a line says figure, limit and baseline', () => {
  expect(rowLine({ ...ROW, atMost: 12 }, { ratio: 10 }).replace(/\s+/g, ' ')).toBe(
    'MISS ratio 12.5 times (at most 12; baseline 10.0, 1.25 of it)',
  );
  expect(rowLine(ROW, {}).replace(/\s+/g, ' ')).toBe('ok ratio 12.5 times (no baseline)');
});

test('a baseline keeps two digits', () => {
  expect(figuresOf([{ what: 'a', value: 1.23456, unit: 'ms' }])).toEqual({ a: 1.23 });
});

describe('made news', () => {
  test('the same seed, the same text; another seed, another', () => {
    expect(makeNews(500, 1)).toBe(makeNews(500, 1));
    expect(makeNews(500, 1)).not.toBe(makeNews(500, 2));
  });
  test('as long as it was asked for, by less than a paragraph', () => {
    const words = makeNews(2_000, 3).split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(2_000);
    expect(words).toBeLessThan(2_150);
  });
  test('the engine has work with it: names, quotations, figures', () => {
    const { entities, quotes, figures } = loadEngine().analyze({ text: makeNews(1_000, 4) });
    expect(entities.length).toBeGreaterThan(15);
    expect(quotes.length).toBeGreaterThan(5);
    expect(figures.length).toBeGreaterThan(5);
  });
});
