/**
 * Why nothing can be kept or found: the database cannot be opened (or went away), the disk or the quota is full, or a
 * newer Sidelight made it and this one must not touch it.
 */
export type DatabaseFailure = 'unavailable' | 'full' | 'newer';

/** What came of asking the database: expected failures are values. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: DatabaseFailure };

export const succeeded = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (failure: DatabaseFailure): Outcome<never> => ({ ok: false, failure });

const field = (error: unknown, name: 'name' | 'inner' | 'failures'): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** A full disk aborts the transaction, and the quota is then the inner error: https://dexie.org/docs/DexieErrors/Dexie.QuotaExceededError */
const names = (error: unknown): readonly unknown[] => {
  const failures: unknown = field(error, 'failures');
  // Of many rows written at once, each has a failure of its own.
  const first: unknown = Array.isArray(failures) ? failures[0] : undefined;
  return [error, field(error, 'inner'), first].map((one) => field(one, 'name'));
};

/** The failure behind an error of Dexie or IndexedDB. */
export const failureOf = (error: unknown): DatabaseFailure => {
  const found = names(error);
  if (found.includes('QuotaExceededError')) return 'full';
  return found.includes('VersionError') ? 'newer' : 'unavailable';
};

/** Runs work on the database; whatever it rejects with becomes a typed failure. */
export const attempt = async <T>(work: () => PromiseLike<T>): Promise<Outcome<T>> => {
  try {
    return succeeded(await work());
  } catch (error) {
    return failed(failureOf(error));
  }
};
