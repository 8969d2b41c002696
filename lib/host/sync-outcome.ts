/** What a round of sync came to, as it is noted for the reader. */
import type { PlanCounts, RemoteState, SyncTrouble } from '../database/index.ts';
import { type Plan, type Remote, type RoundOutcome, roomOf } from '../sync/index.ts';

/** ms until a remote that cannot be reached is asked again, where it does not say. */
const AGAIN = 5 * 60_000;

export const countsOf = ({ add, change, remove }: Plan): PlanCounts => ({
  add: add.length,
  change: change.length,
  remove: remove.length,
});

/** What the round found on the remote; null where it could not be listed. */
export const foundBy = (outcome: RoundOutcome, { limits }: Remote): RemoteState | null => {
  const { kind, report } = outcome;
  const failure = kind === 'failed' ? outcome.failure : null;
  if (failure && failure.kind !== 'full' && report.cost === 0) return null;
  return {
    used: report.cost,
    room: limits.totalCost ?? null,
    space: roomOf(limits, report.cost, failure?.kind === 'full'),
    damaged: report.damaged,
    newer: report.newer,
    tooLarge: report.tooLarge,
  };
};

/** Why sync does not go on by itself after this round, or null. */
export const troubleOf = (outcome: RoundOutcome, now: number): SyncTrouble | null => {
  if (outcome.kind === 'asks') return { why: 'asks', plan: countsOf(outcome.report.pulled) };
  if (outcome.kind !== 'failed') return null;
  const { kind, retryAfter } = outcome.failure;
  if (kind === 'offline' || kind === 'unavailable' || kind === 'throttled' || retryAfter !== undefined)
    return { why: kind, retryAt: now + (retryAfter === undefined ? AGAIN : retryAfter * 1000) };
  return { why: kind, retryAt: null };
};
