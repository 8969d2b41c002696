/** What an analysis says of the beginning of its text: for a reader who has not read on and wants nothing told before. */
import type { Analysis, Entity, Span } from './types.ts';

/** Names that stand there are told; what is called by a fuller name only later is called by the fullest so far. */
const entityUpTo = (text: string, entity: Entity, isRead: (span: Span) => boolean): Entity => {
  const mentions = entity.mentions.filter(isRead);
  const forms = mentions.map(({ start, end }) => text.slice(start, end));
  const fullest = forms.reduce((full, form) => (form.length > full.length ? form : full), '');
  const isKnown = entity.named !== undefined || forms.includes(entity.name);
  return {
    ...entity,
    name: isKnown ? entity.name : fullest,
    mentions,
    references: entity.references.filter(isRead),
    descriptor: entity.descriptor && isRead(entity.descriptor) ? entity.descriptor : null,
    facts: entity.facts.filter(isRead),
  };
};

/** All that lies before `end` whole, and nothing of what comes after. */
export const analysisUpTo = (text: string, analysis: Analysis, end: number): Analysis => {
  const isRead = (span: Span): boolean => span.end <= end;
  const entities = analysis.entities
    .map((entity) => entityUpTo(text, entity, isRead))
    .filter(({ mentions }) => mentions.length > 0);
  const named = new Set<number | null>(entities.map(({ id }) => id));
  const quotes = analysis.quotes.map((quote, index) => ({ quote, index })).filter(({ quote }) => isRead(quote));
  const places = new Map(quotes.map(({ index }, place) => [index, place]));
  const known = <T extends Span>(span: T | null): T | null => (span && isRead(span) ? span : null);
  return {
    entities: entities.map((entity) => ({
      ...entity,
      related: entity.related.filter(({ entity: other, words }) => named.has(other) && isRead(words)),
    })),
    quotes: quotes.map(({ quote }) => ({
      ...quote,
      verb: known(quote.verb),
      speaker: known(quote.speaker),
      entity: named.has(quote.entity) ? quote.entity : null,
    })),
    sources: analysis.sources
      .map((source) => ({ ...source, quotes: source.quotes.flatMap((index) => places.get(index) ?? []) }))
      .filter((source) => isRead(source) && source.quotes.length > 0),
    sentences: analysis.sentences.filter(isRead),
    dates: analysis.dates.filter(({ about }) => isRead(about)),
    figures: analysis.figures.filter(({ about }) => isRead(about)),
    summary: analysis.summary.filter(isRead),
  };
};
