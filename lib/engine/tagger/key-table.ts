/** A set of keys with a number for each: open addressing over typed arrays, built once when the model is loaded. */
export interface KeyTable {
  /** The index of a key among the sorted keys it was built from, or -1. */
  readonly indexOf: (key: number) => number;
}

const EMPTY = -1;

/**
 * A table over distinct keys, at most half full. Key and index of a slot lie side by side: looking up a key that memory
 * has not at hand waits once, not twice. Linear.
 */
export const createKeyTable = (keys: Uint32Array): KeyTable => {
  const bits = Math.max(4, 33 - Math.clz32(keys.length));
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(2 * (mask + 1)).fill(EMPTY);
  const slotOf = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> (32 - bits)) & mask;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    let slot = slotOf(key);
    while (slots[2 * slot + 1] !== EMPTY) slot = (slot + 1) & mask;
    slots[2 * slot] = key;
    slots[2 * slot + 1] = index;
  }
  const indexOf = (key: number): number => {
    let slot = slotOf(key);
    for (;;) {
      const index = slots[2 * slot + 1] as number;
      if (index === EMPTY || slots[2 * slot] === key) return index;
      slot = (slot + 1) & mask;
    }
  };
  return { indexOf };
};
