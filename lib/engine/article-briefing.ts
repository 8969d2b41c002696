/** What the popup shows of the whole article. */
import { briefEntity, type EntityBriefing, type QuoteLine, quoteLine } from './briefing.ts';
import { isEnglish } from './language.ts';
import { type Line, lineOf } from './line.ts';
import { type FigureLine, figuresOf, type TimelineEntry, timelineOf } from './timeline.ts';
import type { Analysis, EntityKind, Quote } from './types.ts';

/** Somebody who speaks in the article, and what. */
export interface Speaker {
  /** Id of the entity; null for a source that the article does not name. */
  readonly entity: number | null;
  /** The entity's name, or the words that stand for the source. */
  readonly name: string;
  readonly kind: EntityKind | null;
  readonly descriptor: Line | null;
  /** Where the article first names the speaker. */
  readonly first: Line;
  /** In order of the text. */
  readonly quotes: readonly QuoteLine[];
}

export interface ArticleBriefing {
  /** False where the text is in a language of which only names are read: then nothing but `entities` is given. */
  readonly english: boolean;
  readonly summary: readonly Line[];
  /** By salience, highest first. */
  readonly entities: readonly EntityBriefing[];
  /** Named speakers by salience, then the others in order of the text. */
  readonly said: readonly Speaker[];
  /** People who are written about and never quoted, by salience; empty where nobody is. */
  readonly unquoted: readonly EntityBriefing[];
  readonly timeline: readonly TimelineEntry[];
  readonly figures: readonly FigureLine[];
}

const namedSpeakers = (
  text: string,
  quotes: readonly Quote[],
  entities: readonly EntityBriefing[],
): readonly Speaker[] =>
  entities.flatMap(({ id, name, kind, descriptor, first }) => {
    const own = quotes.filter(({ entity }) => entity === id);
    if (own.length === 0) return [];
    return [{ entity: id, name, kind, descriptor, first, quotes: own.map((quote) => quoteLine(text, quote)) }];
  });

const unnamedSpeakers = (text: string, { sources, quotes }: Analysis): readonly Speaker[] =>
  sources.map((source) => {
    const first = lineOf(text, source);
    const own = source.quotes.flatMap((at) => quotes[at] ?? []);
    return {
      entity: null,
      name: first.text,
      kind: null,
      descriptor: null,
      first,
      quotes: own.map((quote) => quoteLine(text, quote)),
    };
  });

const bySalience = (text: string, analysis: Analysis): readonly EntityBriefing[] =>
  [...analysis.entities]
    .sort((a, b) => b.salience - a.salience || a.id - b.id)
    .map((entity) => briefEntity(text, analysis, entity));

/** A person of whom the article tells something: a byline names its author and no more. */
const isWrittenAbout = ({ kind, facts }: EntityBriefing): boolean => kind === 'person' && facts.length > 0;

/** The briefing of the whole article. `language` is what the page says (BCP 47); a text long enough tells by itself. */
export const briefArticle = (text: string, analysis: Analysis, language: string | null = null): ArticleBriefing => {
  const entities = bySalience(text, analysis);
  if (!isEnglish(text, language))
    return { english: false, summary: [], entities, said: [], unquoted: [], timeline: [], figures: [] };
  const named = namedSpeakers(text, analysis.quotes, entities);
  const quoted = new Set(named.map(({ entity }) => entity));
  const said = [...named, ...unnamedSpeakers(text, analysis)];
  return {
    english: true,
    summary: analysis.summary.map((span) => lineOf(text, span)),
    entities,
    said,
    unquoted: said.length > 0 ? entities.filter((entity) => isWrittenAbout(entity) && !quoted.has(entity.id)) : [],
    timeline: timelineOf(text, analysis.dates),
    figures: figuresOf(text, analysis.figures),
  };
};
