/** A device of the simulation: a database, a browser session, a clock that is wrong. */
import {
  actorFrom,
  edit,
  type Json,
  newRow,
  type Remote,
  type Row,
  type Rules,
  remove,
  runRound,
  type SegmentCodec,
  type Store,
  valuesOf,
} from '../../lib/sync/index.ts';
import type { Oracle } from './oracle.ts';
import type { Random } from './random.ts';
import type { Task } from './schedule.ts';
import { type Contents, EMPTY, type MemoryStore, memoryStore } from './store.ts';

/** How a device differs from the code as it ships; all of it is wrong, and the simulator must say so. */
export interface Mutations {
  readonly rules?: Partial<Rules>;
  readonly codec?: SegmentCodec;
  /** The actor is kept with the database rather than drawn for each session. */
  readonly persistsActor?: boolean;
  /** What is not listed any more is deleted here. */
  readonly absenceDeletes?: boolean;
  /** Puts something in front of the remote of a round. */
  readonly wrap?: (remote: Remote) => Remote;
}

export interface Device {
  readonly index: number;
  readonly store: MemoryStore;
  actor: string;
  backup: { readonly contents: Contents; readonly actor: string; readonly known: ReturnType<Oracle['backup']> } | null;
}

export const drawActor = (random: Random): string => actorFrom(Uint8Array.from({ length: 8 }, () => random.below(256)));

export const newDevice = (index: number, random: Random): Device => ({
  index,
  store: memoryStore(),
  actor: drawActor(random),
  backup: null,
});

export const rowOf = ({ store }: Device, id: string): Row => store.contents().rows.get(id) ?? newRow(id);

export const visible = (device: Device, id: string, field: string): readonly Json[] =>
  valuesOf(rowOf(device, id).record, field);

export const save = (device: Device, row: Row): void => device.store.save(row);

export const editRow = (device: Device, id: string, field: string, value: Json | undefined, rules: Rules): void =>
  save(device, edit(rowOf(device, id), device.actor, { [field]: value }, rules));

export const eraseRow = (device: Device, id: string, rules: Rules): void =>
  save(device, remove(rowOf(device, id), device.actor, rules));

const eraseHeldBy = (device: Device, names: readonly string[], rules: Rules): void => {
  for (const row of device.store.contents().rows.values()) {
    if (row.held.some((name) => names.includes(name))) save(device, remove(row, device.actor, rules));
  }
};

/** The device's store with a gate before and after each transaction, telling the oracle what went by. */
const watchedStore = (device: Device, { gate }: Task, oracle: Oracle, mutations: Mutations, rules: Rules): Store => {
  const { store, index } = device;
  const looked = (rows: readonly Row[]): readonly Row[] => {
    oracle.looked(
      index,
      rows.map(({ record }) => record.id),
    );
    return rows;
  };
  const at = async <T>(work: () => Promise<T>): Promise<T> => {
    await gate();
    const result = await work();
    await gate();
    return result;
  };
  return {
    files: () => at(store.files),
    count: () => at(store.count),
    rows: (ids) => at(async () => looked(await store.rows(ids))),
    pending: () => at(async () => looked(await store.pending())),
    forget: (names) =>
      at(async () => {
        if (mutations.absenceDeletes) eraseHeldBy(device, names, rules);
        await store.forget(names);
      }),
    commit: (ids, change) =>
      at(() =>
        store.commit(ids, (rows) => {
          const made = change(rows);
          for (const file of made.files) if (file.state === 'known') oracle.joined(index, file.name);
          return made;
        }),
      ),
  };
};

const watchedRemote = (remote: Remote, { gate }: Task, sent: (name: string, bytes: Uint8Array) => void): Remote => {
  const at = async <T>(work: () => Promise<T>): Promise<T> => {
    await gate();
    const result = await work();
    await gate();
    return result;
  };
  return {
    limits: remote.limits,
    list: () => at(remote.list),
    get: (name) => at(() => remote.get(name)),
    put: (name, bytes) =>
      at(() => {
        sent(name, bytes);
        return remote.put(name, bytes);
      }),
    delete: (names) => at(() => remote.delete(names)),
  };
};

/** One round of a device; `recheck` as in RoundOptions. Rejects with Killed where the task is stopped. */
export const syncDevice = async (
  device: Device,
  remote: Remote,
  task: Task,
  oracle: Oracle,
  mutations: Mutations,
  rules: Rules,
  recheck = false,
): Promise<void> => {
  const watched = watchedRemote(remote, task, (name, bytes) => oracle.sent(device.index, name, bytes));
  await runRound(
    {
      store: watchedStore(device, task, oracle, mutations, rules),
      remote: mutations.wrap?.(watched) ?? watched,
      actor: device.actor,
      rules,
      ...(mutations.codec && { codec: mutations.codec }),
    },
    { removals: 'allow', recheck },
  );
};

/** The browser starts again, as it is or from a backup, or on a new device. */
export const startAgain = (
  device: Device,
  random: Random,
  mutations: Mutations,
  from: Contents | null,
  actor: string,
): void => {
  if (from) device.store.restore(from);
  const fresh = drawActor(random);
  device.actor = mutations.persistsActor && from !== EMPTY ? actor : fresh;
};
