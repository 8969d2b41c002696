/**
 * The engine's vocabulary. Everything it says of a text is a span of that text:
 * offsets are UTF-16 code units, `end` is exclusive.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the engine reads. Paragraphs of `text` are apart by a blank line. */
export interface Article {
  readonly text: string;
  /** May repeat the first paragraph of `text`. */
  readonly title?: string | undefined;
  /** Publication date, ISO 8601 (`2025-03-02` or with a time). */
  readonly published?: string | undefined;
  /** The reader's corrections and the names they follow. */
  readonly known?: readonly KnownName[] | undefined;
}

/** What the reader says of a name, whatever the tagger thinks. */
export interface KnownName {
  readonly name: string;
  /** Null: this is no name. */
  readonly kind: EntityKind | null;
}

/** A name where it stands. */
export interface Mention extends Span {
  /** Probability that this is a name of its kind, calibrated, 0 to 1. */
  readonly confidence: number;
}

export const ENTITY_KINDS = ['person', 'organisation', 'place', 'other'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export interface Descriptor extends Span {
  /** `text.slice(start, end)`: the words by which the article introduces the entity. */
  readonly text: string;
}

/** A tie between two entities, with the words that make it. */
export interface Relation {
  /** Id of the other entity. */
  readonly entity: number;
  /** "managing director of China Beige Book"; the sentence where no fewer words say it. */
  readonly words: Span;
}

/** One person, organisation, place or other named thing, as one article knows it. */
export interface Entity {
  /** Counts entities from 0 in a whole analysis; where some are left out (threshold.ts) the others keep theirs. */
  readonly id: number;
  /** The fullest form in which the article names it, or what the reader calls it. */
  readonly name: string;
  /** The fullest form in the article, where the reader calls it otherwise. */
  readonly named?: string;
  readonly kind: EntityKind;
  /** Names only, in order of the text. */
  readonly mentions: readonly Mention[];
  /** Pronouns and nominals ("he", "the start-up") that refer to it, in order of the text. */
  readonly references: readonly Span[];
  readonly descriptor: Descriptor | null;
  /** Up to three sentences or clauses that say most about it, best first. */
  readonly facts: readonly Span[];
  /** Up to five entities that the article ties to it, closest first. */
  readonly related: readonly Relation[];
  /** Higher is more salient. 0 to 1 within one article. */
  readonly salience: number;
  /** That of its surest mention. */
  readonly confidence: number;
}

export const QUOTE_KINDS = ['direct', 'mixed', 'reported'] as const;
export type QuoteKind = (typeof QUOTE_KINDS)[number];

/** A quotation: the span is what was said, without its quotation marks. */
export interface Quote extends Span {
  readonly kind: QuoteKind;
  /** The verb of saying ("said", "warned"). */
  readonly verb: Span | null;
  /** The words that name the speaker ("he", "analysts at ANZ Research"). */
  readonly speaker: Span | null;
  /** The id of the entity that spoke, or on whose behalf somebody did. */
  readonly entity: number | null;
}

/** Somebody who speaks without a name: "a person familiar with the matter". */
export interface UnnamedSource extends Span {
  /** Indices into `Analysis.quotes`. */
  readonly quotes: readonly number[];
}

/** Words that mean a date, placed on the calendar. */
export interface DateMention extends Span {
  /** First and last day meant, ISO 8601 ("2025-02-27"); the same for a single day. */
  readonly from: string;
  readonly to: string;
  /** The sentence that says what happened then. */
  readonly about: Span;
}

export const FIGURE_KINDS = ['money', 'percentage', 'age', 'measure', 'count'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** An amount: the span is number and unit as written. */
export interface Figure extends Span {
  readonly kind: FigureKind;
  readonly value: number;
  /** Currency sign, "%", "points", "years", unit of measure, or what is counted. */
  readonly unit: string;
  /** The sentence that says of what. */
  readonly about: Span;
}

/** All that the engine has to say of one article. */
export interface Analysis {
  /** By first mention in the text. */
  readonly entities: readonly Entity[];
  /** In order of the text. */
  readonly quotes: readonly Quote[];
  /** In order of the text. */
  readonly sources: readonly UnnamedSource[];
  readonly sentences: readonly Span[];
  /** In order of the text. */
  readonly dates: readonly DateMention[];
  /** In order of the text. */
  readonly figures: readonly Figure[];
  /** Up to three sentences, in order of the text. */
  readonly summary: readonly Span[];
}
