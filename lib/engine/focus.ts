/** Who "he" or "she" is: the person in focus, by a conservative rule. */
import type { Cluster } from './coreference.ts';
import type { TextDocument } from './document.ts';
import type { Gender } from './name-groups.ts';
import type { Name } from './names.ts';

export interface Focus {
  readonly document: TextDocument;
  readonly names: readonly Name[];
  readonly clusters: readonly Cluster[];
  /** For each name, the index of its cluster, or -1. */
  readonly clusterOf: Int32Array;
  /** For each sentence, its first and one past its last name. */
  readonly namesIn: readonly { readonly from: number; readonly to: number }[];
}

/** Sentences to look back: beyond, a pronoun's person is anybody's guess. */
const REACH = 3;

const genderOf = (pronoun: string): Gender =>
  /^(?:he|him|his|himself)$/i.test(pronoun) ? 'male' : /^(?:she|her|hers|herself)$/i.test(pronoun) ? 'female' : null;

const fits = (cluster: Cluster | undefined, gender: Gender): boolean =>
  cluster?.kind === 'person' && (cluster.gender === null || gender === null || cluster.gender === gender);

const isPossessive = (document: TextDocument, name: Name): boolean =>
  /^['’]s?$/.test(document.tokens[name.to]?.text ?? '');

/** The person of one sentence who is most likely meant: its speaker, else its subject, else the only person. */
const personOf = (focus: Focus, sentence: number, before: number, gender: Gender, speaker: number): number => {
  if (speaker >= 0 && fits(focus.clusters[speaker], gender)) return speaker;
  const { from, to } = focus.namesIn[sentence] ?? { from: 0, to: 0 };
  const people: number[] = [];
  for (let at = from; at < to; at++) {
    const name = focus.names[at];
    const cluster = focus.clusterOf[at] ?? -1;
    if (!name || name.from >= before || !fits(focus.clusters[cluster], gender)) continue;
    if (!isPossessive(focus.document, name)) people.unshift(cluster);
    else people.push(cluster);
  }
  // Subjects were put in front, the latest first: take the first of the sentence among them.
  return people.length === 0 ? -1 : firstMentioned(focus, from, to, new Set(people), before);
};

const firstMentioned = (
  focus: Focus,
  from: number,
  to: number,
  people: ReadonlySet<number>,
  before: number,
): number => {
  let possessor = -1;
  for (let at = from; at < to; at++) {
    const name = focus.names[at];
    const cluster = focus.clusterOf[at] ?? -1;
    if (!name || name.from >= before || !people.has(cluster)) continue;
    if (!isPossessive(focus.document, name)) return cluster;
    if (possessor < 0) possessor = cluster;
  }
  return possessor;
};

/**
 * The cluster that the pronoun at a token refers to, or -1. `speakers` gives, for each sentence already read, the
 * cluster of its speaker or -1.
 */
export const resolvePronoun = (focus: Focus, at: number, speakers: Int32Array): number => {
  const pronoun = focus.document.tokens[at]?.text ?? '';
  const gender = genderOf(pronoun);
  if (!gender) return -1;
  const sentence = focus.document.sentenceOf[at] ?? 0;
  for (let back = 0; back <= REACH && sentence - back >= 0; back++) {
    const found = personOf(focus, sentence - back, at, gender, back === 0 ? -1 : (speakers[sentence - back] ?? -1));
    if (found >= 0) return found;
  }
  return -1;
};

/** For each sentence, the range of its names. */
export const namesBySentence = (document: TextDocument, names: readonly Name[]): { from: number; to: number }[] => {
  const ranges = document.sentences.map(() => ({ from: 0, to: 0 }));
  let at = 0;
  document.sentences.forEach((sentence, index) => {
    const range = ranges[index];
    if (!range) return;
    range.from = at;
    while (at < names.length && (names[at]?.from ?? 0) < sentence.to) at++;
    range.to = at;
  });
  return ranges;
};
