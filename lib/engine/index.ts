/** The engine's one door. */
export { analyze, analyzeInSteps } from './analyze.ts';
export type { ArticleBriefing, EntityBriefing, Line, QuoteLine } from './briefing.ts';
export { briefArticle, briefEntity } from './briefing.ts';
export type {
  Analysis,
  Article,
  DateMention,
  Descriptor,
  Entity,
  EntityKind,
  Figure,
  FigureKind,
  Quote,
  QuoteKind,
  Relation,
  Span,
  UnnamedSource,
} from './types.ts';
export { ENTITY_KINDS, FIGURE_KINDS, QUOTE_KINDS } from './types.ts';
export { ENGINE_VERSION } from './version.ts';
