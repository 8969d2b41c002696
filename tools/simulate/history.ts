/** A history: what devices, readers and the world did, as data, so that a failing one can be shortened. */
import { type Random, randomFrom } from './random.ts';

export type Step =
  /** The reader writes a field of a record, takes it away, or deletes the record. */
  | {
      readonly does: 'write' | 'clear' | 'erase';
      readonly device: number;
      readonly record: number;
      readonly field: number;
    }
  /** Rounds of some devices at once, with faults; more edits meanwhile; some are killed at a gate. */
  | {
      readonly does: 'sync';
      readonly seed: number;
      readonly rounds: readonly { readonly device: number; readonly killAt: number | null }[];
      readonly faults: number;
      readonly edits: number;
    }
  /** The browser starts again. A backup is taken, restored; the device is lost and set up anew. */
  | { readonly does: 'session' | 'backup' | 'restore' | 'lose'; readonly device: number }
  /** The folder is emptied, or set back to what it once was. */
  | { readonly does: 'wipe' | 'rewind'; readonly seed: number }
  /** A file of a newer version, or of no sense, appears; a file's bytes rot. */
  | { readonly does: 'newer' | 'junk' | 'rot'; readonly seed: number };

export interface History {
  readonly seed: number;
  readonly devices: number;
  readonly records: number;
  /** Of each device's clock, in days. */
  readonly clocks: readonly number[];
  /** Actors a context keeps: small, so that pruning happens in short histories. */
  readonly remembered: number;
  /** Which remote. */
  readonly remote: 'memory' | 'storage';
  readonly spareFiles: number;
  readonly steps: readonly Step[];
}

const TEN_YEARS = 3650;

const ROUND_GATES = 24;

const syncStep = (random: Random, devices: number): Step => {
  const count = random.chance(0.6) ? 1 : 1 + random.below(devices);
  const first = random.below(devices);
  const rounds = Array.from({ length: count }, (_, index) => ({
    device: (first + index) % devices,
    killAt: random.chance(0.15) ? random.below(ROUND_GATES) : null,
  }));
  const faults = random.pick([0, 0.05, 0.05, 0.15]);
  return { does: 'sync', seed: random.below(2 ** 31), rounds, faults, edits: random.chance(0.4) ? random.below(4) : 0 };
};

const editStep = (random: Random, devices: number, records: number): Step => ({
  does: random.pick(['write', 'write', 'write', 'write', 'clear', 'erase'] as const),
  device: random.below(devices),
  record: random.below(records),
  field: random.below(2),
});

const rareStep = (random: Random, devices: number): Step => {
  const does = random.pick([
    'session',
    'session',
    'backup',
    'backup',
    'restore',
    'lose',
    'wipe',
    'rewind',
    'newer',
    'junk',
    'rot',
  ] as const);
  if (does === 'session' || does === 'backup' || does === 'restore' || does === 'lose') {
    return { does, device: random.below(devices) };
  }
  return { does, seed: random.below(2 ** 31) };
};

const step = (random: Random, devices: number, records: number): Step => {
  const kind = random.next();
  if (kind < 0.4) return editStep(random, devices, records);
  return kind < 0.88 ? syncStep(random, devices) : rareStep(random, devices);
};

const LONGEST = 70;

/** The history of a seed: 2 to 5 devices, some 20 to 90 steps. */
export const historyOf = (seed: number): History => {
  const random = randomFrom(seed);
  const devices = 2 + random.below(4);
  const records = 1 + random.below(4);
  return {
    seed,
    devices,
    records,
    clocks: Array.from({ length: devices }, () => Math.round((random.next() * 2 - 1) * TEN_YEARS)),
    remembered: random.pick([2, 3, 8, 64]),
    remote: random.chance(0.25) ? 'storage' : 'memory',
    spareFiles: random.pick([0, 1, 2, 5]),
    steps: Array.from({ length: 20 + random.below(LONGEST) }, () => step(random, devices, records)),
  };
};
