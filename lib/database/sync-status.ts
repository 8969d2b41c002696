/** How sync is doing on this device, as the database keeps it and readers are told. */
import type { RemoteFailureKind } from '../sync/index.ts';

/** How many records, by what a reader would see happen to them. */
export interface PlanCounts {
  readonly add: number;
  readonly change: number;
  readonly remove: number;
}

/** What the last round found there. */
export interface RemoteState {
  /** What its files cost, and all that there is room for, in the same measure; null where it does not say. */
  readonly used: number;
  readonly room: number | null;
  readonly space: 'enough' | 'little' | 'none';
  /** Files that cannot be read here. */
  readonly damaged: number;
  readonly newer: number;
  /** Ids of records too large for it. */
  readonly tooLarge: readonly string[];
}

/** Why sync does not go on by itself. */
export type SyncTrouble =
  | { readonly why: RemoteFailureKind; readonly retryAt: number | null }
  /** The round would remove much, and the reader is to be asked. */
  | { readonly why: 'asks'; readonly plan: PlanCounts }
  | { readonly why: 'database' };

export interface SyncState {
  readonly on: boolean;
  /** Which remote: `browser`, and others to come. */
  readonly remote: 'browser';
  /** Drawn at random once; names this device's own record among the devices. */
  readonly device: string;
  /** When the last round ended well, ms since the epoch. */
  readonly doneAt: number | null;
  readonly trouble: SyncTrouble | null;
  readonly found: RemoteState | null;
}
