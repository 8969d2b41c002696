/** Inference in a linear-chain CRF: the best labels, and the probability of each label. Scores are log potentials. */
import { isInside, LABELS, mayFollow, OUTSIDE } from './labels.ts';

/** Reused between chains; grows to the longest. */
export interface Lattice {
  /** Row by row, LABELS scores for each token of the chain: filled by the caller. */
  scores: Float64Array;
  /** Probabilities of the same form, filled by `computeMarginals`. */
  marginals: Float64Array;
  /** exp of the scores, scaled by row; messages scaled likewise: left by `computeMarginals`. */
  emissions: Float64Array;
  forward: Float64Array;
  backward: Float64Array;
  /** What one token's labels are worth to the token before it. */
  readonly ahead: Float64Array;
  pointers: Uint8Array;
  labels: Uint8Array;
}

export const createLattice = (): Lattice => ({
  scores: new Float64Array(0),
  marginals: new Float64Array(0),
  emissions: new Float64Array(0),
  forward: new Float64Array(0),
  backward: new Float64Array(0),
  ahead: new Float64Array(LABELS),
  pointers: new Uint8Array(0),
  labels: new Uint8Array(0),
});

/** Makes room for a chain of `length` tokens. */
export const reserve = (lattice: Lattice, length: number): void => {
  const size = length * LABELS;
  if (lattice.scores.length >= size) return;
  lattice.scores = new Float64Array(size);
  lattice.marginals = new Float64Array(size);
  lattice.emissions = new Float64Array(size);
  lattice.forward = new Float64Array(size);
  lattice.backward = new Float64Array(size);
  lattice.pointers = new Uint8Array(size);
  lattice.labels = new Uint8Array(length);
};

const FORBIDDEN = Number.NEGATIVE_INFINITY;

/** 1 where the label in the column may follow that in the row. */
export const MAY_FOLLOW = Uint8Array.from({ length: LABELS * LABELS }, (_, at) =>
  mayFollow(Math.floor(at / LABELS), at % LABELS) ? 1 : 0,
);

/** The labels of the best path into `lattice.labels`. `transitions[from * LABELS + to]`. */
export const decode = (lattice: Lattice, length: number, transitions: Float64Array): void => {
  const { scores, forward: best, pointers, labels } = lattice;
  for (let to = 0; to < LABELS; to++)
    best[to] =
      MAY_FOLLOW[to] === 1 ? (scores[to] as number) + (transitions[OUTSIDE * LABELS + to] as number) : FORBIDDEN;
  for (let at = 1; at < length; at++) {
    const row = at * LABELS;
    for (let to = 0; to < LABELS; to++) {
      let top = FORBIDDEN;
      let pointer = 0;
      const end = isInside(to) ? to + 1 : LABELS;
      for (let from = isInside(to) ? to - 1 : 0; from < end; from++) {
        const score = (best[row - LABELS + from] as number) + (transitions[from * LABELS + to] as number);
        if (score > top) {
          top = score;
          pointer = from;
        }
      }
      best[row + to] = top + (scores[row + to] as number);
      pointers[row + to] = pointer;
    }
  }
  const last = (length - 1) * LABELS;
  let label = 0;
  let top = FORBIDDEN;
  for (let from = 0; from < LABELS; from++) {
    const score = (best[last + from] as number) + (transitions[from * LABELS + OUTSIDE] as number);
    if (score > top) {
      top = score;
      label = from;
    }
  }
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label;
    label = pointers[at * LABELS + label] as number;
  }
};

/** exp of the transitions, 0 where forbidden: what the sums below multiply with. */
export const potentialsOf = (transitions: Float64Array): Float64Array =>
  transitions.map((score, at) => (MAY_FOLLOW[at] === 1 ? Math.exp(score) : 0));

const scale = (row: Float64Array, at: number): number => {
  let sum = 0;
  for (let label = 0; label < LABELS; label++) sum += row[at + label] as number;
  for (let label = 0; label < LABELS; label++) row[at + label] = (row[at + label] as number) / sum;
  return sum;
};

