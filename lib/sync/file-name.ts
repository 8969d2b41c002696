import { hashOf } from './identity.ts';

/** What a segment's name says: `s.LEVEL.SEQUENCE.HASH`. */
export interface SegmentName {
  /** 0 for an upload of edits; a compaction is one above the highest it took in. */
  readonly level: number;
  /** One above every sequence its writer saw listed, so that a later upload never has an earlier one's name. */
  readonly sequence: number;
  /** Of the whole file (see hashOf). */
  readonly hash: string;
}

const PATTERN = /^s\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.([0-9a-hjkmnp-tv-z]{26})$/;

const NONE: SegmentName = { level: 0, sequence: 0, hash: '' };

/** What a name says but for its hash, as the segment's body says it too. */
export const placeOf = ({ level, sequence }: Omit<SegmentName, 'hash'>): string => `s.${level}.${sequence}`;

/** The name of a segment's bytes. */
export const segmentName = (level: number, sequence: number, bytes: Uint8Array): string =>
  `${placeOf({ level, sequence })}.${hashOf(bytes)}`;

/** Null for a file that is no segment. */
export const parseName = (name: string): SegmentName | null => {
  const [, level, sequence, hash] = PATTERN.exec(name) ?? [];
  return hash === undefined ? null : { level: Number(level), sequence: Number(sequence), hash };
};

/** Does the name's hash fit the bytes? */
export const fitsName = (name: string, bytes: Uint8Array): boolean => parseName(name)?.hash === hashOf(bytes);

/** A foreign file may have the highest number that a name has room for: what comes after would be no name. */
const HIGHEST_FOLLOWED = 99_999_999;

const above = (names: readonly string[], number: (name: SegmentName) => number): number => {
  const numbers = names.map((name) => number(parseName(name) ?? NONE));
  return numbers.filter((one) => one <= HIGHEST_FOLLOWED).reduce((highest, one) => Math.max(highest, one), 0) + 1;
};

/** The sequence of the next upload, given what is listed. */
export const nextSequence = (names: readonly string[]): number => above(names, ({ sequence }) => sequence);

/** The level of a compaction of these files. */
export const nextLevel = (names: readonly string[]): number => above(names, ({ level }) => level);
