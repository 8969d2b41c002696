/** Plausible mistakes. Each loses something, and the simulator must say so: tests/sync/simulator.test.ts expects it. */
import {
  decodeSegment,
  isObject,
  type Json,
  join,
  plainSegments,
  type Register,
  type SyncRecord,
} from '../../lib/sync/index.ts';
import type { Mutations } from './device.ts';

/** Keeps one value of each register: the first by this order. */
const onlyFirst =
  (order: (a: readonly [string, Json], b: readonly [string, Json]) => number) =>
  (a: SyncRecord, b: SyncRecord): SyncRecord => {
    const joined = join(a, b);
    const one = (register: Register): Register => Object.fromEntries(Object.entries(register).sort(order).slice(0, 1));
    return {
      ...joined,
      f: Object.fromEntries(Object.entries(joined.f).map(([name, register]) => [name, one(register)])),
    };
  };

const counter = (dot: string): number => Number(dot.slice(dot.indexOf(':') + 1));
const stamp = (value: Json): number => (isObject(value) && typeof value.at === 'number' ? value.at : 0);

/** Believes what it has just put to be there, rather than reading it back. */
const trusting: Mutations['wrap'] = (remote) => {
  const sent = new Map<string, Uint8Array>();
  return {
    ...remote,
    put: (name, bytes) => {
      sent.set(name, bytes);
      return remote.put(name, bytes);
    },
    get: async (name) => {
      const bytes = sent.get(name);
      return bytes ? { ok: true, value: bytes } : remote.get(name);
    },
  };
};

export const MUTANTS: ReadonlyMap<string, Mutations> = new Map<string, Mutations>([
  ['persisted-actor', { persistsActor: true }],
  ['absence-as-deletion', { absenceDeletes: true }],
  ['last-writer-wins', { rules: { join: onlyFirst(([a], [b]) => counter(b) - counter(a) || (a < b ? 1 : -1)) } }],
  ['ordering-by-clock', { rules: { join: onlyFirst(([, a], [, b]) => stamp(b) - stamp(a)) } }],
  ['no-hash-check', { codec: { ...plainSegments, open: async (_, bytes) => decodeSegment(bytes) } }],
  ['compaction-without-read-back', { wrap: trusting }],
]);
