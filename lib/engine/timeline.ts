/** Dates and figures of an article as lines for a reader. */
import { excerpt } from './excerpt.ts';
import { isWithin, type Line, lineOf } from './line.ts';
import type { DateMention, Figure, FigureKind, Span } from './types.ts';

/** Words of the article within the sentence that gives them their sense. */
export interface PlacedLine extends Line {
  /** The sentence, or the part of a long one that holds the words. */
  readonly excerpt: Line;
  readonly about: Line;
}

/** One day, month, year or other stretch of time, and all that the article says of it. */
export interface TimelineEntry {
  /** First and last day, ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly lines: readonly PlacedLine[];
}

export interface FigureLine extends PlacedLine {
  readonly kind: FigureKind;
}

const placed = (text: string, words: Span & { readonly about: Span }): PlacedLine => ({
  ...lineOf(text, words),
  excerpt: excerpt(text, words.about, words),
  about: lineOf(text, words.about),
});

const isWholeYear = ({ from, to }: DateMention): boolean =>
  from.endsWith('-01-01') && to === `${from.slice(0, -6)}-12-31`;

const covers = (wide: DateMention, narrow: DateMention): boolean =>
  wide !== narrow && wide.from <= narrow.from && wide.to >= narrow.to && !isWholeYear(narrow);

/** A year that was told before, or that its own sentence tells to the day, adds nothing. */
const onlyRepeats = (date: DateMention, at: number, dates: readonly DateMention[]): boolean =>
  isWholeYear(date) &&
  (dates.slice(0, at).some(({ from, to }) => from === date.from && to === date.to) ||
    dates.some((other) => isWithin(other, date.about) && covers(date, other)));

/** In calendar order; what begins on the same day and is shorter goes first. */
export const timelineOf = (text: string, dates: readonly DateMention[]): readonly TimelineEntry[] => {
  const entries = new Map<string, { from: string; to: string; lines: PlacedLine[] }>();
  for (const [at, date] of dates.entries()) {
    if (onlyRepeats(date, at, dates)) continue;
    const { from, to } = date;
    const entry = entries.get(`${from} ${to}`) ?? { from, to, lines: [] };
    entries.set(`${from} ${to}`, entry);
    if (!entry.lines.some(({ about }) => about.start === date.about.start)) entry.lines.push(placed(text, date));
  }
  return [...entries.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
};

/** In order of the text; the same amount of the same thing is told once. */
export const figuresOf = (text: string, figures: readonly Figure[]): readonly FigureLine[] => {
  const seen = new Set<string>();
  return figures.flatMap((figure) => {
    const key = `${figure.kind} ${figure.value} ${figure.unit}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...placed(text, figure), kind: figure.kind }];
  });
};
