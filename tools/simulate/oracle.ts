/**
 * Knows what must survive without using the join: each write is an event, each event names those it replaced, and what
 * a device or a file knows is a set of events.
 */
import { decodeSegment, type Json } from '../../lib/sync/index.ts';

interface Event {
  readonly id: number;
  readonly record: string;
  readonly field: string;
  /** What was written; null when the field was taken away. */
  readonly value: Json;
  /** Events of the same field that its writer knew of. */
  readonly replaced: ReadonlySet<number>;
}

/** Sets of events by record. */
type Known = Map<string, ReadonlySet<number>>;

const NONE: ReadonlySet<number> = new Set();

const add = (known: Known, record: string, events: Iterable<number>): void => {
  known.set(record, new Set([...(known.get(record) ?? NONE), ...events]));
};

const addAll = (known: Known, more: Known): void => {
  for (const [record, events] of more) add(known, record, events);
};

const every = (known: Known): ReadonlySet<number> => new Set([...known.values()].flatMap((events) => [...events]));

export interface Oracle {
  /** A device wrote, or took away (null), a field, having before known what the oracle knows of it. */
  readonly wrote: (device: number, record: string, field: string, value: Json) => void;
  /** A device's round read these records, to upload them. */
  readonly looked: (device: number, records: readonly string[]) => void;
  /** A device sent a file made of what it last looked at. */
  readonly sent: (device: number, name: string, bytes: Uint8Array) => void;
  /** A device noted that it has read and joined a file. */
  readonly joined: (device: number, name: string) => void;
  readonly backup: (device: number) => Known;
  /** A device went back to a backup, or was lost (null). `intact` are the sound files of the remote now. */
  readonly restored: (device: number, backup: Known | null, intact: ReadonlySet<string>) => void;
  /** The remote itself lost files. */
  readonly forgotten: (before: ReadonlySet<string>, after: ReadonlySet<string>) => void;
  /** Writes that a compaction's delete takes from the remote though no other file has them. */
  readonly uncovered: (before: ReadonlySet<string>, after: ReadonlySet<string>) => readonly number[];
  /** Values a device must show of a field; `replaced` are those it may show when contexts were pruned. */
  readonly expected: (device: number, record: string, field: string) => Expected;
  /** Writes that nothing excuses the loss of, and that this device does not know. */
  readonly missing: (device: number) => readonly string[];
  readonly writes: () => number;
}

export interface Expected {
  readonly values: readonly Json[];
  readonly replaced: readonly Json[];
}

interface Memory {
  readonly events: Event[];
  /** Events whose loss is nobody's mistake. */
  readonly excused: Set<number>;
  readonly known: Known[];
  readonly seen: Known[];
  readonly files: Map<string, Known>;
}

const of = (list: readonly Known[], device: number): Known => {
  const found = list[device];
  if (!found) throw new RangeError(`no device ${device}`);
  return found;
};

const eventsOf = ({ events }: Memory, known: Known, record: string, field: string): readonly Event[] =>
  [...(known.get(record) ?? NONE)].flatMap((id) => events[id] ?? []).filter((event) => event.field === field);

const inFiles = ({ files }: Memory, names: ReadonlySet<string>): ReadonlySet<number> =>
  new Set([...names].flatMap((name) => [...every(files.get(name) ?? new Map())]));

const excuse = (memory: Memory, gone: Iterable<number>, intact: ReadonlySet<string>): void => {
  const there = inFiles(memory, intact);
  const held = new Set(memory.known.flatMap((one) => [...every(one)]));
  for (const id of gone) if (!there.has(id) && !held.has(id)) memory.excused.add(id);
};

/** Of these, writes that nothing has replaced and nothing excuses the loss of. */
const needed = ({ events, excused }: Memory, ids: Iterable<number>): readonly Event[] => {
  const standing = events.filter(({ id }) => !excused.has(id));
  const replaced = new Set(standing.flatMap((event) => [...event.replaced]));
  const wanted = new Set(ids);
  return standing.filter(({ id, value }) => wanted.has(id) && value !== null && !replaced.has(id));
};

const wrote = (memory: Memory, device: number, record: string, field: string, value: Json): void => {
  const mine = of(memory.known, device);
  const replaced = new Set(eventsOf(memory, mine, record, field).map(({ id }) => id));
  const event = { id: memory.events.length, record, field, value, replaced };
  memory.events.push(event);
  add(mine, record, [event.id]);
};

const looked = ({ known, seen }: Memory, device: number, records: readonly string[]): void => {
  for (const record of records) of(seen, device).set(record, of(known, device).get(record) ?? NONE);
};

const sent = ({ files, seen }: Memory, device: number, name: string, bytes: Uint8Array): void => {
  const opened = decodeSegment(bytes);
  if (!opened.ok) return;
  const file = files.get(name) ?? new Map();
  for (const { id } of opened.records) add(file, id, of(seen, device).get(id) ?? NONE);
  files.set(name, file);
};

const restored = (memory: Memory, device: number, backup: Known | null, intact: ReadonlySet<string>): void => {
  const gone = every(of(memory.known, device));
  memory.known[device] = new Map(backup ?? []);
  memory.seen[device] = new Map();
  excuse(memory, gone, intact);
};

const expected = (memory: Memory, device: number, record: string, field: string): Expected => {
  const all = eventsOf(memory, of(memory.known, device), record, field);
  const replaced = new Set(all.flatMap((event) => [...event.replaced]));
  const written = all.filter(({ value }) => value !== null);
  return {
    values: written.filter(({ id }) => !replaced.has(id)).map(({ value }) => value),
    replaced: written.filter(({ id }) => replaced.has(id)).map(({ value }) => value),
  };
};

const missing = (memory: Memory, device: number): readonly string[] => {
  const mine = every(of(memory.known, device));
  const everything = memory.events.map(({ id }) => id);
  const lost = needed(memory, everything).filter(({ id }) => !mine.has(id));
  return lost.map(({ id, record, field, value }) => `write ${id} of ${record} ${field}: ${JSON.stringify(value)}`);
};

const uncovered = (memory: Memory, before: ReadonlySet<string>, after: ReadonlySet<string>): readonly number[] => {
  const there = inFiles(memory, after);
  return needed(memory, inFiles(memory, before)).flatMap(({ id }) => (there.has(id) ? [] : [id]));
};

const knowing = (devices: number): Known[] => Array.from({ length: devices }, (): Known => new Map());

/** `devices` is how many there are. */
export const createOracle = (devices: number): Oracle => {
  const memory: Memory = {
    events: [],
    excused: new Set(),
    known: knowing(devices),
    seen: knowing(devices),
    files: new Map(),
  };
  return {
    wrote: (...args) => wrote(memory, ...args),
    looked: (...args) => looked(memory, ...args),
    sent: (...args) => sent(memory, ...args),
    joined: (device, name) => addAll(of(memory.known, device), memory.files.get(name) ?? new Map()),
    backup: (device) => new Map(of(memory.known, device)),
    restored: (...args) => restored(memory, ...args),
    forgotten: (before, after) => excuse(memory, inFiles(memory, before), after),
    uncovered: (...args) => uncovered(memory, ...args),
    expected: (...args) => expected(memory, ...args),
    missing: (device) => missing(memory, device),
    writes: () => memory.events.length,
  };
};
