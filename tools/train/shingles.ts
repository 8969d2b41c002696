/** How much two collections of text have in common: shares of 10-word shingles. */
import { hashOf } from '../../lib/engine/tagger/hash.ts';

/** Words of a shingle. */
const LENGTH = 10;

/** Hashes of all shingles of a text: lower case, words and numbers only, so that spacing and marks do not matter. */
export const shinglesOf = (text: string): ReadonlySet<number> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<number>();
  for (let at = 0; at + LENGTH <= words.length; at++) {
    const phrase = words.slice(at, at + LENGTH).join(' ');
    // Two hashes, so that of millions of shingles no two are mistaken for each other.
    shingles.add((hashOf(phrase) >>> 0) * 2 ** 21 + (hashOf(`${phrase}#`) >>> 11));
  }
  return shingles;
};

/** The share of a text's shingles that are known, 0 to 1; 0 for a text too short to have one. */
export const sharedWith = (known: ReadonlySet<number>, text: string): number => {
  const shingles = shinglesOf(text);
  let shared = 0;
  for (const shingle of shingles) if (known.has(shingle)) shared++;
  return shingles.size === 0 ? 0 : shared / shingles.size;
};
