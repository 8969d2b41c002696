import { done, type Remote, type RemoteLimits, refused } from '../sync/index.ts';

/** Generous limits, as of a server's folder. */
const LIMITS: RemoteLimits = { fileBytes: 8 * 2 ** 20, spareFiles: 29 };

/** A remote in memory, for tests and the simulator. `files` is what it holds, to be looked at and tampered with. */
export const memoryRemote = (files = new Map<string, Uint8Array>(), limits: RemoteLimits = LIMITS): Remote => ({
  limits,
  list: async () => done([...files].map(([name, bytes]) => ({ name, size: bytes.length }))),
  get: async (name) => {
    const bytes = files.get(name);
    return bytes ? done(bytes.slice()) : refused('missing');
  },
  put: async (name, bytes) => {
    if (bytes.length > limits.fileBytes) return refused('too-large');
    files.set(name, bytes.slice());
    return done(undefined);
  },
  delete: async (names) => {
    for (const name of names) files.delete(name);
    return done(undefined);
  },
});
