import type { Analysis, Entity, EntityKind, Quote, QuoteKind, Span } from './types.ts';

/** One line of a briefing: words of the article, and where they stand. */
export interface Line extends Span {
  readonly text: string;
}

export interface QuoteLine extends Line {
  readonly kind: QuoteKind;
  readonly speaker: Line | null;
  readonly verb: Line | null;
}

/** What the card shows of one entity. */
export interface EntityBriefing {
  readonly id: number;
  readonly name: string;
  readonly kind: EntityKind;
  /** How often the article names it. */
  readonly count: number;
  readonly first: Line;
  readonly descriptor: Line | null;
  readonly facts: readonly Line[];
  readonly quote: QuoteLine | null;
}

/** What the popup shows of the article. */
export interface ArticleBriefing {
  readonly summary: readonly Line[];
  /** By salience, highest first. */
  readonly entities: readonly EntityBriefing[];
}

const line = (text: string, span: Span): Line => ({
  start: span.start,
  end: span.end,
  text: text.slice(span.start, span.end),
});

const quoteLine = (text: string, quote: Quote): QuoteLine => ({
  ...line(text, quote),
  kind: quote.kind,
  speaker: quote.speaker && line(text, quote.speaker),
  verb: quote.verb && line(text, quote.verb),
});

/** A quotation worth a card is long enough to say something; a direct one goes before a reported one. */
const quoteWorth = (quote: Quote): number => {
  const kind = quote.kind === 'direct' ? 2 : quote.kind === 'mixed' ? 1 : 0;
  return kind + Math.min(quote.end - quote.start, 200) / 200;
};

const bestQuote = (analysis: Analysis, entity: Entity): Quote | null => {
  const own = analysis.quotes.filter((quote) => quote.entity === entity.id && quote.kind !== 'reported');
  return own.reduce<Quote | null>(
    (best, quote) => (best && quoteWorth(best) >= quoteWorth(quote) ? best : quote),
    null,
  );
};

/** The briefing of one entity. Every line is a span of `text`. */
export const briefEntity = (text: string, analysis: Analysis, entity: Entity): EntityBriefing => {
  const quote = bestQuote(analysis, entity);
  return {
    id: entity.id,
    name: entity.name,
    kind: entity.kind,
    count: entity.mentions.length,
    first: line(text, entity.mentions[0] ?? { start: 0, end: 0 }),
    descriptor: entity.descriptor && line(text, entity.descriptor),
    facts: entity.facts.map((fact) => line(text, fact)),
    quote: quote && quoteLine(text, quote),
  };
};

/** The briefing of the whole article. */
export const briefArticle = (text: string, analysis: Analysis): ArticleBriefing => ({
  summary: analysis.summary.map((span) => line(text, span)),
  entities: [...analysis.entities]
    .sort((a, b) => b.salience - a.salience || a.id - b.id)
    .map((entity) => briefEntity(text, analysis, entity)),
});
