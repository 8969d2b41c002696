/** A set of keys with a number for each: open addressing over typed arrays, built once when the model is loaded. */
export interface KeyTable {
  /** The index of a key among the sorted keys it was built from, or -1. */
  readonly indexOf: (key: number) => number;
}

const EMPTY = -1;

/** Bits of the filter: 256 kB, which stay in the processor's cache where a large table does not. */
const FILTER_BITS = 21;

const bitOf = (key: number): number => Math.imul(key, 0x85ebca6b) >>> (32 - FILTER_BITS);

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

/** A table with a filter in front: for keys asked for often and mostly in vain. */
export const createFilteredTable = (keys: Uint32Array): KeyTable => {
  const table = createKeyTable(keys);
  const filter = new Uint32Array(1 << (FILTER_BITS - 5));
  for (const key of keys) {
    const bit = bitOf(key);
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
  }
  /** Most keys asked for are in no table: nearly all of them end at the filter. */
  const indexOf = (key: number): number => {
    const bit = bitOf(key);
    return (filter[bit >>> 5] as number) & (1 << (bit & 31)) ? table.indexOf(key) : EMPTY;
  };
  return { indexOf };
};
