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

/** From when on the reader agreed to removals, ms since the epoch: they can be taken back while their earlier states are kept. */
export interface RestorePoint {
  readonly at: number;
}

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
  readonly restore: RestorePoint | null;
}

/** A device that syncs, as it tells the others of itself. */
export interface Device {
  /** What its browser and its system call themselves ("Firefox", "linux"). */
  readonly browser: string;
  readonly system: string;
  /** When it last synced, ms since the epoch by its own clock. */
  readonly seen: number;
  readonly own: boolean;
}

/** What the reader is told of sync. */
export interface SyncStatus extends Omit<SyncState, 'device' | 'remote' | 'restore'> {
  /** `removed`: how many records would come back. */
  readonly restore: (RestorePoint & { readonly removed: number }) | null;
  /** False where the browser does not carry add-on data to other devices (Firefox for Android). */
  readonly supported: boolean;
  readonly running: boolean;
  /** Records that wait for upload; what devices say of themselves is not counted. */
  readonly waiting: number;
  /** The latest seen first. */
  readonly devices: readonly Device[];
}
