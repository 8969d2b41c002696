/** What all devices of a history share: the remote as it truly is, the oracle, and what went wrong. */
import { join, type Remote, type Rules } from '../../lib/sync/index.ts';
import { type Device, type Mutations, newDevice } from './device.ts';
import { type FaultLog, newFaultLog } from './faults.ts';
import { type Folder, NEWER_NAME, openFolder } from './folder.ts';
import type { History } from './history.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { type Random, randomFrom } from './random.ts';

export interface World {
  readonly history: History;
  readonly mutations: Mutations;
  readonly rules: Rules;
  /** For what is no fault: actors. */
  readonly random: Random;
  readonly oracle: Oracle;
  readonly devices: readonly Device[];
  readonly folder: Folder;
  /** The folder, with the oracle watching. */
  readonly remote: Remote;
  readonly log: FaultLog;
  /** What must not have happened. */
  readonly problems: string[];
  /** Rounds run, and how many of them were killed. */
  readonly counts: { rounds: number; kills: number };
  /** True while requests of earlier steps arrive: what they undo is the network's fault. */
  readonly late: { running: boolean };
  /** The folder as it was before it was last interfered with. */
  readonly snapshots: ReadonlyMap<string, Uint8Array>[];
}

/** Whatever takes a sound file away must leave its writes in another; only a late request may do otherwise. */
const watched = ({ folder, oracle, late, problems }: Omit<World, 'remote'>): Remote => {
  const { remote } = folder;
  const guard = async <T>(excused: boolean, work: () => Promise<T>): Promise<T> => {
    const before = await folder.intact();
    const result = await work();
    const after = await folder.intact();
    if (excused || late.running) oracle.forgotten(before, after);
    else for (const id of oracle.uncovered(before, after)) problems.push(`write ${id} was deleted from the remote`);
    return result;
  };
  return {
    ...remote,
    put: async (name, bytes) => {
      const replaces = (await remote.get(name)).ok;
      return replaces ? guard(true, () => remote.put(name, bytes)) : remote.put(name, bytes);
    },
    delete: (names) => {
      if (names.includes(NEWER_NAME)) problems.push('a newer file was deleted');
      return guard(false, () => remote.delete(names));
    },
  };
};

export const createWorld = (history: History, mutations: Mutations): World => {
  const random = randomFrom(history.seed + 1);
  const world = {
    history,
    mutations,
    rules: { join, remembered: history.remembered, ...mutations.rules },
    random,
    // One more: a newcomer at the end, which must find everything on the remote.
    oracle: createOracle(history.devices + 1),
    devices: Array.from({ length: history.devices + 1 }, (_, index) => newDevice(index, random)),
    folder: openFolder(history.remote, history.spareFiles),
    log: newFaultLog(),
    problems: [],
    counts: { rounds: 0, kills: 0 },
    late: { running: false },
    snapshots: [],
  };
  return { ...world, remote: watched(world) };
};
