/** A set of keys with a number for each: open addressing over typed arrays, built once when the model is loaded. */
export interface KeyTable {
  /** The index of a key among the sorted keys it was built from, or -1. */
  readonly indexOf: (key: number) => number;
}

const EMPTY = -1;

/** A table over distinct keys, at most half full. Linear. */
export const createKeyTable = (keys: Uint32Array): KeyTable => {
  const bits = Math.max(4, 33 - Math.clz32(keys.length));
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(mask + 1).fill(EMPTY);
  const slotOf = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> (32 - bits)) & mask;
  for (let index = 0; index < keys.length; index++) {
    let slot = slotOf(keys[index] ?? 0);
    while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    slots[slot] = index;
  }
  const indexOf = (key: number): number => {
    let slot = slotOf(key);
    for (;;) {
      const index = slots[slot] ?? EMPTY;
      if (index === EMPTY || keys[index] === key) return index;
      slot = (slot + 1) & mask;
    }
  };
  return { indexOf };
};
