/** What a round of sync came to, as it is noted for the reader. */
import { isDevice, type PlanCounts, type RemoteState, type SyncTrouble } from '../database/index.ts';
import { type Plan, type Remote, type RoundOutcome, roomOf } from '../sync/index.ts';

/** ms until a remote that cannot be reached is asked again, where it does not say. */
const AGAIN = 5 * 60_000;

/** What devices say of themselves is nothing that the reader wrote, and does not count. */
const countOf = (ids: readonly string[]): number => ids.filter((id) => !isDevice(id)).length;

export const countsOf = ({ add, change, remove }: Plan): PlanCounts => ({
  add: countOf(add),
  change: countOf(change),
  remove: countOf(remove),
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
