/** Makes confidences honest: Platt scaling of raw confidence, over held-out documents. */

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
/** Fewer names than this say nothing about confidence. */
const FEWEST = 200;
/** Keeps the logarithms finite. */
const NEAREST = 1e-4;
const STEPS = 50;

const logit = (share: number): number => {
  const inside = Math.min(1 - NEAREST, Math.max(NEAREST, share));
  return Math.log(inside / (1 - inside));
};

const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

interface Line {
  readonly slope: number;
  readonly offset: number;
}

/** One Newton step of logistic regression on the logit of the raw confidence. */
const improve = (judged: readonly Judged[], { slope, offset }: Line): Line => {
  let [gradSlope, gradOffset] = [0, 0];
  // A little curvature of its own keeps the step finite where every name is right.
  let [hess11, hess12, hess22] = [1e-6, 0, 1e-6];
  for (const { confidence, right } of judged) {
    const x = logit(confidence);
    const p = logistic(slope * x + offset);
    const miss = p - (right ? 1 : 0);
    const weight = p * (1 - p);
    gradSlope += miss * x;
    gradOffset += miss;
    hess11 += weight * x * x;
    hess12 += weight * x;
    hess22 += weight;
  }
  const determinant = hess11 * hess22 - hess12 * hess12;
  return {
    slope: slope - (hess22 * gradSlope - hess12 * gradOffset) / determinant,
    offset: offset - (hess11 * gradOffset - hess12 * gradSlope) / determinant,
  };
};

/**
 * The table that the engine reads: calibrated confidence at equal steps of the raw one. A curve of two parameters: a few
 * thousand held-out names are too few for a free one, whose steps would make many names equally sure.
 */
export const calibrationTable = (judged: readonly Judged[]): Float32Array => {
  if (judged.length < FEWEST) return Float32Array.of(0, 1);
  let line: Line = { slope: 1, offset: 0 };
  for (let step = 0; step < STEPS; step++) line = improve(judged, line);
  return Float32Array.from({ length: POINTS }, (_, point) =>
    logistic(line.slope * logit(point / (POINTS - 1)) + line.offset),
  );
};
