import type { Analysis, Article, Span } from '../../lib/engine/index.ts';

/** A line of input that cannot be analysed; the message says why. */
export class LineError extends Error {
  override readonly name = 'LineError';
}

export interface ArticleLine extends Article {
  readonly id: string | number;
}

const optionalString = (line: object, field: string): string | undefined => {
  const value: unknown = Object.entries(line).find(([key]) => key === field)?.[1];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new LineError(`"${field}" is not a string`);
  return value;
};

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new LineError(`not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
};

/** Reads `{id, text, title?, published?}`; other fields are ignored. Throws LineError. */
export const readLine = (line: string): ArticleLine => {
  const value = parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new LineError('not a JSON object');
  const id: unknown = 'id' in value ? value.id : undefined;
  if (typeof id !== 'string' && typeof id !== 'number') throw new LineError('"id" is neither a string nor a number');
  const text = optionalString(value, 'text');
  if (text === undefined) throw new LineError('"text" is missing');
  return { id, text, title: optionalString(value, 'title'), published: optionalString(value, 'published') };
};

const span = ({ start, end }: Span): Span => ({ start, end });

/** The line of output: the keys that are promised outside, nothing else. */
export const writeLine = (id: string | number, analysis: Analysis): string =>
  JSON.stringify({
    id,
    entities: analysis.entities.map((entity) => ({
      id: entity.id,
      name: entity.name,
      kind: entity.kind,
      mentions: entity.mentions.map(span),
      references: entity.references.map(span),
      descriptor: entity.descriptor && { text: entity.descriptor.text, ...span(entity.descriptor) },
      facts: entity.facts.map(span),
      salience: entity.salience,
    })),
    quotes: analysis.quotes.map((quote) => ({
      ...span(quote),
      kind: quote.kind,
      verb: quote.verb && span(quote.verb),
      speaker: quote.speaker && span(quote.speaker),
      entity: quote.entity,
    })),
    summary: analysis.summary.map(span),
  });
