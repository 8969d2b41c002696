import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LABELS, mayFollow, OUTSIDE } from '../../../lib/engine/tagger/labels.ts';
import {
  computeMarginals,
  computeProbabilities,
  createLattice,
  decode,
  potentialsOf,
  reserve,
} from '../../../lib/engine/tagger/lattice.ts';

/** Every legal path of three tokens with its score, the slow way. */
const allPaths = (scores: readonly number[], transitions: Float64Array) => {
  const paths: { readonly labels: readonly number[]; readonly score: number }[] = [];
  const labels = Array.from({ length: LABELS }, (_, label) => label);
  for (const a of labels)
    for (const b of labels)
      for (const c of labels) {
        const steps = [
          [OUTSIDE, a],
          [a, b],
          [b, c],
          [c, OUTSIDE],
        ] as const;
        if (!steps.slice(0, 3).every(([from, to]) => mayFollow(from, to))) continue;
        const along = steps.reduce((sum, [from, to]) => sum + (transitions[from * LABELS + to] ?? 0), 0);
        const score = along + (scores[a] ?? 0) + (scores[LABELS + b] ?? 0) + (scores[2 * LABELS + c] ?? 0);
        paths.push({ labels: [a, b, c], score });
      }
  return paths;
};

const score = fc.double({ min: -8, max: 8, noNaN: true });
const lattices = fc.record({
  scores: fc.array(score, { minLength: 3 * LABELS, maxLength: 3 * LABELS }),
  transitions: fc.array(score, { minLength: LABELS * LABELS, maxLength: LABELS * LABELS }),
});

test('finds the best of all paths, and the probabilities of all paths together', () => {
  fc.assert(
    fc.property(lattices, ({ scores, transitions: list }) => {
      const transitions = Float64Array.from(list);
      const lattice = createLattice();
      reserve(lattice, 3);
      lattice.scores.set(scores);
      const paths = allPaths(scores, transitions);
      const best = Math.max(...paths.map((path) => path.score));
      decode(lattice, 3, transitions);
      const found = paths.find(({ labels }) => labels.every((label, at) => label === lattice.labels[at]));
      expect(found?.score).toBeCloseTo(best, 9);
      const total = paths.reduce((sum, path) => sum + Math.exp(path.score - best), 0);
      expect(computeMarginals(lattice, 3, potentialsOf(transitions))).toBeCloseTo(best + Math.log(total), 6);
      for (let at = 0; at < 3; at++)
        for (let label = 0; label < LABELS; label++) {
          const through = paths.filter(({ labels }) => labels[at] === label);
          const mass = through.reduce((sum, path) => sum + Math.exp(path.score - best), 0);
          expect(lattice.marginals[at * LABELS + label]).toBeCloseTo(mass / total, 6);
        }
    }),
    { numRuns: 40 },
  );
});

test('a chain that is allowed one path only has its probability there', () => {
  const lattice = createLattice();
  reserve(lattice, 2);
  const potentials = potentialsOf(new Float64Array(LABELS * LABELS));
  computeMarginals(lattice, 2, potentials, Uint16Array.of(1 << 1, 1 << 2));
  expect(lattice.marginals[1]).toBeCloseTo(1, 12);
  expect(lattice.marginals[LABELS + 2]).toBeCloseTo(1, 12);
});

test('a chain of one token has the probabilities that the sums over all paths give', () => {
  fc.assert(
    fc.property(lattices, ({ scores, transitions }) => {
      const potentials = potentialsOf(Float64Array.from(transitions));
      const lattice = createLattice();
      reserve(lattice, 1);
      lattice.scores.set(scores.slice(0, LABELS));
      computeMarginals(lattice, 1, potentials);
      const expected = [...lattice.marginals];
      computeProbabilities(lattice, 1, potentials);
      expected.forEach((probability, label) => {
        expect(lattice.marginals[label]).toBeCloseTo(probability, 9);
      });
    }),
    { numRuns: 40 },
  );
});
