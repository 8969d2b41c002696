/** Which entities an article ties together, and by which words. */

import type { DescriptorCandidate } from './descriptor-reader.ts';
import { spanOf } from './document.ts';
import type { Focus } from './focus.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { BATCH, type Steps } from './steps.ts';
import type { Relation } from './types.ts';

const MAX_RELATED = 5;
/** Words between two names that still read as one phrase: "Tencent's release of its | Hunyuan". */
const PHRASE = 8;
/** A sentence that names more entities ties none of them. */
const CROWD = 8;

interface Tie {
  weight: number;
  words: TokenRange;
  closeness: number;
}

/** Ties found so far: for each cluster, the others by id. */
type Ties = readonly Map<number, Tie>[];

const add = (ties: Ties, from: number, to: number, weight: number, words: TokenRange, closeness: number): void => {
  if (from === to || from < 0 || to < 0) return;
  const known = ties[from]?.get(to);
  if (!known) ties[from]?.set(to, { weight, words, closeness });
  else {
    known.weight += weight;
    if (closeness > known.closeness) {
      known.words = words;
      known.closeness = closeness;
    }
  }
};

/** A descriptor that holds another name says the tie outright: "managing director of China Beige Book". */
const tieByDescriptors = (focus: Focus, ties: Ties, descriptors: readonly (readonly DescriptorCandidate[])[]): void => {
  for (const [cluster, candidates] of descriptors.entries()) {
    for (const candidate of candidates) {
      const { from, to } = focus.namesIn[focus.document.sentenceOf[candidate.from] ?? 0] ?? { from: 0, to: 0 };
      for (let at = from; at < to; at++) {
        const name = focus.names[at];
        if (!name || name.from < candidate.from || name.to > candidate.to) continue;
        const other = focus.clusterOf[at] ?? -1;
        add(ties, cluster, other, 3, candidate, 3);
        add(ties, other, cluster, 3, candidate, 3);
      }
    }
  }
};

/** Names of one sentence, each with the next: the fewer words between, the closer. */
function* tieBySentences(focus: Focus, ties: Ties): Steps<void> {
  for (const [index, { from, to }] of focus.namesIn.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    const sentence = focus.document.sentences[index];
    if (!sentence || to - from > CROWD) continue;
    for (let a = from; a < to; a++) {
      for (let b = a + 1; b < to; b++) {
        const [first, second] = [focus.names[a], focus.names[b]];
        if (!first || !second) continue;
        const gap = second.from - first.to;
        const words = gap <= PHRASE ? { from: first.from, to: second.to } : sentence;
        const closeness = gap <= PHRASE ? 2 - gap / PHRASE : 0;
        for (const [x, y] of [
          [a, b],
          [b, a],
        ] as const)
          add(ties, focus.clusterOf[x] ?? -1, focus.clusterOf[y] ?? -1, 1 / (1 + gap / 10), words, closeness);
      }
    }
  }
}

/** For each cluster, up to five others, closest first. `salience` settles what is equally close. */
export function* relate(
  focus: Focus,
  descriptors: readonly (readonly DescriptorCandidate[])[],
  salience: readonly number[],
): Steps<Relation[][]> {
  const ties = focus.clusters.map(() => new Map<number, Tie>());
  tieByDescriptors(focus, ties, descriptors);
  yield* tieBySentences(focus, ties);
  const worth = ([other, tie]: [number, Tie]): number => tie.weight + (salience[other] ?? 0);
  return ties.map((others) =>
    [...others]
      .sort((a, b) => worth(b) - worth(a) || a[0] - b[0])
      .slice(0, MAX_RELATED)
      .map(([entity, { words }]) => ({ entity, words: spanOf(focus.document, words) })),
  );
}
