/** Spherical k-means over unit vectors, deterministic. */
import { createRandom } from './random.ts';

export interface Vectors {
  /** Row by row, each of unit length. */
  readonly rows: Float32Array;
  readonly dimensions: number;
  readonly count: number;
}

/** Scales every row to unit length; a row of zeros stays. */
export const normalise = ({ rows, dimensions, count }: Vectors): void => {
  for (let row = 0; row < count; row++) {
    const vector = rows.subarray(row * dimensions, (row + 1) * dimensions);
    let sum = 0;
    for (const value of vector) sum += value * value;
    if (sum > 0) for (let at = 0; at < dimensions; at++) vector[at] = (vector[at] ?? 0) / Math.sqrt(sum);
  }
};

/** For each row the nearest centre. */
export const assign = (vectors: Vectors, centres: Vectors): Uint16Array => {
  const { rows, dimensions, count } = vectors;
  const nearest = new Uint16Array(count);
  const other = centres.rows;
  for (let row = 0; row < count; row++) {
    const offset = row * dimensions;
    let best = Number.NEGATIVE_INFINITY;
    for (let centre = 0, base = 0; centre < centres.count; centre++, base += dimensions) {
      let product = 0;
      for (let at = 0; at < dimensions; at++) product += (rows[offset + at] as number) * (other[base + at] as number);
      if (product > best) {
        best = product;
        nearest[row] = centre;
      }
    }
  }
  return nearest;
};

const means = (vectors: Vectors, nearest: Uint16Array, centres: Vectors): void => {
  const { rows, dimensions, count } = vectors;
  const sums = new Float32Array(centres.rows.length);
  for (let row = 0; row < count; row++) {
    const base = (nearest[row] ?? 0) * dimensions;
    const offset = row * dimensions;
    for (let at = 0; at < dimensions; at++)
      sums[base + at] = (sums[base + at] as number) + (rows[offset + at] as number);
  }
  const used = new Set(nearest);
  for (let centre = 0; centre < centres.count; centre++)
    if (used.has(centre))
      centres.rows.set(sums.subarray(centre * dimensions, (centre + 1) * dimensions), centre * dimensions);
  normalise(centres);
};

/** `k` centres of the vectors after so many rounds. Progress goes to `report`. */
export const cluster = (
  vectors: Vectors,
  k: number,
  rounds: number,
  seed: number,
  report: (round: number) => void = () => {},
): Vectors => {
  const { rows, dimensions, count } = vectors;
  const random = createRandom(seed);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(k, count)) chosen.add(random.below(count));
  const centres: Vectors = { rows: new Float32Array(chosen.size * dimensions), dimensions, count: chosen.size };
  [...chosen].forEach((row, centre) => {
    centres.rows.set(rows.subarray(row * dimensions, (row + 1) * dimensions), centre * dimensions);
  });
  for (let round = 0; round < rounds; round++) {
    means(vectors, assign(vectors, centres), centres);
    report(round);
  }
  return centres;
};
