/**
 * The contract on a browser's own synced storage, to be bundled and run inside an extension: the cases that run in Node,
 * and what only the real storage can show. The storage must hold nothing that matters.
 */
import { browserStorageRemote, type StorageArea } from '../../lib/remotes/browser-storage.ts';
import {
  assert,
  bytesOf,
  CONTRACT,
  type ContractCase,
  nameOf,
  names,
  refusedAs,
  syncsThroughFaults,
  value,
} from './contract.ts';

/** `browser.storage.sync`, as far as the cases need it. */
interface RealArea extends StorageArea {
  readonly clear: () => Promise<void>;
  readonly getBytesInUse: (keys: null) => Promise<number>;
}

/** Chromium allows 120 writes a minute; with two seeds all cases need some 90. */
const SEEDS = [1, 2] as const;

const throughFaults = (seed: number): ContractCase => ({
  name: `loses nothing behind a layer of faults, seed ${seed}`,
  run: async (remote) => void (await syncsThroughFaults(remote, seed)),
});

const limits = (area: RealArea): readonly ContractCase[] => [
  {
    name: 'costs what the browser counts',
    run: async (remote) => {
      for (const size of [1, 100, remote.limits.fileBytes]) {
        const before = await area.getBytesInUse(null);
        value(await remote.put(nameOf(size), bytesOf(size)));
        const counted = (await area.getBytesInUse(null)) - before;
        const cost = remote.limits.cost?.({ name: nameOf(size), size });
        assert(cost === counted, `${size} bytes cost ${cost}, the browser counts ${counted}`);
      }
    },
  },
  {
    name: 'is full where the bytes of all items are used up, and has room again after a deletion',
    run: async (remote) => {
      const filler = Array.from({ length: 12 }, (_, index) => [nameOf(index), 'x'.repeat(8100)] as const);
      await area.set(Object.fromEntries(filler));
      const { fileBytes } = remote.limits;
      refusedAs(await remote.put(nameOf(99), bytesOf(fileBytes)), 'full');
      assert((await names(remote)).length === filler.length, 'something else is there now');
      value(await remote.delete([nameOf(0)]));
      value(await remote.put(nameOf(99), bytesOf(fileBytes)));
    },
  },
  {
    name: 'is full where there are as many items as there may be',
    run: async (remote) => {
      await area.set(Object.fromEntries(Array.from({ length: 512 }, (_, index) => [nameOf(index), ''])));
      refusedAs(await remote.put(nameOf(512), bytesOf(1)), 'full');
    },
  },
];

/** Where the browser limits the rate of writes. Nothing can be written for a minute after it. */
const rate = (area: RealArea): ContractCase => ({
  name: 'is throttled for a minute where the browser takes no more writes',
  run: async (remote) => {
    const write = (): Promise<boolean> =>
      area.set({ [nameOf(1)]: '' }).then(
        () => true,
        () => false,
      );
    let left = 1000;
    while (left > 0 && (await write())) left--;
    assert(left > 0, 'the browser took 1,000 writes');
    const refusal = await remote.put(nameOf(2), bytesOf(1));
    refusedAs(refusal, 'throttled');
    assert(!refusal.ok && refusal.failure.retryAfter === 60, 'does not say for how long');
  },
});

/** `limitsRate`: does this browser limit how often an extension writes? */
const casesOf = (area: RealArea, limitsRate: boolean): readonly ContractCase[] => [
  ...CONTRACT,
  ...SEEDS.map(throughFaults),
  ...limits(area),
  ...(limitsRate ? [rate(area)] : []),
];

export const namesOf = (area: RealArea, limitsRate: boolean): readonly string[] =>
  casesOf(area, limitsRate).map(({ name }) => name);

/** Runs one case on an empty storage; resolves to what broke, or null. */
export const runCase = async (area: RealArea, limitsRate: boolean, index: number): Promise<string | null> => {
  const [one] = casesOf(area, limitsRate).slice(index, index + 1);
  if (!one) return `there is no case ${index}`;
  try {
    await area.clear();
    await one.run(browserStorageRemote(area));
    return null;
  } catch (error) {
    return String(error);
  }
};
