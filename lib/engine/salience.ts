/** How much an article is about each of its entities. */
import type { Cluster } from './coreference.ts';
import type { TextDocument } from './document.ts';
import type { Name } from './names.ts';
import { mapInSteps, type Steps } from './steps.ts';
import type { EntityKind } from './types.ts';

/** What a headline names, the article is about. */
const HEADLINE_WORTH = 1.75;
/** What the first sentences below the headline name is mostly what the article is about; each next counts less. */
const LEAD_WORTH = 1.6;
const LEAD_FADE = 0.6;

/** Events and works are named because the article is about them; many people and places only set its scene. */
const KIND_WORTH: Readonly<Record<EntityKind, number>> = { person: -0.2, organisation: 0, place: -0.2, other: 0.75 };

/** To be quoted is to be a source: it says less of what the article is about than to be written of. */
const SOURCE_WORTH = 0.1;

/** What counts towards an entity's salience. */
interface Weighed {
  readonly sentence: number;
  readonly worth: number;
  readonly opens: boolean;
}

const weigh = (
  document: TextDocument,
  names: readonly Name[],
  cluster: Cluster,
  sources: ReadonlySet<number>,
): Weighed[] =>
  cluster.members.flatMap((member) => {
    const name = names[member];
    if (!name) return [];
    const worth = sources.has(member) ? SOURCE_WORTH : 1;
    return { sentence: document.sentenceOf[name.from] ?? 0, worth, opens: opensSentence(document, name) };
  });

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Shorter lines are datelines, dates and captions: they tell nothing, and nothing leads in them. */
const FEWEST_TOKENS = 5;

/** For each sentence below the headline that tells something, how many such stand before it; -1 for the others. */
const ranksBelow = (document: TextDocument, headline: number): Int32Array => {
  let rank = 0;
  return Int32Array.from(document.sentences, ({ from, to }, index) =>
    index > headline && to - from >= FEWEST_TOKENS ? rank++ : -1,
  );
};

/** "An interview with Frank Messina": whom it names, the article is about, however little it names him below. */
const INTERVIEW = /^interview(?:s|ed|ing)?$/i;

const isInterview = ({ tokens, sentences }: TextDocument, headline: number): boolean => {
  const end = sentences[headline]?.to ?? 0;
  for (let at = 0; at < end; at++) if (INTERVIEW.test(tokens[at]?.text ?? '')) return true;
  return false;
};

/**
 * 0 to 1 for each cluster: how often, how early and where in its sentences it is named, in headline and lead most of all.
 * `sources`: the names that only say who speaks.
 */
export function* scoreSalience(
  document: TextDocument,
  names: readonly Name[],
  clusters: readonly Cluster[],
  headline: number,
  sources: ReadonlySet<number>,
): Steps<number[]> {
  const interview = isInterview(document, headline);
  const ranks = ranksBelow(document, headline);
  const rankOf = ({ sentence }: Weighed): number => ranks[sentence] ?? -1;
  const raw = yield* mapInSteps(clusters, (cluster) => {
    const mentions = weigh(document, names, cluster, sources);
    const bySentence = new Map<number, number>();
    for (const { sentence, worth } of mentions)
      bySentence.set(sentence, Math.max(bySentence.get(sentence) ?? 0, worth));
    const first = mentions[0]?.sentence ?? document.sentences.length;
    const body = mentions.find((mention) => rankOf(mention) >= 0);
    const subjects = sum(mentions.filter(({ opens }) => opens).map(({ worth }) => worth));
    const frequency =
      Math.log2(1 + sum(bySentence.values())) + 0.3 * Math.log2(1 + sum(mentions.map(({ worth }) => worth)));
    const lead = body ? body.worth * LEAD_WORTH * LEAD_FADE ** rankOf(body) : 0;
    const titled = first > headline ? 0 : HEADLINE_WORTH;
    return frequency + lead + titled + 0.3 * Math.log2(1 + subjects) + KIND_WORTH[cluster.kind];
  });
  const top = raw.reduce((most, value) => Math.max(most, value), 1e-9);
  const isInterviewed = ({ kind, members }: Cluster): boolean =>
    interview && kind === 'person' && members.some((member) => isAbove(document, names[member], headline));
  return raw.map((value, id) => {
    const cluster = clusters[id];
    return cluster && isInterviewed(cluster) ? 1 : Math.round(Math.max(value / top, 0) * 999) / 1000;
  });
}

/** Does a name stand in the headline? */
const isAbove = (document: TextDocument, name: Name | undefined, headline: number): boolean =>
  name !== undefined && (document.sentenceOf[name.from] ?? 0) <= headline;

const opensSentence = (document: TextDocument, name: Name): boolean =>
  name.from - (document.sentences[document.sentenceOf[name.from] ?? 0]?.from ?? 0) <= 2;
