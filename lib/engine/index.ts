/** The engine's one door. */
export type { ArticleBriefing, EntityBriefing, Line, QuoteLine } from './briefing.ts';
export { briefArticle, briefEntity } from './briefing.ts';
export { createEngine, type Engine } from './engine.ts';
export type { Steps } from './steps.ts';
export { ModelError } from './tagger/index.ts';
export { entitiesAt, NAME_LEVELS, type NameLevel } from './threshold.ts';
export type {
  Analysis,
  Article,
  DateMention,
  Descriptor,
  Entity,
  EntityKind,
  Figure,
  FigureKind,
  Mention,
  Quote,
  QuoteKind,
  Relation,
  Span,
  UnnamedSource,
} from './types.ts';
export { ENTITY_KINDS, FIGURE_KINDS, QUOTE_KINDS } from './types.ts';
export { ENGINE_VERSION } from './version.ts';
