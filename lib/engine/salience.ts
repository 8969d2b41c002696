/** How much an article is about each of its entities. */
import type { Cluster } from './coreference.ts';
import type { TextDocument } from './document.ts';
import type { Name } from './names.ts';
import type { EntityKind } from './types.ts';

/** Readers hover people and organisations; places are mostly where things happen. */
const KIND_WEIGHT: Readonly<Record<EntityKind, number>> = { person: 1.15, organisation: 1.05, place: 0.8, other: 0.85 };
const LEAD_SENTENCES = 4;

/** 0 to 1 for each cluster: how often, how early and where in its sentences it is named, in the headline most of all. */
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
    const subjects = mentions.filter(
      (name) => name.from - (document.sentences[document.sentenceOf[name.from] ?? 0]?.from ?? 0) <= 2,
    ).length;
    const frequency = Math.log2(1 + new Set(places).size) + 0.3 * Math.log2(1 + mentions.length);
    const early = 1 - first / sentences;
    const lead = places.some((place) => place > headline && place <= headline + LEAD_SENTENCES) ? 0.5 : 0;
    const titled = places.some((place) => place <= headline) ? 1 : 0;
    return KIND_WEIGHT[cluster.kind] * (frequency + 0.6 * early + lead + titled + 0.3 * Math.log2(1 + subjects));
  });
  const top = Math.max(...raw, 1e-9);
  return raw.map((value) => Math.round((value / top) * 1000) / 1000);
};
