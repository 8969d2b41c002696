/**
 * Trains a linear-chain CRF by AdaGrad with L1 (the proximal step is taken lazily, when a row is next read). Labels
 * may be sets: the likelihood is that of any path through them, so that corpora which do not mark a class still teach.
 */
import { LABELS, OUTSIDE } from '../../lib/engine/tagger/labels.ts';
import {
  computeMarginals,
  createLattice,
  type Lattice,
  MAY_FOLLOW,
  potentialsOf,
  reserve,
} from '../../lib/engine/tagger/lattice.ts';
import type { Dataset } from './dataset.ts';
import { createRandom, shuffle } from './random.ts';

export interface Parameters {
  /** Row by row, LABELS weights for each feature. */
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
  /** Sums of squared slopes so far: where a later training goes on. */
  readonly squares: Float32Array;
  readonly transitionSquares: Float64Array;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of L1, per chain. */
  readonly l1: number;
  readonly seed: number;
}

/** Keeps the first steps of a rare feature from being too bold. */
const INITIAL_SQUARES = 0.1;

interface State {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  /** For each row, the step up to which L1 has been taken. */
  readonly taken: Int32Array;
  readonly transitions: Float64Array;
  readonly transitionSquares: Float64Array;
  step: number;
}

const createState = (features: number, start: Parameters | undefined): State => ({
  weights: start ? Float32Array.from(start.weights) : new Float32Array(features * LABELS),
  squares: start ? Float32Array.from(start.squares) : new Float32Array(features * LABELS).fill(INITIAL_SQUARES),
  taken: new Int32Array(features),
  transitions: start ? Float64Array.from(start.transitions) : new Float64Array(LABELS * LABELS),
  transitionSquares: start
    ? Float64Array.from(start.transitionSquares)
    : new Float64Array(LABELS * LABELS).fill(INITIAL_SQUARES),
  step: 0,
});

/** Takes the L1 steps that a row has missed. */
const catchUp = (state: State, row: number, { rate, l1 }: TrainingOptions): void => {
  const missed = state.step - (state.taken[row] as number);
  if (missed === 0) return;
  state.taken[row] = state.step;
  const { weights, squares } = state;
  const pull = missed * rate * l1;
  for (let at = row * LABELS; at < (row + 1) * LABELS; at++) {
    const weight = weights[at] as number;
    if (weight === 0) continue;
    const shrunk = Math.abs(weight) - pull / Math.sqrt(squares[at] as number);
    weights[at] = shrunk <= 0 ? 0 : weight > 0 ? shrunk : -shrunk;
  }
};

const scoreChain = (
  state: State,
  data: Dataset,
  from: number,
  to: number,
  lattice: Lattice,
  options: TrainingOptions,
): void => {
  const { scores } = lattice;
  const { weights } = state;
  scores.fill(0, 0, (to - from) * LABELS);
  for (let token = from; token < to; token++) {
    const out = (token - from) * LABELS;
    for (let at = data.starts[token] as number; at < (data.starts[token + 1] as number); at++) {
      const row = data.ids[at] as number;
      catchUp(state, row, options);
      const base = row * LABELS;
      for (let label = 0; label < LABELS; label++)
        scores[out + label] = (scores[out + label] as number) + (weights[base + label] as number);
    }
  }
};

/** Expected transitions under the lattice's last marginals, times `sign`, added to `sums`. */
const addTransitions = (
  lattice: Lattice,
  length: number,
  potentials: Float64Array,
  sign: number,
  sums: Float64Array,
): void => {
  const { forward, backward, emissions, marginals } = lattice;
  for (let label = 0; label < LABELS; label++) {
    const first = OUTSIDE * LABELS + label;
    sums[first] = (sums[first] as number) + sign * (marginals[label] as number);
    const last = label * LABELS + OUTSIDE;
    sums[last] = (sums[last] as number) + sign * (marginals[(length - 1) * LABELS + label] as number);
  }
  const pair = new Float64Array(LABELS * LABELS);
  for (let at = 1; at < length; at++) {
    const row = at * LABELS;
    let total = 0;
    for (let from = 0; from < LABELS; from++)
      for (let to = 0; to < LABELS; to++) {
        const index = from * LABELS + to;
        const value =
          (forward[row - LABELS + from] as number) *
          (potentials[index] as number) *
          (emissions[row + to] as number) *
          (backward[row + to] as number);
        pair[index] = value;
        total += value;
      }
    for (let index = 0; index < pair.length; index++)
      sums[index] = (sums[index] as number) + (sign * (pair[index] as number)) / total;
  }
};

