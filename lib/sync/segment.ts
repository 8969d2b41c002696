/** A segment's bytes: a header that any version can read, then the records. docs/sync.md has it for strangers. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { DICTIONARY_1 } from './dictionary.ts';
import { fitsName, parseName, placeOf, segmentName } from './file-name.ts';
import { byCodeUnits, canonical, isObject, type Json } from './json.ts';
import type { Actor, SyncRecord } from './record.ts';
import { readRecord } from './validate.ts';

/** The newest format this code reads. */
export const FORMAT = 1;

const MAGIC = [0x53, 0x4c, 0x53, 0x47] as const;
const HEADER_BYTES = 10;
const PLAIN = 0;
const SEALED = 1;

/** A body of this size is refused before it is unpacked. */
const LARGEST_BODY = 64 * 2 ** 20;

/** Slowest and smallest: a few ms for a file that is written once and fetched by every device. */
const LEVEL = 9;

const dictionary = strToU8(DICTIONARY_1);

/** Why a file gives no records: see FileState. */
export type Unreadable = 'damaged' | 'newer' | 'sealed';

export type Opened =
  | { readonly ok: true; readonly records: readonly SyncRecord[] }
  | { readonly ok: false; readonly why: Unreadable };

export interface Sealed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a file stands among the others, and whose it is. */
export interface Origin {
  readonly level: number;
  readonly sequence: number;
  /**
   * Its writer's session: no other device ever puts a file of the same name, so that a torn upload never lands on a
   * sound file that somebody else has read back.
   */
  readonly by: Actor;
}

/** Turns records into files and back. A cipher is another codec. Neither call rejects for what a file holds. */
export interface SegmentCodec {
  readonly seal: (records: readonly SyncRecord[], origin: Origin) => Promise<Sealed>;
  readonly open: (name: string, bytes: Uint8Array) => Promise<Opened>;
}

/** The place stands in the body: files of the same records would else have the same bytes, and could pass for each other. */
const bodyOf = (records: readonly SyncRecord[], origin: Origin): string => {
  const sorted = [...records].sort((a, b) => byCodeUnits(a.id, b.id));
  const members = sorted.map(({ id, c, f }) => `${JSON.stringify(id)}:${canonical({ c, f })}`);
  const head = `"as":${JSON.stringify(placeOf(origin))},"by":${JSON.stringify(origin.by)}`;
  return `{${head},"records":{${members.join(',')}}}`;
};

/** The bytes of a plain segment. Equal records and origins give equal bytes. */
export const encodeSegment = (records: readonly SyncRecord[], origin: Origin): Uint8Array => {
  const body = strToU8(bodyOf(records, origin));
  const packed = deflateSync(body, { level: LEVEL, dictionary });
  const file = new Uint8Array(HEADER_BYTES + packed.length);
  file.set([...MAGIC, FORMAT, PLAIN]);
  new DataView(file.buffer).setUint32(MAGIC.length + 2, body.length);
  file.set(packed, HEADER_BYTES);
  return file;
};

const unreadable = (why: Unreadable): Opened => ({ ok: false, why });

const parse = (text: string): Json | undefined => {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
};

const inflate = (packed: Uint8Array, size: number): Uint8Array | null => {
  try {
    // One byte more than promised, so that a longer body shows; what does not fit is dropped, never allocated.
    const body = inflateSync(packed, { out: new Uint8Array(size + 1), dictionary });
    return body.length === size ? body : null;
  } catch {
    return null;
  }
};

const readRecords = (body: Json | undefined, place: string | undefined): Opened => {
  if (!isObject(body) || !isObject(body.records)) return unreadable('damaged');
  if (place !== undefined && body.as !== place) return unreadable('damaged');
  const records = Object.entries(body.records).map(([id, value]) => readRecord(id, value));
  const sound = records.filter((record) => record !== null);
  return sound.length === records.length ? { ok: true, records: sound } : unreadable('damaged');
};

/** The records of a segment's bytes, which must be of `place` when it is given; no hash is looked at. */
export const decodeSegment = (file: Uint8Array, place?: string): Opened => {
  if (file.length < HEADER_BYTES || MAGIC.some((byte, at) => file[at] !== byte)) return unreadable('damaged');
  const header = new DataView(file.buffer, file.byteOffset, HEADER_BYTES);
  if (header.getUint8(MAGIC.length) > FORMAT) return unreadable('newer');
  const envelope = header.getUint8(MAGIC.length + 1);
  if (envelope === SEALED) return unreadable('sealed');
  const size = header.getUint32(MAGIC.length + 2);
  if (envelope !== PLAIN || size > LARGEST_BODY) return unreadable('damaged');
  const body = inflate(file.subarray(HEADER_BYTES), size);
  return body ? readRecords(parse(strFromU8(body)), place) : unreadable('damaged');
};

/** Segments that anyone can read who can read the remote. */
export const plainSegments: SegmentCodec = {
  seal: async (records, origin) => {
    const bytes = encodeSegment(records, origin);
    return { name: segmentName(origin.level, origin.sequence, bytes), bytes };
  },
  open: async (name, bytes) => {
    const parsed = parseName(name);
    return parsed && fitsName(name, bytes) ? decodeSegment(bytes, placeOf(parsed)) : unreadable('damaged');
  },
};
