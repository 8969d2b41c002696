/**
 * What the reader knows better, applied to an analysis as its last step: the analysis itself stays whole wherever it is
 * kept, and a correction taken back leaves no trace. Nothing here makes up a span.
 */
import { nameForm } from './name-form.ts';
import type { Analysis, Entity, EntityKind, Mention, Quote, Relation, Span } from './types.ts';

/** What the reader says of one name. */
export interface Correction {
  readonly name: string;
  readonly notAName: boolean;
  /** What kind of thing it is; null where the reader has not said. */
  readonly kind: EntityKind | null;
  /** Other names that mean the same. */
  readonly sameAs: readonly string[];
  /** Forms that the engine takes for this name and that are somebody else. */
  readonly apart: readonly string[];
  /** What the reader wants it called. */
  readonly called: string | null;
  /** The reader follows it, so it is shown however unsure the tagger is. */
  readonly follows: boolean;
}

const MOST_FACTS = 3;
const MOST_RELATED = 5;

const keyOf = (name: string): string => nameForm(name).key;

const byStart = (a: Span, b: Span): number => a.start - b.start;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const distinct = <T extends Span>(spans: readonly T[]): readonly T[] =>
  spans.filter((span, at) => !spans.slice(0, at).some((other) => other.start === span.start && other.end === span.end));

const surest = (mentions: readonly Mention[]): number =>
  mentions.reduce((most, { confidence }) => Math.max(most, confidence), 0);

/** Sentences with one of these mentions, at most as many as a card has facts. */
const factsAbout = (analysis: Analysis, mentions: readonly Mention[]): readonly Span[] =>
  analysis.sentences.filter((sentence) => mentions.some((mention) => overlaps(mention, sentence))).slice(0, MOST_FACTS);

const withQuotes = (analysis: Analysis, change: (quote: Quote) => Quote): Analysis => ({
  ...analysis,
  quotes: analysis.quotes.map(change),
});

