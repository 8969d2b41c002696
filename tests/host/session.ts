import type { SessionStorage } from '../../lib/host/session-actor.ts';

/** storage.session in memory. */
export const memorySession = (items = new Map<string, unknown>()): SessionStorage => ({
  get: async (key) => (items.has(key) ? { [key]: items.get(key) } : {}),
  set: async (more) => {
    for (const [key, value] of Object.entries(more)) items.set(key, value);
  },
});
