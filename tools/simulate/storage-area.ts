/** storage.sync in memory, with Chromium's limits and messages, so that what fits here fits there. */
import type { StorageArea } from '../../lib/remotes/browser-storage.ts';

const TOTAL_BYTES = 102_400;
const ITEM_BYTES = 8192;
const ITEMS = 512;
const PER_MINUTE = 120;
const PER_HOUR = 1800;

const utf8 = new TextEncoder();

/** As Chromium writes JSON: "<" and the line separators are escaped. */
const jsonBytes = (value: unknown): number =>
  utf8.encode(JSON.stringify(value).replace(/[<\u2028\u2029]/g, '\\u0000')).length;

const itemBytes = ([key, value]: readonly [string, unknown]): number => utf8.encode(key).length + jsonBytes(value);

const total = (items: ReadonlyMap<string, unknown>): number =>
  [...items].reduce((sum, item) => sum + itemBytes(item), 0);

export interface MemoryArea extends StorageArea {
  /** Bytes in use, as getBytesInUse counts them. */
  readonly bytesInUse: () => number;
  readonly items: Map<string, unknown>;
}

/** `now` gives ms. */
export const memoryArea = (now: () => number, items = new Map<string, unknown>()): MemoryArea => {
  const writes: number[] = [];
  const count = (): void => {
    const within = (ms: number): number => writes.filter((at) => now() - at < ms).length;
    if (within(60_000) >= PER_MINUTE)
      throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
    if (within(3_600_000) >= PER_HOUR) throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.');
    writes.push(now());
  };
  return {
    items,
    bytesInUse: () => total(items),
    get: async (key) => Object.fromEntries([...items].filter(([name]) => key === null || name === key)),
    set: async (added) => {
      count();
      const next = new Map([...items, ...Object.entries(added)]);
      if (Object.entries(added).some((item) => itemBytes(item) > ITEM_BYTES)) {
        throw new Error('Resource::kQuotaBytesPerItem quota exceeded');
      }
      if (total(next) > TOTAL_BYTES) throw new Error('Resource::kQuotaBytes quota exceeded');
      if (next.size > ITEMS) throw new Error('Resource::kMaxItems quota exceeded');
      for (const [key, value] of Object.entries(added)) items.set(key, value);
    },
    remove: async (keys) => {
      count();
      for (const key of keys) items.delete(key);
    },
  };
};
