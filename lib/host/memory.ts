/** A bounded memory of the most recently used values. */
export interface Memory<T> {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
}

/** Keeps the `limit` most recently used values; the longest unused goes first. */
export const createMemory = <T>(limit: number): Memory<T> => {
  // A Map iterates in order of insertion, so its first key is the longest unused.
  const values = new Map<string, T>();
  const set = (key: string, value: T): void => {
    values.delete(key);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > limit && oldest !== undefined) values.delete(oldest);
  };
  const get = (key: string): T | undefined => {
    const value = values.get(key);
    if (value !== undefined) set(key, value);
    return value;
  };
  return { get, set };
};
