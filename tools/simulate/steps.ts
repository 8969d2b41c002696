/** How the world takes one step of a history. */

import { type Device, editRow, eraseRow, startAgain, syncDevice, visible } from './device.ts';
import { damage, faultyRemote } from './faults.ts';
import { NEWER, NEWER_NAME } from './folder.ts';
import type { Step } from './history.ts';
import { type Random, randomFrom } from './random.ts';
import { createSchedule, Killed } from './schedule.ts';
import { EMPTY } from './store.ts';
import type { World } from './world.ts';

export const FIELDS = ['note', 'tag:x'] as const;

export const recordId = (index: number): string => `name:r${index}`;

const deviceAt = ({ devices }: World, index: number): Device => {
  const found = devices[index];
  if (!found) throw new RangeError(`no device ${index}`);
  return found;
};

/** A value that no other write has, stamped by the device's own clock, which is wrong by days. */
const freshValue = ({ oracle, history }: World, device: number): { readonly at: number; readonly text: string } => ({
  at: oracle.writes() * 1000 + (history.clocks[device] ?? 0) * 86_400_000,
  text: `write ${oracle.writes()} by ${device}`,
});

const writeField = (world: World, device: Device, id: string, field: string): void => {
  const value = freshValue(world, device.index);
  editRow(device, id, field, value, world.rules);
  world.oracle.wrote(device.index, id, field, value);
};

const clearField = (world: World, device: Device, id: string, field: string): void => {
  if (visible(device, id, field).length === 0) return;
  editRow(device, id, field, undefined, world.rules);
  world.oracle.wrote(device.index, id, field, null);
};

const eraseRecord = (world: World, device: Device, id: string): void => {
  const fields = FIELDS.filter((field) => visible(device, id, field).length > 0);
  eraseRow(device, id, world.rules);
  for (const field of fields) world.oracle.wrote(device.index, id, field, null);
};

const editSomething = (
  world: World,
  does: 'write' | 'clear' | 'erase',
  device: number,
  record: number,
  field: number,
) => {
  const [on, id, name] = [deviceAt(world, device), recordId(record), FIELDS[field] ?? FIELDS[0]];
  if (does === 'write') writeField(world, on, id, name);
  else if (does === 'clear') clearField(world, on, id, name);
  else eraseRecord(world, on, id);
};

const meanwhile = (world: World, random: Random, edits: number): (() => void) => {
  let left = edits;
  return () => {
    if (left === 0 || !random.chance(0.15)) return;
    left--;
    const { devices, records } = world.history;
    editSomething(world, 'write', random.below(devices), random.below(records), random.below(2));
  };
};

const syncStep = async (world: World, step: Extract<Step, { does: 'sync' }>): Promise<void> => {
  const random = randomFrom(step.seed);
  const { task, run } = createSchedule(random);
  const remote = faultyRemote(world.remote, random, step.faults, world.log);
  const work = step.rounds.map(async ({ device, killAt }) => {
    world.counts.rounds++;
    try {
      const { oracle, mutations, rules } = world;
      await syncDevice(deviceAt(world, device), remote, task(killAt), oracle, mutations, rules);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      world.counts.kills++;
    }
  });
  await run(work, meanwhile(world, random, step.edits));
};

/** Requests that were delayed arrive, in any order; some stay away longer. */
export const arrive = async (world: World, random: Random, share: number): Promise<void> => {
  const waiting = world.log.late.splice(0);
  world.late.running = true;
  while (waiting.length > 0) {
    const [next] = waiting.splice(random.below(waiting.length), 1);
    if (next && random.chance(share)) await next();
    else if (next) world.log.late.push(next);
  }
  world.late.running = false;
};

const deviceStep = async (
  world: World,
  device: Device,
  does: 'session' | 'backup' | 'restore' | 'lose',
): Promise<void> => {
  const { oracle, random, mutations, folder } = world;
  if (does === 'session') startAgain(device, random, mutations, null, device.actor);
  else if (does === 'backup') {
    device.backup = { contents: device.store.contents(), actor: device.actor, known: oracle.backup(device.index) };
  } else if (does === 'lose') {
    startAgain(device, random, mutations, EMPTY, device.actor);
    oracle.restored(device.index, null, await folder.intact());
  } else if (device.backup) {
    const { contents, actor, known } = device.backup;
    startAgain(device, random, mutations, contents, actor);
    oracle.restored(device.index, known, await folder.intact());
  }
};

const changed = async (world: World, random: Random, does: 'wipe' | 'rewind' | 'rot') => {
  const files = new Map(await world.folder.contents());
  if (does === 'wipe') return new Map<string, Uint8Array>();
  if (does === 'rewind') return world.snapshots.length > 0 ? random.pick(world.snapshots) : files;
  if (files.size === 0) return files;
  const name = random.pick([...files.keys()]);
  return files.set(name, damage(files.get(name) ?? new Uint8Array(), random));
};

const folderStep = async (
  world: World,
  does: 'wipe' | 'rewind' | 'newer' | 'junk' | 'rot',
  seed: number,
): Promise<void> => {
  const { folder, oracle } = world;
  const random = randomFrom(seed);
  if (does === 'newer') return void (await folder.remote.put(NEWER_NAME, NEWER));
  if (does === 'junk') return void (await folder.remote.put(`junk-${seed % 7}`, Uint8Array.from([seed % 256])));
  const before = await folder.intact();
  world.snapshots.push(await folder.contents());
  await folder.become(await changed(world, random, does));
  oracle.forgotten(before, await folder.intact());
};

/** Takes one step. Rejects only when the code under test does. */
export const take = async (world: World, step: Step): Promise<void> => {
  switch (step.does) {
    case 'write':
    case 'clear':
    case 'erase':
      return editSomething(world, step.does, step.device, step.record, step.field);
    case 'sync':
      await syncStep(world, step);
      return arrive(world, randomFrom(step.seed + 1), 0.3);
    case 'session':
    case 'backup':
    case 'restore':
    case 'lose':
      return deviceStep(world, deviceAt(world, step.device), step.does);
    default:
      return folderStep(world, step.does, step.seed);
  }
};
