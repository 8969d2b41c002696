/** What the round needs of the device's database. The caller persists; nothing here is kept in memory between rounds. */
import type { Actor, SyncRecord } from './record.ts';

/** A record on this device, and what is known of its copies. */
export interface Row {
  readonly record: SyncRecord;
  /** Files of the remote that hold just this state. None: it waits to be uploaded. */
  readonly held: readonly string[];
  /** Actors whose replaced writes were met: their entries go out with the record (see context.ts). */
  readonly answers: readonly Actor[];
}

/**
 * - `known`: read, checked and joined. `sent`: put by this device, not read back yet.
 * - `damaged`: in quarantine; read again a few times, as the damage may have been on the way.
 * - `newer`: needs a newer Sidelight; left alone. `sealed`: needs a key this device does not have; left alone.
 */
export type FileState = 'known' | 'sent' | 'damaged' | 'newer' | 'sealed';

/** What is known of one file of the remote. */
export interface FileNote {
  readonly name: string;
  /** Bytes, as the remote listed them. */
  readonly size: number;
  readonly state: FileState;
  /** The ids of the records in it. */
  readonly ids: readonly string[];
  /** How often it was read in vain. */
  readonly tries: number;
}

export interface Commit {
  /** Rows to write, whole. */
  readonly rows: readonly Row[];
  /** Notes to write, whole. */
  readonly files: readonly FileNote[];
}

/** A device's database as the round sees it. One remote has one set of notes. Rejections end the round. */
export interface Store {
  readonly files: () => Promise<readonly FileNote[]>;
  /** The rows there are, of these ids. */
  readonly rows: (ids: readonly string[]) => Promise<readonly Row[]>;
  /** Rows that no file holds. */
  readonly pending: () => Promise<readonly Row[]>;
  /** How many records are visible (isVisible). */
  readonly count: () => Promise<number>;
  /**
   * One transaction: reads the rows of `ids`, lets `change` say what becomes of them, and writes all of it or nothing.
   * `change` is synchronous and may run again when the transaction does.
   */
  readonly commit: (ids: readonly string[], change: (rows: ReadonlyMap<string, Row>) => Commit) => Promise<void>;
  /** One transaction: takes away the notes of these files, and their names from every row's `held`. */
  readonly forget: (names: readonly string[]) => Promise<void>;
}
