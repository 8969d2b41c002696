/** What a remote must offer: a flat folder of immutable files. No lock, no rename, no ETag, no time of its own. */

/** Stops work when the caller does. AbortSignal fits. */
export interface Signal {
  readonly aborted: boolean;
}

/**
 * Why a remote did not do what it was asked.
 * - `offline`: it could not be reached. `unavailable`: it answered that it cannot now.
 * - `throttled`: it asks for fewer requests. `full`: no room. `too-large`: this file, ever.
 * - `missing`: there is no such file. `denied`: it does not let us. `damaged`: what it holds cannot be read.
 * - `unsupported`: this browser or server cannot be a remote at all.
 */
export type RemoteFailureKind =
  | 'offline'
  | 'unavailable'
  | 'throttled'
  | 'full'
  | 'too-large'
  | 'missing'
  | 'denied'
  | 'damaged'
  | 'unsupported';

export interface RemoteFailure {
  readonly kind: RemoteFailureKind;
  /** Seconds to wait before asking again, where the remote said so. */
  readonly retryAfter?: number;
  /** What the remote said, for a log; not for the reader. */
  readonly detail?: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: RemoteFailure };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (kind: RemoteFailureKind, more: Omit<RemoteFailure, 'kind'> = {}): Result<never> => ({
  ok: false,
  failure: { kind, ...more },
});

export interface RemoteFile {
  readonly name: string;
  /** Bytes of the file as it was put. */
  readonly size: number;
}

export interface RemoteLimits {
  /** Bytes of the largest file that fits. */
  readonly fileBytes: number;
  /** What all files together may cost; absent when the remote does not say. */
  readonly totalCost?: number;
  /** At this cost uploads stop and the reader is told; the rest is room for compaction. At most totalCost. */
  readonly stopCost?: number;
  /** What a file costs of that; its size when absent. */
  readonly cost?: (file: RemoteFile) => number;
  /** Compact when there are more segments than the fewest that hold the data and this many. */
  readonly spareFiles: number;
}

/** `little` is when to tell the reader that it will be full; at `none` uploads have stopped. */
export type Room = 'enough' | 'little' | 'none';

/** From this share of where uploads stop, the reader is told. */
const LITTLE_SHARE = 0.8;

/** How much room a remote has whose files cost `cost`; `refusedFull` when it has just refused an upload as full. */
export const roomOf = ({ stopCost }: RemoteLimits, cost: number, refusedFull: boolean): Room => {
  if (refusedFull || cost >= (stopCost ?? Number.POSITIVE_INFINITY)) return 'none';
  return stopCost !== undefined && cost > LITTLE_SHARE * stopCost ? 'little' : 'enough';
};

/** Each call is idempotent and never rejects: failures are values. A file's bytes never change under one name. */
export interface Remote {
  readonly limits: RemoteLimits;
  /** All files, or a failure; never a part of them. */
  readonly list: () => Promise<Result<readonly RemoteFile[]>>;
  readonly get: (name: string) => Promise<Result<Uint8Array>>;
  readonly put: (name: string, bytes: Uint8Array) => Promise<Result<void>>;
  /** Files that are not there count as deleted. */
  readonly delete: (names: readonly string[]) => Promise<Result<void>>;
}
