/** Plays a history to its end, lets the faults stop, and says what is wrong then. */
import { type Json, sameFields } from '../../lib/sync/index.ts';
import { type Device, type Mutations, rowOf, syncDevice, visible } from './device.ts';
import type { History } from './history.ts';
import { randomFrom } from './random.ts';
import { arrive, FIELDS, recordId, take } from './steps.ts';
import { createWorld, type World } from './world.ts';

/** Rounds after which all devices agree once nothing fails any more. */
const ROUNDS_TO_CONVERGE = 3;

export interface Verdict {
  /** What must not have happened; none for a good history. */
  readonly problems: readonly string[];
  readonly writes: number;
  readonly rounds: number;
  readonly kills: number;
  readonly faults: ReadonlyMap<string, number>;
}

const OPEN_GATE = { gate: async () => {} };

const syncAll = async (world: World, devices: readonly Device[], recheck = false): Promise<void> => {
  for (const device of devices) {
    world.counts.rounds++;
    await syncDevice(device, world.remote, OPEN_GATE, world.oracle, world.mutations, world.rules, recheck);
  }
};

const ids = ({ history }: World): readonly string[] =>
  Array.from({ length: history.records }, (_, index) => recordId(index));

const differences = (world: World, devices: readonly Device[]): readonly string[] => {
  const [first, ...others] = devices;
  if (!first) return [];
  const differ = (other: Device, id: string): boolean => !sameFields(rowOf(first, id).record, rowOf(other, id).record);
  return others.flatMap((other) =>
    ids(world).flatMap((id) =>
      differ(other, id) ? [`devices ${first.index} and ${other.index} differ in ${id}`] : [],
    ),
  );
};

const texts = (values: readonly Json[]): readonly string[] => values.map((value) => JSON.stringify(value)).sort();

/** Every value that stands is there, and nothing else but, where contexts were pruned, a replaced one. */
const wrongValues = (world: World, device: Device, id: string, field: string): readonly string[] => {
  const { values, replaced } = world.oracle.expected(device.index, id, field);
  const shown = texts(visible(device, id, field));
  const [needed, allowed] = [texts(values), texts(replaced)];
  const lacking = needed.filter((value) => !shown.includes(value));
  const mayReturn = world.history.remembered < world.history.steps.length;
  const extra = shown.filter((value) => !needed.includes(value) && !(mayReturn && allowed.includes(value)));
  const where = `device ${device.index}, ${id} ${field}`;
  return [...lacking.map((value) => `${where}: lost ${value}`), ...extra.map((value) => `${where}: shows ${value}`)];
};

const faultsOf = (world: World, device: Device): readonly string[] => [
  ...world.oracle.missing(device.index).map((write) => `device ${device.index} never got ${write}`),
  ...ids(world).flatMap((id) => FIELDS.flatMap((field) => wrongValues(world, device, id, field))),
];

const withoutFaults = (world: World): World => ({ ...world, remote: world.folder.remote });

const puts = async (world: World, devices: readonly Device[]): Promise<number> => {
  let count = 0;
  const { remote } = world.folder;
  const put = (name: string, bytes: Uint8Array) => {
    count++;
    return remote.put(name, bytes);
  };
  await syncAll({ ...world, remote: { ...remote, put } }, devices);
  return count;
};

const check = async (world: World): Promise<void> => {
  const old = world.devices.slice(0, -1);
  // The first looks for what has rotted, as the reader's "sync now" does.
  for (let round = 0; round < ROUNDS_TO_CONVERGE; round++) await syncAll(world, old, round === 0);
  world.problems.push(...differences(world, old));
  await syncAll(world, world.devices.slice(-1));
  world.problems.push(...differences(world, world.devices));
  for (const device of world.devices) world.problems.push(...faultsOf(world, device));
  await syncAll(world, world.devices);
  await syncAll(world, world.devices);
  if ((await puts(withoutFaults(world), world.devices)) > 0) world.problems.push('uploads do not come to rest');
};

/** Plays a history with the code as it is, or with what a mutant changes. Rejects when the code throws. */
export const play = async (history: History, mutations: Mutations = {}): Promise<Verdict> => {
  const world = createWorld(history, mutations);
  for (const step of history.steps) await take(world, step);
  await arrive(world, randomFrom(history.seed), 1);
  await check(world);
  const { problems, oracle, counts, log } = world;
  return { problems, writes: oracle.writes(), ...counts, faults: log.counts };
};
