/**
 * The model's file: a header of 32-bit little-endian words, then sections, each at a multiple of four bytes so that
 * typed arrays can look at them in place.
 *
 *     magic, version, checksum of all that follows it, length of the file in bytes,
 *     then for each section of SECTIONS: offset and length in bytes
 */

import { LABELS } from './labels.ts';

export const MODEL_MAGIC = 0x4d4e4c53; // "SLNM"
/** Raised with every change of features, hashes, labels or sections. */
export const MODEL_VERSION = 2;

/**
 * A row of featureWeights: a byte for each label, with WEIGHT_BIAS added, and zeros up to whole 32-bit words, so that
 * four weights are read at once.
 */
export const ROW_BYTES = (LABELS + 3) & ~3;
export const WEIGHT_BIAS = 128;

export const SECTIONS = [
  'featureKeys',
  'featureWeights',
  'transitions',
  'scale',
  'wordKeys',
  'wordValues',
  'nameKeys',
  'nameValues',
  'phraseKeys',
  'phraseValues',
  'middleClusters',
  'coarseClusters',
  'calibration',
] as const;
export type Section = (typeof SECTIONS)[number];

export const HEADER_WORDS = 4;
export const HEADER_BYTES = 4 * (HEADER_WORDS + 2 * SECTIONS.length);
/** The checksum covers everything behind its own word. */
export const CHECKED_FROM = 12;

/** FNV-1a over bytes, 32 bits. */
export const checksumOf = (bytes: Uint8Array): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash >>> 0;
};

/** Ascending keys as differences, seven bits a byte, low bits first, the high bit set on all but the last. */
export const packKeys = (keys: Uint32Array): Uint8Array => {
  const bytes: number[] = [];
  let last = 0;
  for (const key of keys) {
    let rest = key - last;
    last = key;
    while (rest >= 0x80) {
      bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
};

/** The keys that packKeys packed: as many as there are bytes without the high bit. */
export const unpackKeys = (bytes: Uint8Array): Uint32Array => {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) < 0x80) count++;
  const keys = new Uint32Array(count);
  let key = 0;
  let shift = 0;
  let rest = 0;
  let index = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    rest |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    key += rest;
    keys[index++] = key;
    rest = 0;
    shift = 0;
  }
  return keys;
};
