/** The browser's own synced storage as a remote: no set-up, but small. Each file is one item. */
import {
  done,
  type Remote,
  type RemoteFailure,
  type RemoteFile,
  type RemoteLimits,
  type Result,
} from '../sync/index.ts';
import { decode, decodedLength, encode, encodedLength } from './base91.ts';
import { createWriteBudget, type WriteBudget } from './write-budget.ts';

/** What is needed of `browser.storage.sync`. */
export interface StorageArea {
  readonly get: (keys: string | null) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: string[]) => Promise<void>;
}

/** Bytes of all items, each its key and its value as JSON: https://developer.chrome.com/docs/extensions/reference/api/storage */
const TOTAL_BYTES = 102_400;

/** Bytes of one item, counted alike. */
const ITEM_BYTES = 8192;

/** The longest segment name: `s.`, two numbers of nine digits, a hash of 26, and the dots between. */
const LONGEST_NAME = 48;

const QUOTES = 2;

/** Uploads stop here. The tenth that is left is where compaction writes the new file before it deletes the old ones. */
const STOP_SHARE = 0.9;

const itemBytes = ({ name, size }: RemoteFile): number => name.length + QUOTES + encodedLength(size);

const LIMITS: RemoteLimits = {
  fileBytes: decodedLength(ITEM_BYTES - LONGEST_NAME - QUOTES),
  totalCost: TOTAL_BYTES,
  stopCost: TOTAL_BYTES * STOP_SHARE,
  cost: itemBytes,
  spareFiles: 6,
};

/** What browsers say, as far as they say what it was; Firefox says the same of every quota. */
const MESSAGES: readonly (readonly [RegExp, RemoteFailure])[] = [
  [/MAX_WRITE_OPERATIONS_PER_HOUR/, { kind: 'throttled', retryAfter: 3600 }],
  [/MAX_WRITE_OPERATIONS_PER_MINUTE|MAX_SUSTAINED_WRITE/, { kind: 'throttled', retryAfter: 60 }],
  [/QuotaBytesPerItem|QUOTA_BYTES_PER_ITEM/, { kind: 'too-large' }],
  [/quota/i, { kind: 'full' }],
];

const failureOf = (error: unknown): RemoteFailure => {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const [, failure] = MESSAGES.find(([pattern]) => pattern.test(detail)) ?? [];
  return { ...(failure ?? { kind: 'unavailable' }), detail };
};

const attempt = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
  try {
    return done(await work());
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
};

const write = async (budget: WriteBudget, work: () => Promise<void>): Promise<Result<void>> => {
  const retryAfter = budget.spend();
  return retryAfter > 0 ? { ok: false, failure: { kind: 'throttled', retryAfter } } : attempt(work);
};

/** Items of other makers take room too; their size is what makes their cost right. */
const fileOf = ([name, value]: readonly [string, unknown]): RemoteFile => {
  const characters = typeof value === 'string' ? value.length : (JSON.stringify(value)?.length ?? 0);
  return { name, size: decodedLength(characters) };
};

/** `now` gives ms for the write limits. An area that is missing is a browser that cannot sync. */
export const browserStorageRemote = (
  area: StorageArea | undefined,
  now: () => number = () => performance.now(),
): Remote => {
  const budget = createWriteBudget(now);
  if (!area) {
    const unsupported = async (): Promise<Result<never>> => ({ ok: false, failure: { kind: 'unsupported' } });
    return { limits: LIMITS, list: unsupported, get: unsupported, put: unsupported, delete: unsupported };
  }
  return {
    limits: LIMITS,
    list: () => attempt(async () => Object.entries(await area.get(null)).map(fileOf)),
    get: async (name) => {
      const items = await attempt(() => area.get(name));
      if (!items.ok) return items;
      const value = items.value[name];
      if (value === undefined) return { ok: false, failure: { kind: 'missing' } };
      const bytes = typeof value === 'string' ? decode(value) : null;
      return bytes ? done(bytes) : { ok: false, failure: { kind: 'damaged' } };
    },
    put: async (name, bytes) => {
      if (itemBytes({ name, size: bytes.length }) > ITEM_BYTES) return { ok: false, failure: { kind: 'too-large' } };
      return write(budget, () => area.set({ [name]: encode(bytes) }));
    },
    delete: async (names) => (names.length === 0 ? done(undefined) : write(budget, () => area.remove([...names]))),
  };
};
