/** A layer around a remote that fails, delays, repeats, reorders, loses, truncates and corrupts, as a seed decides. */
import {
  done,
  type Remote,
  type RemoteFailureKind,
  type RemoteFile,
  type Result,
  refused,
} from '../../lib/sync/index.ts';
import type { Random } from './random.ts';

/** Work that reaches the remote only after whoever asked for it has gone on. */
export type Late = () => Promise<void>;

/** Everything that the layer does to a remote. */
export const FAULTS = [
  'list refused',
  'old listing',
  'listing without the newest',
  'listing out of order',
  'get refused',
  'another file answered',
  'damaged on the way',
  'put refused',
  'put lost',
  'put delayed',
  'put torn',
  'put repeated',
  'put not acknowledged',
  'delete refused',
  'delete lost',
  'delete delayed',
  'delete cut short',
] as const;

type Fault = (typeof FAULTS)[number];

export interface FaultLog {
  /** How often each fault was played. */
  readonly counts: Map<Fault, number>;
  /** Requests under way, to be let through later, in any order. */
  readonly late: Late[];
  /** Listings as they once were. */
  readonly listings: (readonly RemoteFile[])[];
}

export const newFaultLog = (): FaultLog => ({ counts: new Map(), late: [], listings: [] });

const REFUSALS: readonly RemoteFailureKind[] = ['offline', 'unavailable', 'throttled', 'full', 'denied'];

/** Bytes as they might arrive: one flipped, cut short, or none. */
export const damage = (bytes: Uint8Array, random: Random): Uint8Array => {
  if (bytes.length === 0 || random.chance(0.3)) return bytes.slice(0, random.below(bytes.length + 1));
  const flipped = bytes.slice();
  const at = random.below(flipped.length);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
  return flipped;
};

interface Layer {
  readonly inner: Remote;
  readonly random: Random;
  /** Of each fault, at each request. */
  readonly rate: number;
  readonly log: FaultLog;
}

const happens = ({ random, rate, log }: Layer, fault: Fault): boolean => {
  if (!random.chance(rate)) return false;
  log.counts.set(fault, (log.counts.get(fault) ?? 0) + 1);
  return true;
};

const refuse = ({ random }: Layer): Result<never> => {
  const kind = random.pick(REFUSALS);
  return refused(kind, kind === 'throttled' ? { retryAfter: 1 + random.below(600) } : {});
};

const list = async (layer: Layer): Promise<Result<readonly RemoteFile[]>> => {
  const { inner, log, random } = layer;
  if (happens(layer, 'list refused')) return refuse(layer);
  const listed = await inner.list();
  if (!listed.ok) return listed;
  log.listings.push(listed.value);
  if (happens(layer, 'old listing')) return done(random.pick(log.listings));
  if (happens(layer, 'listing without the newest'))
    return done(listed.value.slice(0, random.below(listed.value.length + 1)));
  if (happens(layer, 'listing out of order')) return done([...listed.value].reverse());
  return listed;
};

const get = async (layer: Layer, name: string): Promise<Result<Uint8Array>> => {
  const { inner, random, log } = layer;
  if (happens(layer, 'get refused')) return refuse(layer);
  if (happens(layer, 'another file answered')) {
    const other = random.pick([{ name, size: 0 }, ...(log.listings.at(-1) ?? [])]);
    return inner.get(other.name);
  }
  const got = await inner.get(name);
  return got.ok && happens(layer, 'damaged on the way') ? done(damage(got.value, random)) : got;
};

const put = async (layer: Layer, name: string, bytes: Uint8Array): Promise<Result<void>> => {
  const { inner, random, log } = layer;
  const later = (): void => void log.late.push(async () => void (await inner.put(name, bytes)));
  if (happens(layer, 'put refused')) return refuse(layer);
  if (happens(layer, 'put lost')) return done(undefined);
  if (happens(layer, 'put delayed')) {
    later();
    return random.chance(0.5) ? refused('offline') : done(undefined);
  }
  if (happens(layer, 'put torn')) {
    await inner.put(name, damage(bytes, random));
    return random.chance(0.5) ? refused('offline') : done(undefined);
  }
  const answer = await inner.put(name, bytes);
  if (happens(layer, 'put repeated')) later();
  return happens(layer, 'put not acknowledged') ? refuse(layer) : answer;
};

const remove = async (layer: Layer, names: readonly string[]): Promise<Result<void>> => {
  const { inner, random, log } = layer;
  if (happens(layer, 'delete refused')) return refuse(layer);
  if (happens(layer, 'delete lost')) return done(undefined);
  if (happens(layer, 'delete delayed')) {
    log.late.push(async () => void (await inner.delete(names)));
    return done(undefined);
  }
  if (happens(layer, 'delete cut short')) {
    await inner.delete(names.slice(0, random.below(names.length)));
    return refused('offline');
  }
  return inner.delete(names);
};

/** The remote behind the layer. At a rate of 0 it is the remote itself. */
export const faultyRemote = (inner: Remote, random: Random, rate: number, log: FaultLog): Remote => {
  const layer = { inner, random, rate, log };
  return {
    limits: inner.limits,
    list: () => list(layer),
    get: (name) => get(layer, name),
    put: (name, bytes) => put(layer, name, bytes),
    delete: (names) => remove(layer, names),
  };
};
