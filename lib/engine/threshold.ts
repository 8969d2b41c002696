/** How sure the tagger must be of a name for readers to see it. */
import type { Analysis, Entity } from './types.ts';

export const NAME_LEVELS = ['fewer', 'balanced', 'more'] as const;
export type NameLevel = (typeof NAME_LEVELS)[number];

/**
 * Calibrated probabilities: of ten names shown at 0.9 that are no surer, one is wrong. Below 0.3 a name is more often
 * wrong than right; above it, leaving names out costs more right ones than it spares wrong ones (docs/model.md).
 */
const NAME_THRESHOLDS: Readonly<Record<NameLevel, number>> = { fewer: 0.9, balanced: 0.3, more: 0 };

const atLeast = (entity: Entity, threshold: number): Entity => ({
  ...entity,
  mentions: entity.mentions.filter(({ confidence }) => confidence >= threshold),
});

/** The entities that have a mention at a level, with only those mentions; ids stay as they are. */
const entitiesAt = (analysis: Analysis, level: NameLevel): Entity[] =>
  analysis.entities
    .map((entity) => atLeast(entity, NAME_THRESHOLDS[level]))
    .filter((entity) => entity.mentions.length > 0);

/**
 * What readers see of an analysis at a level: its names as `entitiesAt` gives them, and quotations whose speaker is not
 * among them without an entity.
 */
export const analysisAt = (analysis: Analysis, level: NameLevel): Analysis => {
  const entities = entitiesAt(analysis, level);
  const shown = new Set<number | null>(entities.map(({ id }) => id));
  const quotes = analysis.quotes.map((quote) => (shown.has(quote.entity) ? quote : { ...quote, entity: null }));
  return { ...analysis, entities, quotes };
};
