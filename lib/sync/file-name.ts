import { strToU8 } from 'fflate';
import { hashOf } from './identity.ts';

/** What a segment's name says: `s.LEVEL.SEQUENCE.HASH`. */
export interface SegmentName {
  /** 0 for an upload of edits; a compaction is one above the highest it took in. */
  readonly level: number;
  /** One above every sequence its writer saw listed, so that a later upload never has an earlier one's name. */
  readonly sequence: number;
  /** Of level, sequence and the whole file (see segmentName). */
  readonly hash: string;
}

const PATTERN = /^s\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.([0-9a-hjkmnp-tv-z]{26})$/;

/**
 * The name of a segment's bytes. Level and sequence are hashed too: otherwise a read-back could be answered by another
 * file of the same records, which is about to be deleted.
 */
export const segmentName = (level: number, sequence: number, bytes: Uint8Array): string => {
  const prefix = strToU8(`s.${level}.${sequence}.`);
  const hashed = new Uint8Array(prefix.length + bytes.length);
  hashed.set(prefix);
  hashed.set(bytes, prefix.length);
  return `s.${level}.${sequence}.${hashOf(hashed)}`;
};

/** Null for a file that is no segment. */
export const parseName = (name: string): SegmentName | null => {
  const [, level, sequence, hash] = PATTERN.exec(name) ?? [];
  return hash === undefined ? null : { level: Number(level), sequence: Number(sequence), hash };
};

/** Does the name's hash fit the bytes? */
export const fitsName = (name: string, bytes: Uint8Array): boolean => {
  const parsed = parseName(name);
  return parsed !== null && segmentName(parsed.level, parsed.sequence, bytes) === name;
};

/** The sequence of the next upload, given what is listed. */
export const nextSequence = (names: readonly string[]): number =>
  names.reduce((highest, name) => Math.max(highest, parseName(name)?.sequence ?? 0), 0) + 1;
