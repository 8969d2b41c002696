/**
 * What every remote must do, without a test framework, so that the same cases run in Node and inside a real browser's
 * extension page. A case throws when the remote breaks its promise.
 */
import {
  edit,
  newRow,
  type Remote,
  type RemoteFailureKind,
  type Result,
  runRound,
  valuesOf,
} from '../../lib/sync/index.ts';
import { type FaultLog, faultyRemote, newFaultLog } from '../../tools/simulate/faults.ts';
import { randomFrom } from '../../tools/simulate/random.ts';
import { memoryStore } from '../../tools/simulate/store.ts';

export interface ContractCase {
  readonly name: string;
  /** `remote` is empty. */
  readonly run: (remote: Remote) => Promise<void>;
}

export const assert = (holds: boolean, message: string): void => {
  if (!holds) throw new Error(message);
};

export const value = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.failure)}`);
};

export const refusedAs = (result: Result<unknown>, kind: RemoteFailureKind): void =>
  assert(!result.ok && result.failure.kind === kind, `expected ${kind}, got ${JSON.stringify(result)}`);

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** A name as long as names get. */
export const nameOf = (index: number): string => `s.123456789.${100_000_000 + index}.0123456789abcdefghjkmnpqrs`;

/** Bytes that do not compress, every value among them. */
export const bytesOf = (length: number, seed = 1): Uint8Array => {
  const random = randomFrom(seed);
  return Uint8Array.from({ length }, (_, index) => (index < 256 ? index : random.below(256)));
};

export const names = async (remote: Remote): Promise<readonly string[]> =>
  value(await remote.list())
    .map(({ name }) => name)
    .sort();

export const CONTRACT: readonly ContractCase[] = [
  {
    name: 'is empty at first',
    run: async (remote) => assert((await names(remote)).length === 0, 'not empty'),
  },
  {
    name: 'gives back what was put, byte for byte, and lists its size',
    run: async (remote) => {
      for (const length of [1, 2, 255, 256, 257, 1000, 1625, 1626, 1627]) {
        const bytes = bytesOf(length);
        value(await remote.put(nameOf(length), bytes));
        assert(same(value(await remote.get(nameOf(length))), bytes), `${length} bytes came back changed`);
        const file = value(await remote.list()).find(({ name }) => name === nameOf(length));
        assert(file?.size === length, `${length} bytes are listed as ${file?.size}`);
      }
    },
  },
  {
    name: 'puts twice as once',
    run: async (remote) => {
      for (let time = 0; time < 2; time++) value(await remote.put(nameOf(1), bytesOf(50)));
      assert((await names(remote)).length === 1, 'listed twice');
    },
  },
  {
    name: 'says of a file that is not there that it is missing',
    run: async (remote) => refusedAs(await remote.get(nameOf(1)), 'missing'),
  },
  {
    name: 'deletes, several at once, twice as once, and also what is not there',
    run: async (remote) => {
      for (const index of [1, 2, 3]) value(await remote.put(nameOf(index), bytesOf(index)));
      for (let time = 0; time < 2; time++) value(await remote.delete([nameOf(1), nameOf(2), nameOf(9)]));
      value(await remote.delete([]));
      assert((await names(remote)).join() === nameOf(3), 'the wrong files are left');
      refusedAs(await remote.get(nameOf(1)), 'missing');
    },
  },
  {
    name: 'takes a file again after it was deleted',
    run: async (remote) => {
      value(await remote.put(nameOf(1), bytesOf(9)));
      value(await remote.delete([nameOf(1)]));
      value(await remote.put(nameOf(1), bytesOf(9)));
      assert(same(value(await remote.get(nameOf(1))), bytesOf(9)), 'not there again');
    },
  },
  {
    name: 'keeps its own copy of the bytes',
    run: async (remote) => {
      const bytes = bytesOf(20);
      value(await remote.put(nameOf(1), bytes));
      bytes.fill(7);
      value(await remote.get(nameOf(1))).fill(9);
      assert(same(value(await remote.get(nameOf(1))), bytesOf(20)), 'changed behind its back');
    },
  },
  {
    name: 'takes the largest file that its limits allow, and refuses one byte more without harm',
    run: async (remote) => {
      const { fileBytes } = remote.limits;
      const largest = bytesOf(fileBytes);
      value(await remote.put(nameOf(1), largest));
      assert(same(value(await remote.get(nameOf(1))), largest), 'the largest file came back changed');
      refusedAs(await remote.put(nameOf(2), bytesOf(fileBytes + 1)), 'too-large');
      assert((await names(remote)).join() === nameOf(1), 'something else is there now');
    },
  },
];

const ACTORS = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'] as const;
const FAULTY_ROUNDS = 25;

/** Few, so that files are compacted and deleted too. */
const SPARE_FILES = 4;

/**
 * Three devices write and sync over `remote` behind a layer of faults; when those stop, all have everything. Resolves to
 * how often each fault was played.
 */
export const syncsThroughFaults = async (remote: Remote, seed: number): Promise<FaultLog['counts']> => {
  const random = randomFrom(seed);
  const log = newFaultLog();
  const compacting = { ...remote, limits: { ...remote.limits, spareFiles: SPARE_FILES } };
  const faulty = faultyRemote(compacting, random, 0.1, log);
  const devices = ACTORS.map((actor) => ({ actor, store: memoryStore() }));
  const ids: string[] = [];
  for (let round = 0; round < FAULTY_ROUNDS; round++) {
    const device = random.pick(devices);
    const id = `name:n${round}`;
    ids.push(id);
    device.store.save(edit(newRow(id), device.actor, { note: `note ${round}` }));
    await runRound({ ...device, remote: faulty });
    if (random.chance(0.3)) for (const late of log.late.splice(0).reverse()) await late();
  }
  for (const late of log.late.splice(0)) await late();
  for (let round = 0; round < 3; round++) for (const device of devices) await runRound({ ...device, remote });
  for (const { store } of devices) {
    const rows = store.contents().rows;
    const lost = ids.filter((id) => valuesOf(rows.get(id)?.record ?? newRow(id).record, 'note').length !== 1);
    assert(lost.length === 0, `seed ${seed}: lost ${lost.join(', ')} after ${[...log.counts].join(' ')}`);
  }
  return log.counts;
};
