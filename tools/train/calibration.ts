/** Makes confidences honest: isotonic regression of "was right" on raw confidence, over held-out documents. */

import type { Tagger } from '../../lib/engine/names.ts';
import { NAME_KINDS } from '../../lib/engine/tagger/labels.ts';
import type { Sample } from './samples.ts';
import { goldNames } from './seen-names.ts';

export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Every name found in the samples, and whether span and kind are right. */
export const judge = (tagger: Tagger, samples: readonly Sample[]): readonly Judged[] =>
  samples.flatMap((sample) => {
    const gold = new Set(goldNames(sample).map(({ from, to, kind }) => `${from} ${to} ${NAME_KINDS[kind]}`));
    return tagger(sample.document).map(({ from, to, class: kind, confidence }) => ({
      confidence,
      right: gold.has(`${from} ${to} ${kind}`),
    }));
  });

/** Points of the table, 0 and 1 among them. */
const POINTS = 33;

interface Block {
  sum: number;
  count: number;
  readonly low: number;
  high: number;
}

/** Pools adjacent violators: blocks of ascending confidence with ascending share of right names. */
const pool = (judged: readonly Judged[]): readonly Block[] => {
  const blocks: Block[] = [];
  for (const { confidence, right } of [...judged].sort((a, b) => a.confidence - b.confidence)) {
    blocks.push({ sum: right ? 1 : 0, count: 1, low: confidence, high: confidence });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (!last || !before || before.sum * last.count < last.sum * before.count) break;
      before.sum += last.sum;
      before.count += last.count;
      before.high = last.high;
      blocks.pop();
    }
  }
  return blocks;
};

/** Two imaginary names, one right and one wrong, keep small blocks from certainty. */
const shareOf = (block: Block): number => (block.sum + 1) / (block.count + 2);

/** The table that the engine reads: calibrated confidence at equal steps of the raw one, never falling. */
export const calibrationTable = (judged: readonly Judged[]): Float32Array => {
  const blocks = pool(judged);
  if (judged.length < 200) return Float32Array.of(0, 1);
  const middles = blocks.map((block) => ({ at: (block.low + block.high) / 2, share: shareOf(block) }));
  let highest = 0;
  return Float32Array.from({ length: POINTS }, (_, point) => {
    const at = point / (POINTS - 1);
    const after = middles.findIndex((middle) => middle.at >= at);
    const to = after < 0 ? middles.at(-1) : middles[after];
    const from = after > 0 ? middles[after - 1] : to;
    const share =
      !from || !to || to.at === from.at
        ? (to?.share ?? at)
        : from.share + ((to.share - from.share) * (at - from.at)) / (to.at - from.at);
    highest = Math.max(highest, share);
    return highest;
  });
};
