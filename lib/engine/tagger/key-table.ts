/** A set of keys with a number for each: sorted keys behind an index of their upper bits, built once when a model loads. */
import { KEY_BITS } from './hash.ts';

export interface KeyTable {
  /** The index of a key among the sorted keys it was built from, or -1. */
  readonly indexOf: (key: number) => number;
}

/** What a bucket leaves of a key must fit 16 bits. */
const FEWEST_BUCKET_BITS = KEY_BITS - 16;

/**
 * A table over ascending distinct keys of KEY_BITS. Keys are hashes, so that they fall evenly into buckets by their
 * upper bits; a bucket holds one or two, of which only the lower bits are kept. Linear.
 */
export const createKeyTable = (keys: Uint32Array): KeyTable => {
  const bits = Math.max(FEWEST_BUCKET_BITS, 31 - Math.clz32(keys.length | 1));
  const shift = KEY_BITS - bits;
  const mask = (1 << shift) - 1;
  const starts = new Uint32Array((1 << bits) + 1);
  const rests = new Uint16Array(keys.length);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    rests[index] = key & mask;
    starts[(key >>> shift) + 1] = index + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket++)
    if ((starts[bucket] as number) === 0) starts[bucket] = starts[bucket - 1] as number;
  const indexOf = (key: number): number => {
    const bucket = key >>> shift;
    const end = starts[bucket + 1] as number;
    const rest = key & mask;
    for (let index = starts[bucket] as number; index < end; index++) if (rests[index] === rest) return index;
    return -1;
  };
  return { indexOf };
};