/** Takes the mentions of one written form out of an entity and makes another entity of them. */
const splitForm = (text: string, analysis: Analysis, entity: Entity, form: string): Analysis => {
  const isForm = ({ start, end }: Mention): boolean => keyOf(text.slice(start, end)) === keyOf(form);
  const theirs = entity.mentions.filter(isForm);
  const ours = entity.mentions.filter((mention) => !isForm(mention));
  if (theirs.length === 0 || ours.length === 0) return analysis;
  const id = analysis.entities.reduce((highest, one) => Math.max(highest, one.id), 0) + 1;
  const [first] = theirs;
  const other: Entity = {
    ...entity,
    id,
    name: first ? nameForm(text.slice(first.start, first.end)).text : form,
    mentions: theirs,
    references: [],
    descriptor: null,
    facts: factsAbout(analysis, theirs),
    related: [],
    salience: (entity.salience * theirs.length) / entity.mentions.length,
    confidence: surest(theirs),
  };
  const left: Entity = { ...entity, mentions: ours, confidence: surest(ours) };
  const entities = [...analysis.entities.map((one) => (one === entity ? left : one)), other].sort(
    (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  );
  const speaks = ({ speaker }: Quote): boolean => speaker !== null && theirs.some((one) => overlaps(one, speaker));
  return withQuotes({ ...analysis, entities }, (quote) =>
    quote.entity === entity.id && speaks(quote) ? { ...quote, entity: id } : quote,
  );
};

/** Ties to another entity now lead to `to`; to none where that is the entity itself or null. */
const retied = (entity: Entity, from: number, to: number | null): Entity => {
  if (!entity.related.some((relation) => relation.entity === from)) return entity;
  const related: Relation[] = [];
  for (const relation of entity.related) {
    const other = relation.entity === from ? to : relation.entity;
    if (other === null || other === entity.id || related.some((one) => one.entity === other)) continue;
    related.push({ ...relation, entity: other });
  }
  return { ...entity, related };
};

const union = (into: Entity, from: Entity): Entity => {
  const mentions = [...into.mentions, ...from.mentions].sort(byStart);
  return {
    ...into,
    mentions,
    references: [...into.references, ...from.references].sort(byStart),
    descriptor: into.descriptor ?? from.descriptor,
    facts: distinct([...into.facts, ...from.facts]).slice(0, MOST_FACTS),
    related: [
      ...into.related,
      ...from.related.filter(({ entity }) => !into.related.some((one) => one.entity === entity)),
    ]
      .filter(({ entity }) => entity !== into.id && entity !== from.id)
      .slice(0, MOST_RELATED),
    salience: Math.min(1, into.salience + from.salience),
    confidence: surest(mentions),
  };
};

/** Makes one entity of two; it stands where the earlier of them stood. */
const merge = (analysis: Analysis, from: Entity, into: Entity): Analysis => {
  const one = union(into, from);
  const first = analysis.entities.find((entity) => entity === from || entity === into);
  const entities = analysis.entities
    .filter((entity) => entity === first || (entity !== from && entity !== into))
    .map((entity) => (entity === first ? one : retied(entity, from.id, into.id)));
  return withQuotes({ ...analysis, entities }, (quote) =>
    quote.entity === from.id ? { ...quote, entity: into.id } : quote,
  );
};

const without = (analysis: Analysis, gone: Entity): Analysis => {
  const entities = analysis.entities.filter((one) => one !== gone).map((one) => retied(one, gone.id, null));
  return withQuotes({ ...analysis, entities }, (quote) =>
    quote.entity === gone.id ? { ...quote, entity: null } : quote,
  );
};

const certain = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.map((mention) => ({ ...mention, confidence: 1 }));

/** The entity by its reader's words: of that kind, called so, as sure as can be. */
const renamed = (entity: Entity, { kind, called, follows }: Correction): Entity => {
  const sure = kind !== null || called !== null || follows;
  return {
    ...entity,
    ...(kind && { kind }),
    ...(called !== null && called !== entity.name && { name: called, named: entity.name }),
    ...(sure && { mentions: certain(entity.mentions), confidence: 1 }),
  };
};

const find = (analysis: Analysis, name: string): Entity | undefined => {
  const key = keyOf(name);
  return analysis.entities.find((entity) => keyOf(entity.named ?? entity.name) === key);
};

const apply = (text: string, whole: Analysis, corrections: readonly Correction[]): Analysis => {
  let analysis = whole;
  const each = (change: (entity: Entity, correction: Correction) => Analysis): void => {
    for (const correction of corrections) {
      const entity = find(analysis, correction.name);
      if (entity) analysis = change(entity, correction);
    }
  };
  each((_, { name, apart }) =>
    apart.reduce((now, form) => {
      const entity = find(now, name);
      return entity && keyOf(form) !== keyOf(name) ? splitForm(text, now, entity, form) : now;
    }, analysis),
  );
  each((_, { name, sameAs }) =>
    sameAs.reduce((now, other) => {
      const [from, into] = [find(now, name), find(now, other)];
      return from && into && from !== into ? merge(now, from, into) : now;
    }, analysis),
  );
  each((entity, { notAName }) => (notAName ? without(analysis, entity) : analysis));
  each((entity, correction) => ({
    ...analysis,
    entities: analysis.entities.map((one) => (one === entity ? renamed(one, correction) : one)),
  }));
  return analysis;
};

/** Names that a text of this analysis may be corrected by: those it has. */
const relevant = (analysis: Analysis, corrections: readonly Correction[]): readonly Correction[] => {
  const keys = new Set(analysis.entities.map(({ name }) => keyOf(name)));
  const forms = corrections.flatMap(({ apart }) => apart.map(keyOf));
  for (const form of forms) keys.add(form);
  return corrections.filter(({ name }) => keys.has(keyOf(name)));
};

/**
 * The analysis of `text` by the reader's corrections: forms split off, names joined, what is no name left out, kinds and
 * names changed. The same analysis where none of them concerns it.
 */
export const corrected = (text: string, analysis: Analysis, corrections: readonly Correction[]): Analysis => {
  const own = relevant(analysis, corrections);
  return own.length === 0 ? analysis : apply(text, analysis, own);
};
