/**
 * Hashes of strings and of features. The model stores hashes instead of words; training and tagging must agree on
 * them to the bit, so a change here is a new MODEL_VERSION.
 */

/** Bits of a key in the model: enough that a word or feature the model has not seen rarely meets one it has. */
export const KEY_BITS = 26;

const finish = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
};

/** A 32-bit hash of a string's UTF-16 code units from `start` to `end`. */
export const hashOf = (text: string, start = 0, end = text.length): number => {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return finish(hash);
};

/** The hash of a phrase goes on from that of its first words. */
export const extendPhrase = (phrase: number, word: number): number => finish(Math.imul(phrase, 31) ^ word);

/** Key of a feature: a template and up to two values. */
export const featureKey = (template: number, first: number, second: number): number => {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ Math.imul(template, 0xc2b2ae3d);
  return finish(mixed) >>> (32 - KEY_BITS);
};

/** Key of a word or phrase in a lexicon. */
export const lexiconKey = (hash: number): number => hash >>> (32 - KEY_BITS);
