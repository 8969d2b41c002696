import type { Span } from './types.ts';

/** One line of a briefing: words of the article, and where they stand. */
export interface Line extends Span {
  readonly text: string;
}

export const lineOf = (text: string, span: Span): Line => ({
  start: span.start,
  end: span.end,
  text: text.slice(span.start, span.end),
});

export const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
