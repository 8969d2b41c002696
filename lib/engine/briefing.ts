/** What the card shows of one entity: spans of the article, chosen from its analysis. */
import { isWithin, type Line, lineOf } from './line.ts';
import type { Analysis, Entity, EntityKind, Quote, QuoteKind, Span } from './types.ts';

export interface QuoteLine extends Line {
  readonly kind: QuoteKind;
  readonly speaker: Line | null;
  readonly verb: Line | null;
}

export interface FactLine extends Line {
  /** The words within that stand for the entity ("He"), where the line does not name it; else null. */
  readonly subject: Line | null;
}

/** Another entity that the article ties to this one. */
export interface RelatedName {
  readonly entity: number;
  readonly name: string;
  readonly kind: EntityKind;
  /** The words that tie them. */
  readonly words: Line;
}

/** What the card shows of one entity. */
export interface EntityBriefing {
  readonly id: number;
  readonly name: string;
  /** What the article calls a person for short ("Ma"); the name of all others. */
  readonly short: string;
  readonly kind: EntityKind;
  /** How often the article names it. */
  readonly count: number;
  readonly first: Line;
  readonly descriptor: Line | null;
  readonly facts: readonly FactLine[];
  readonly quote: QuoteLine | null;
  /** Up to five, closest first. */
  readonly related: readonly RelatedName[];
}

export const quoteLine = (text: string, quote: Quote): QuoteLine => ({
  ...lineOf(text, quote),
  kind: quote.kind,
  speaker: quote.speaker && lineOf(text, quote.speaker),
  verb: quote.verb && lineOf(text, quote.verb),
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

/** Does a fact tell little more than the quotation in it, which the card shows with its speaker? */
const repeats = (fact: Span, quote: Quote | null): boolean =>
  quote !== null && isWithin(quote, fact) && 2 * (quote.end - quote.start) > fact.end - fact.start;

/** A person's shortest form: the surname, where the article goes on with it. */
const shortName = (text: string, { kind, name, mentions }: Entity): string => {
  if (kind !== 'person') return name;
  const forms = mentions.map(({ start, end }) => text.slice(start, end));
  return forms.reduce((short, form) => (form.length < short.length ? form : short), name);
};

const factLine = (text: string, entity: Entity, fact: Span): FactLine => {
  const named = entity.mentions.some((mention) => isWithin(mention, fact));
  const subject = named ? undefined : entity.references.find((reference) => isWithin(reference, fact));
  return { ...lineOf(text, fact), subject: subject ? lineOf(text, subject) : null };
};

const relatedNames = (text: string, analysis: Analysis, entity: Entity): readonly RelatedName[] =>
  entity.related.flatMap(({ entity: id, words }) => {
    const other = analysis.entities.find((candidate) => candidate.id === id);
    return other ? [{ entity: id, name: other.name, kind: other.kind, words: lineOf(text, words) }] : [];
  });

/** The briefing of one entity. Every line is a span of `text`. */
export const briefEntity = (text: string, analysis: Analysis, entity: Entity): EntityBriefing => {
  const quote = bestQuote(analysis, entity);
  return {
    id: entity.id,
    name: entity.name,
    short: shortName(text, entity),
    kind: entity.kind,
    count: entity.mentions.length,
    first: lineOf(text, entity.mentions[0] ?? { start: 0, end: 0 }),
    descriptor: entity.descriptor && lineOf(text, entity.descriptor),
    facts: entity.facts.flatMap((fact) => (repeats(fact, quote) ? [] : [factLine(text, entity, fact)])),
    quote: quote && quoteLine(text, quote),
    related: relatedNames(text, analysis, entity),
  };
};