const updateTransitions = (state: State, gradient: Float64Array, rate: number): void => {
  for (let at = 0; at < gradient.length; at++) {
    const slope = gradient[at] as number;
    if (slope === 0 || MAY_FOLLOW[at] !== 1) continue;
    const squares = (state.transitionSquares[at] as number) + slope * slope;
    state.transitionSquares[at] = squares;
    state.transitions[at] = (state.transitions[at] as number) - (rate * slope) / Math.sqrt(squares);
  }
};

const updateRows = (
  state: State,
  data: Dataset,
  from: number,
  to: number,
  slopes: Float64Array,
  rate: number,
): void => {
  const { weights, squares } = state;
  for (let token = from; token < to; token++) {
    const out = (token - from) * LABELS;
    let learns = false;
    for (let label = 0; label < LABELS; label++) if (slopes[out + label] !== 0) learns = true;
    if (!learns) continue;
    for (let at = data.starts[token] as number; at < (data.starts[token + 1] as number); at++) {
      const base = (data.ids[at] as number) * LABELS;
      for (let label = 0; label < LABELS; label++) {
        const slope = slopes[out + label] as number;
        if (slope === 0) continue;
        const sum = (squares[base + label] as number) + slope * slope;
        squares[base + label] = sum;
        weights[base + label] = (weights[base + label] as number) - (rate * slope) / Math.sqrt(sum);
      }
    }
  }
};

/** Slopes this small change nothing worth a step. */
const NEGLIGIBLE = 1e-3;

/** One step on one chain; returns its loss. */
const learnChain = (state: State, data: Dataset, chain: number, lattice: Lattice, options: TrainingOptions): number => {
  const from = data.chains[chain] as number;
  const to = data.chains[chain + 1] as number;
  const length = to - from;
  reserve(lattice, length);
  scoreChain(state, data, from, to, lattice, options);
  const potentials = potentialsOf(state.transitions);
  const gradient = new Float64Array(LABELS * LABELS);
  const weight = data.weights[chain] as number;
  const all = computeMarginals(lattice, length, potentials);
  const slopes = lattice.marginals.slice(0, length * LABELS);
  addTransitions(lattice, length, potentials, weight, gradient);
  const gold = computeMarginals(lattice, length, potentials, data.allowed, from);
  if (!Number.isFinite(gold)) return 0;
  addTransitions(lattice, length, potentials, -weight, gradient);
  for (let at = 0; at < slopes.length; at++) {
    const slope = weight * ((slopes[at] as number) - (lattice.marginals[at] as number));
    slopes[at] = Math.abs(slope) < NEGLIGIBLE ? 0 : slope;
  }
  updateRows(state, data, from, to, slopes, options.rate);
  updateTransitions(state, gradient, options.rate);
  state.step++;
  return weight * (all - gold);
};

/** A chain that is learned this well sits out the next epoch. */
const LEARNED = 0.005;
/** The parameters are averaged over so many moments of each of the last epochs: one chain's step is noisy. */
const MOMENTS = 8;
const AVERAGED_EPOCHS = 2;

interface Average {
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
  moments: number;
}

const addMoment = (average: Average, state: State, options: TrainingOptions): void => {
  for (let row = 0; row < state.taken.length; row++) catchUp(state, row, options);
  average.moments++;
  const share = 1 / average.moments;
  const move = (mean: Float32Array | Float64Array, now: Float32Array | Float64Array): void => {
    for (let at = 0; at < mean.length; at++)
      mean[at] = (mean[at] as number) + share * ((now[at] as number) - (mean[at] as number));
  };
  move(average.weights, state.weights);
  move(average.transitions, state.transitions);
};

/** Trains; `report` is told the mean loss of a chain after each epoch and may look at the parameters. */
export const trainCrf = (
  data: Dataset,
  options: TrainingOptions,
  report: (epoch: number, loss: number, parameters: Parameters) => void,
  start?: Parameters,
): Parameters => {
  const state = createState(data.features, start);
  const lattice = createLattice();
  const random = createRandom(options.seed);
  const chains = data.weights.length;
  const order = Int32Array.from({ length: chains }, (_, index) => index);
  const losses = new Float32Array(chains).fill(1);
  const average: Average = {
    weights: new Float32Array(state.weights.length),
    transitions: new Float64Array(state.transitions.length),
    moments: 0,
  };
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    order.forEach((chain, index) => {
      if ((losses[chain] as number) < LEARNED) losses[chain] = (losses[chain] as number) + LEARNED;
      else losses[chain] = learnChain(state, data, chain, lattice, options);
      if (epoch > options.epochs - AVERAGED_EPOCHS && (index + 1) % Math.ceil(chains / MOMENTS) === 0)
        addMoment(average, state, options);
    });
    for (let row = 0; row < data.features; row++) catchUp(state, row, options);
    report(epoch, losses.reduce((sum, loss) => sum + loss, 0) / chains, state);
  }
  const { squares, transitionSquares } = state;
  return { weights: average.weights, transitions: average.transitions, squares, transitionSquares };
};
