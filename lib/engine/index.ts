/** The engine's one door. */
export type { ArticleBriefing, Speaker } from './article-briefing.ts';
export { briefArticle } from './article-briefing.ts';
export type { EntityBriefing, FactLine, QuoteLine, RelatedName } from './briefing.ts';
export { briefEntity } from './briefing.ts';
export { type Correction, corrected } from './corrected.ts';
export { createEngine, type Engine } from './engine.ts';
export type { Line } from './line.ts';
export { nameKey } from './name-key.ts';
export { analysisUpTo } from './read-part.ts';
export type { Steps } from './steps.ts';
export { ModelError } from './tagger/index.ts';
export { analysisAt, NAME_LEVELS, type NameLevel } from './threshold.ts';
export type { FigureLine, PlacedLine, TimelineEntry } from './timeline.ts';
export type {
  Analysis,
  Article,
  DateMention,
  Descriptor,
  Entity,
  EntityKind,
  Figure,
  FigureKind,
  KnownName,
  Mention,
  Quote,
  QuoteKind,
  Relation,
  Span,
  UnnamedSource,
} from './types.ts';
export { ENTITY_KINDS, FIGURE_KINDS, QUOTE_KINDS } from './types.ts';
export { ENGINE_VERSION } from './version.ts';
