/** How much an article is about each of its entities. */
import type { Cluster } from './coreference.ts';
import type { TextDocument } from './document.ts';
import type { Name } from './names.ts';
import type { EntityKind } from './types.ts';

/** Readers ask for people and organisations; places are mostly where things happen. */
const KIND_WEIGHT: Readonly<Record<EntityKind, number>> = { person: 1.1, organisation: 1.05, place: 0.95, other: 1 };
/** What the first sentences below the headline name is mostly what the article is about; each next counts less. */
const LEAD_WORTH = 1.6;
const LEAD_FADE = 0.6;

/** 0 to 1 for each cluster: how often, how early and where in its sentences it is named, in headline and lead most of all. */
export const scoreSalience = (
  document: TextDocument,
  names: readonly Name[],
  clusters: readonly Cluster[],
  headline: number,
): number[] => {
  const sentences = Math.max(document.sentences.length, 1);
  const raw = clusters.map((cluster) => {
    const mentions = cluster.members.flatMap((at) => names[at] ?? []);
    const places = mentions.map((name) => document.sentenceOf[name.from] ?? 0);
    const first = places[0] ?? sentences;
    const inBody = places.find((place) => place > headline) ?? sentences;
    const subjects = mentions.filter((name) => opensSentence(document, name)).length;
    const frequency = Math.log2(1 + new Set(places).size) + 0.3 * Math.log2(1 + mentions.length);
    const lead = LEAD_WORTH * LEAD_FADE ** (inBody - headline - 1);
    const titled = first <= headline ? 1 : 0;
    return (
      KIND_WEIGHT[cluster.kind] *
      (frequency + 0.4 * (1 - first / sentences) + lead + titled + 0.3 * Math.log2(1 + subjects))
    );
  });
  const top = raw.reduce((most, value) => Math.max(most, value), 1e-9);
  return raw.map((value) => Math.round((value / top) * 1000) / 1000);
};

const opensSentence = (document: TextDocument, name: Name): boolean =>
  name.from - (document.sentences[document.sentenceOf[name.from] ?? 0]?.from ?? 0) <= 2;
