import { groupNames } from './coreference.ts';
import { type DescriptorCandidate, descriptorsOf, indexNames, type Reader } from './descriptors.ts';
import { readDocument, spanOf, type TextDocument } from './document.ts';
import { chooseFacts } from './facts.ts';
import { type Focus, namesBySentence, resolvePronoun } from './focus.ts';
import type { Name, Tagger } from './names.ts';
import { type FoundQuote, findQuotes } from './quotes.ts';
import { ruleTagger } from './rule-tagger.ts';
import { scoreSalience } from './salience.ts';
import { contentWords, noteSentences } from './sentence-worth.ts';
import { chooseSummary } from './summary.ts';
import type { Analysis, Article, Descriptor, Entity, Quote, Span } from './types.ts';

/** Entities between two yields of the later steps: about a millisecond. */
const BATCH = 16;

/** Index of the last sentence of the headline, or -1 when the text does not open with its title. */
const headlineOf = (document: TextDocument, title: string | undefined): number => {
  const paragraph = document.paragraphs[0];
  if (!paragraph || !title) return -1;
  const first = document.sentences[paragraph.from];
  const last = document.sentences[paragraph.to - 1];
  const squeeze = (text: string): string => text.replace(/\W+/g, '').toLowerCase();
  const text = first && last ? document.text.slice(spanOf(document, first).start, spanOf(document, last).end) : '';
  return squeeze(text) === squeeze(title) ? paragraph.to - 1 : -1;
};

/** The best descriptor over all mentions of an entity; earlier mentions go first among equals. */
const bestDescriptor = (
  reader: Reader,
  members: readonly number[],
  kind: Entity['kind'],
): DescriptorCandidate | null => {
  let best: DescriptorCandidate | null = null;
  for (const member of members) {
    const name = reader.names[member];
    const found = name ? descriptorsOf(reader, name, kind)[0] : undefined;
    if (found && (!best || found.worth > best.worth)) best = found;
  }
  return best;
};

const toDescriptor = (document: TextDocument, range: DescriptorCandidate | null): Descriptor | null => {
  if (!range) return null;
  const span = spanOf(document, range);
  return { ...span, text: document.text.slice(span.start, span.end) };
};

/** Speakers resolved in order, so that "he said" can look back at who spoke before. */
const resolveQuotes = (focus: Focus, found: readonly FoundQuote[]): Quote[] => {
  const { document } = focus;
  const speakers = new Int32Array(document.sentences.length).fill(-1);
  return found.map((quote) => {
    const { speaker } = quote;
    const entity = !speaker
      ? -1
      : speaker.pronoun
        ? resolvePronoun(focus, speaker.from, speakers)
        : (focus.clusterOf[speaker.name] ?? -1);
    const sentence = document.sentenceOf[quote.verb >= 0 ? quote.verb : quote.from] ?? 0;
    if (entity >= 0) speakers[sentence] = entity;
    return {
      ...spanOf(document, quote),
      kind: quote.kind,
      verb: quote.verb >= 0 ? spanOf(document, { from: quote.verb, to: quote.verb + 1 }) : null,
      speaker: speaker && spanOf(document, speaker),
      entity: entity >= 0 ? entity : null,
    };
  });
};

/** The part of each sentence that stands inside quotation marks, 0 to 1. */
const quotedShares = (document: TextDocument, quotes: readonly FoundQuote[]): Float32Array => {
  const shares = new Float32Array(document.sentences.length);
  for (const quote of quotes) {
    if (quote.kind === 'reported') continue;
    for (let at = quote.from; at < quote.to; at++) {
      const sentence = document.sentenceOf[at] ?? 0;
      const range = document.sentences[sentence] ?? { from: 0, to: 1 };
      shares[sentence] = (shares[sentence] ?? 0) + 1 / (range.to - range.from);
    }
  }
  return shares;
};

const sumSalience = (focus: Focus, salience: readonly number[]): number[] =>
  focus.namesIn.map(({ from, to }) => {
    const seen = new Set<number>();
    for (let at = from; at < to; at++) seen.add(focus.clusterOf[at] ?? -1);
    return [...seen].reduce((sum, cluster) => sum + (salience[cluster] ?? 0), 0);
  });

/** The analysis in steps of a few milliseconds, so that a caller can yield between them. Pure and deterministic. */
export function* analyzeInSteps(article: Article, tagger: Tagger = ruleTagger): Generator<void, Analysis, void> {
  const document = readDocument(article.text);
  yield;
  const names: readonly Name[] = tagger(document);
  yield;
  const clusters = groupNames(document, names);
  const clusterOf = new Int32Array(names.length).fill(-1);
  for (const [index, cluster] of clusters.entries()) for (const member of cluster.members) clusterOf[member] = index;
  const nameAt = indexNames(document, names);
  const reader: Reader = { document, names, nameAt };
  const focus: Focus = { document, names, clusters, clusterOf, namesIn: namesBySentence(document, names) };
  yield;
  const found = findQuotes(document, nameAt);
  const quotes = resolveQuotes(focus, found);
  const shares = quotedShares(document, found);
  yield;
  const headline = headlineOf(document, article.title);
  const notes = noteSentences(document, shares, headline);
  yield;
  const salience = scoreSalience(document, names, clusters, headline);
  const entities: Entity[] = [];
  for (const [id, cluster] of clusters.entries()) {
    if (id % BATCH === BATCH - 1) yield;
    const candidate = bestDescriptor(reader, cluster.members, cluster.kind);
    const known = candidate ? contentWords(document, candidate) : new Set<string>();
    entities.push({
      id,
      name: cluster.name,
      kind: cluster.kind,
      mentions: cluster.members.map((member): Span => spanOf(document, names[member] ?? { from: 0, to: 0 })),
      references: [],
      descriptor: toDescriptor(document, candidate),
      facts: chooseFacts(document, names, cluster, focus.namesIn, notes, known),
      salience: salience[id] ?? 0,
    });
  }
  yield;
  const summary = chooseSummary(document, sumSalience(focus, salience), headline, notes);
  return { entities, quotes, sentences: document.sentences.map((range) => spanOf(document, range)), summary };
}

/** Reads an article and says who is in it, what matters, who said what: text in, offsets out. */
export const analyze = (article: Article, tagger: Tagger = ruleTagger): Analysis => {
  const steps = analyzeInSteps(article, tagger);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
