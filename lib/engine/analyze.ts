import { quotedShares, quotedTokens, resolveQuotes, speakingNames, unnamedSources } from './attribution.ts';
import { type Cluster, groupNames } from './coreference.ts';
import { findDates } from './dates.ts';
import { type DescriptorCandidate, indexNames } from './descriptor-reader.ts';
import { readDocumentInSteps, spanOf, type TextDocument } from './document.ts';
import { tagWithoutBrackets } from './editorial-brackets.ts';
import { chooseFacts } from './facts.ts';
import { findFigures } from './figures.ts';
import { type Focus, namesBySentence } from './focus.ts';
import { descriptorsOfCluster, headsOf, introduce } from './introductions.ts';
import { settleKinds } from './kind-evidence.ts';
import { withKnown } from './known-names.ts';
import { withoutLoneRoles } from './lone-roles.ts';
import { messengers } from './messengers.ts';
import { withMissed } from './missed-names.ts';
import { mendBorders } from './name-borders.ts';
import type { Tagger } from './names.ts';
import { findQuotes } from './quotes.ts';
import { withRecurring } from './recurring-names.ts';
import { findReferences, type Reference } from './references.ts';
import { relate } from './relations.ts';
import { withRepeated } from './repeated-names.ts';
import { scoreSalience } from './salience.ts';
import { contentWords, noteSentences } from './sentence-worth.ts';
import { mapInSteps, type Steps } from './steps.ts';
import { chooseSummary } from './summary.ts';
import type { Analysis, Article, Descriptor, Entity, Mention } from './types.ts';

/** Letters and digits that may stand behind the title in its paragraph: "Tuesday, January 21, 2014". */
const BESIDE_TITLE = 25;

/** Index of the last sentence of the headline, or -1 when the text does not open with its title. */
const headlineOf = (document: TextDocument, title: string | undefined): number => {
  const paragraph = document.paragraphs[0];
  if (!paragraph || !title) return -1;
  const first = document.sentences[paragraph.from];
  const last = document.sentences[paragraph.to - 1];
  const squeeze = (text: string): string => text.replace(/\W+/g, '').toLowerCase();
  const text = first && last ? document.text.slice(spanOf(document, first).start, spanOf(document, last).end) : '';
  const [shown, wanted] = [squeeze(text), squeeze(title)];
  return shown.startsWith(wanted) && shown.length - wanted.length <= BESIDE_TITLE ? paragraph.to - 1 : -1;
};

/** Entities between two yields: one that is named throughout a long article has many sentences to choose from. */
const ENTITIES = 8;

const mentionsOf = ({ document, names }: Focus, { members }: Cluster): Mention[] => {
  const mentions: Mention[] = [];
  for (const member of members) {
    const name = names[member];
    if (!name) continue;
    const { start, end } = spanOf(document, name);
    mentions.push({ start, end, confidence: Math.round(name.confidence * 1000) / 1000 });
  }
  return mentions;
};

const toDescriptor = (document: TextDocument, range: DescriptorCandidate | undefined): Descriptor | null => {
  if (!range) return null;
  const span = spanOf(document, range);
  return { ...span, text: document.text.slice(span.start, span.end) };
};

const sumSalience = (focus: Focus, salience: readonly number[]): number[] =>
  focus.namesIn.map(({ from, to }) => {
    const seen = new Set<number>();
    for (let at = from; at < to; at++) seen.add(focus.clusterOf[at] ?? -1);
    return [...seen].reduce((sum, cluster) => sum + (salience[cluster] ?? 0), 0);
  });

/** The analysis in steps of a few milliseconds, so that a caller can yield between them. Pure and deterministic. */
export function* analyzeInSteps(article: Article, tagger: Tagger): Steps<Analysis> {
  const document = yield* readDocumentInSteps(article.text);
  const found = yield* tagWithoutBrackets(document, tagger);
  yield;
  const mended = mendBorders(document, found);
  yield;
  const repeated = yield* withRepeated(document, yield* withMissed(document, mended));
  yield;
  const guessed = withRecurring(document, repeated);
  const tagged = withKnown(document, guessed, article.known ?? []);
  yield;
  const introductions = yield* introduce(document, tagged);
  const names = yield* settleKinds(document, tagged, introductions);
  yield;
  const clusters = withoutLoneRoles(document, names, yield* groupNames(document, names));
  const clusterOf = new Int32Array(names.length).fill(-1);
  for (const [index, cluster] of clusters.entries()) for (const member of cluster.members) clusterOf[member] = index;
  const nameAt = indexNames(document, names);
  const said = yield* findQuotes(document, nameAt);
  const quoted = quotedTokens(document, said);
  const focus: Focus = { document, names, clusters, clusterOf, namesIn: namesBySentence(document, names), quoted };
  yield;
  const { quotes, speakers } = yield* resolveQuotes(focus, said);
  yield;
  const descriptors = yield* mapInSteps(clusters, (cluster) => descriptorsOfCluster(document, cluster, introductions));
  const heads = yield* mapInSteps(clusters, (cluster, id) => headsOf(document, cluster, descriptors[id] ?? []));
  yield;
  const references: Reference[][] = clusters.map(() => []);
  for (const reference of yield* findReferences(focus, heads, speakers)) references[reference.cluster]?.push(reference);
  yield;
  const headline = headlineOf(document, article.title);
  const notes = yield* noteSentences(focus, quotedShares(document, quoted), headline);
  yield;
  const salience = yield* scoreSalience(
    document,
    names,
    clusters,
    headline,
    new Set([...speakingNames(said), ...messengers(document, names)]),
  );
  const related = yield* relate(focus, descriptors, salience);
  yield;
  const entities: Entity[] = [];
  for (const [id, cluster] of clusters.entries()) {
    if (id % ENTITIES === ENTITIES - 1) yield;
    const best = descriptors[id]?.[0];
    const own = references[id] ?? [];
    const mentions = mentionsOf(focus, cluster);
    entities.push({
      id,
      name: cluster.name,
      kind: cluster.kind,
      mentions,
      references: own.map((reference) => spanOf(document, reference)),
      descriptor: toDescriptor(document, best),
      facts: chooseFacts(focus, cluster, own, notes, best ? contentWords(document, best) : new Set()),
      related: related[id] ?? [],
      salience: salience[id] ?? 0,
      confidence: mentions.reduce((most, { confidence }) => Math.max(most, confidence), 0),
    });
  }
  yield;
  const summary = yield* chooseSummary(document, sumSalience(focus, salience), headline, notes);
  yield;
  const dates = yield* findDates(document, article.published);
  const figures = yield* findFigures(document, dates);
  const sources = unnamedSources(document, said, quotes);
  return {
    entities,
    quotes,
    sources,
    dates,
    figures,
    sentences: document.sentences.map((range) => spanOf(document, range)),
    summary,
  };
}
