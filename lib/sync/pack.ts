/** Records into as few files as a remote's limits allow. */
import type { SyncRecord } from './record.ts';
import type { Origin, Sealed, SegmentCodec } from './segment.ts';

export interface Packed extends Sealed {
  readonly records: readonly SyncRecord[];
}

export interface Packing {
  readonly files: readonly Packed[];
  /** Records that do not fit into a file by themselves. */
  readonly tooLarge: readonly SyncRecord[];
}

/** A file this full is full enough: the last few records are not worth another packing. */
const FULL_ENOUGH = 0.96;

/** Prose shrinks to about a third: where to look first for how many records fit. */
const EXPECTED_RATIO = 2.5;

const rawSize = ({ c, f }: SyncRecord): number => JSON.stringify(c).length + JSON.stringify(f).length + 40;

const firstGuess = (records: readonly SyncRecord[], limit: number): number => {
  let room = limit * EXPECTED_RATIO;
  const end = records.findIndex((record) => {
    room -= rawSize(record);
    return room < 0;
  });
  return end < 0 ? records.length : Math.max(1, end);
};

interface Attempt {
  readonly count: number;
  readonly sealed: Sealed;
}

/** The longest run from the start that fits, or almost: found by halving between what fits and what does not. */
const largestFit = async (
  records: readonly SyncRecord[],
  limit: number,
  seal: (records: readonly SyncRecord[]) => Promise<Sealed>,
): Promise<Attempt | null> => {
  let best: Attempt | null = null;
  let tooMany = records.length + 1;
  let count = firstGuess(records, limit);
  while (count > (best?.count ?? 0)) {
    const sealed = await seal(records.slice(0, count));
    const share = sealed.bytes.length / limit;
    if (share > 1) tooMany = count;
    else best = { count, sealed };
    if (best?.count === count && share >= FULL_ENOUGH) break;
    // The size grows evenly enough to aim; halving makes sure that it ends.
    const fits = best?.count ?? 0;
    const aimed = Math.floor(count * (0.99 / share));
    count = aimed > fits && aimed < tooMany ? aimed : fits + Math.floor((tooMany - fits) / 2);
  }
  return best;
};

/** Packs records in their order into files of at most `limit` bytes, with sequences from that of `first` on. */
export const pack = async (
  records: readonly SyncRecord[],
  limit: number,
  codec: SegmentCodec,
  first: Origin,
): Promise<Packing> => {
  const files: Packed[] = [];
  const tooLarge: SyncRecord[] = [];
  let rest = records;
  while (rest.length > 0) {
    const origin = { ...first, sequence: first.sequence + files.length };
    const fit = await largestFit(rest, limit, (some) => codec.seal(some, origin));
    const count = fit?.count ?? 1;
    if (fit) files.push({ ...fit.sealed, records: rest.slice(0, count) });
    else tooLarge.push(...rest.slice(0, 1));
    rest = rest.slice(count);
  }
  return { files, tooLarge };
};
