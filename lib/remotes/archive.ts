/** Several named files in one: magic, version, then name and bytes of each, then a hash of all before it. */
import { hashOf } from '../sync/index.ts';

const MAGIC = [0x53, 0x4c, 0x42, 0x4b] as const;
const VERSION = 1;
const HEADER_BYTES = MAGIC.length + 1;
const HASH_BYTES = 26;
const LENGTHS_BYTES = 6;

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 127);
const text = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

const concat = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const entry = ([name, bytes]: readonly [string, Uint8Array]): readonly Uint8Array[] => {
  const lengths = new DataView(new ArrayBuffer(LENGTHS_BYTES));
  lengths.setUint16(0, name.length);
  lengths.setUint32(2, bytes.length);
  return [new Uint8Array(lengths.buffer), ascii(name), bytes];
};

/** Files under ASCII names, in one file. */
export const writeArchive = (files: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const content = concat([Uint8Array.from([...MAGIC, VERSION]), ...[...files].flatMap(entry)]);
  return concat([content, ascii(hashOf(content))]);
};

/** The files, or why there are none. Nothing of a damaged archive is given. */
export const readArchive = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | 'damaged' | 'newer' => {
  const end = bytes.length - HASH_BYTES;
  if (end < HEADER_BYTES || MAGIC.some((byte, at) => bytes[at] !== byte)) return 'damaged';
  if (text(bytes.subarray(end)) !== hashOf(bytes.subarray(0, end))) return 'damaged';
  if ((bytes[MAGIC.length] ?? 0) > VERSION) return 'newer';
  const files = new Map<string, Uint8Array>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, end);
  let at = HEADER_BYTES;
  while (at + LENGTHS_BYTES <= end) {
    const start = at + LENGTHS_BYTES + view.getUint16(at);
    const next = start + view.getUint32(at + 2);
    if (next > end) return 'damaged';
    files.set(text(bytes.subarray(at + LENGTHS_BYTES, start)), bytes.slice(start, next));
    at = next;
  }
  return at === end ? files : 'damaged';
};