/** exp(score - highest of its row), so that nothing overflows; forbidden labels of `allowed` become 0. */
const exponentiate = (lattice: Lattice, length: number, allowed: Uint16Array | null, offset: number): number => {
  const { scores, emissions } = lattice;
  let log = 0;
  for (let at = 0; at < length; at++) {
    const row = at * LABELS;
    let top = FORBIDDEN;
    for (let label = 0; label < LABELS; label++) top = Math.max(top, scores[row + label] as number);
    log += top;
    const set = allowed ? (allowed[offset + at] as number) : 0xffff;
    for (let label = 0; label < LABELS; label++)
      emissions[row + label] = (set >> label) & 1 ? Math.exp((scores[row + label] as number) - top) : 0;
  }
  return log;
};

const runForward = (lattice: Lattice, length: number, potentials: Float64Array): number => {
  const { forward, emissions } = lattice;
  for (let to = 0; to < LABELS; to++)
    forward[to] = (emissions[to] as number) * (potentials[OUTSIDE * LABELS + to] as number);
  let log = Math.log(scale(forward, 0));
  for (let at = 1; at < length; at++) {
    const row = at * LABELS;
    for (let to = 0; to < LABELS; to++) {
      let sum = 0;
      const own = emissions[row + to] as number;
      const end = isInside(to) ? to + 1 : LABELS;
      if (own !== 0)
        for (let from = isInside(to) ? to - 1 : 0; from < end; from++)
          sum += (forward[row - LABELS + from] as number) * (potentials[from * LABELS + to] as number);
      forward[row + to] = sum * own;
    }
    log += Math.log(scale(forward, row));
  }
  return log;
};

const runBackward = (lattice: Lattice, length: number, potentials: Float64Array): void => {
  const { backward, emissions, ahead } = lattice;
  const last = (length - 1) * LABELS;
  for (let from = 0; from < LABELS; from++) backward[last + from] = potentials[from * LABELS + OUTSIDE] as number;
  scale(backward, last);
  for (let at = length - 2; at >= 0; at--) {
    const row = at * LABELS;
    for (let to = 0; to < LABELS; to++)
      ahead[to] = (emissions[row + LABELS + to] as number) * (backward[row + LABELS + to] as number);
    for (let from = 0; from < LABELS; from++) {
      let sum = 0;
      for (let to = 0; to < LABELS; to++) sum += (potentials[from * LABELS + to] as number) * (ahead[to] as number);
      backward[row + from] = sum;
    }
    scale(backward, row);
  }
};

/** The marginals of a chain of one token: what forward and backward come to when there is nothing to pass on. */
const computeSingle = ({ scores, marginals }: Lattice, potentials: Float64Array): void => {
  let top = FORBIDDEN;
  for (let label = 0; label < LABELS; label++) top = Math.max(top, scores[label] as number);
  for (let label = 0; label < LABELS; label++) {
    const ends = (potentials[OUTSIDE * LABELS + label] as number) * (potentials[label * LABELS + OUTSIDE] as number);
    marginals[label] = ends === 0 ? 0 : Math.exp((scores[label] as number) - top) * ends;
  }
  scale(marginals, 0);
};

/** Fills `lattice.marginals` with the probability of each label; what `computeMarginals` does, without the rest of it. */
export const computeProbabilities = (lattice: Lattice, length: number, potentials: Float64Array): void => {
  if (length === 1) computeSingle(lattice, potentials);
  else computeMarginals(lattice, length, potentials);
};

/**
 * Fills `lattice.marginals` with the probability of each label, `forward` and `backward` with scaled messages, and
 * returns the logarithm of the sum over all paths (those that `allowed`, from `offset`, permits).
 */
export const computeMarginals = (
  lattice: Lattice,
  length: number,
  potentials: Float64Array,
  allowed: Uint16Array | null = null,
  offset = 0,
): number => {
  const { forward, backward, marginals } = lattice;
  let log = exponentiate(lattice, length, allowed, offset) + runForward(lattice, length, potentials);
  const last = (length - 1) * LABELS;
  let end = 0;
  for (let from = 0; from < LABELS; from++)
    end += (forward[last + from] as number) * (potentials[from * LABELS + OUTSIDE] as number);
  log += Math.log(end);
  runBackward(lattice, length, potentials);
  for (let at = 0; at < length; at++) {
    const row = at * LABELS;
    for (let label = 0; label < LABELS; label++)
      marginals[row + label] = (forward[row + label] as number) * (backward[row + label] as number);
    scale(marginals, row);
  }
  return log;
};
