/** One round with a remote: list, get and join, upload, compact. The caller sees to it that only one runs at a time. */
import { compact } from './compaction.ts';
import type { RoundOptions, RoundParts, Working } from './parts.ts';
import { type Plan, removesMuch } from './plan.ts';
import { fetchAll, preview, takeInAll, toRead, vanished } from './pull.ts';
import { costOf, type Present, type Pushed, push } from './push.ts';
import type { RemoteFailure, RemoteFile } from './remote.ts';
import { RULES } from './replica.ts';
import { plainSegments } from './segment.ts';

/** What a round did, or a dry run would do. */
export interface RoundReport {
  /** What the pull changed for the reader. */
  readonly pulled: Plan;
  /** Records uploaded. */
  readonly uploaded: number;
  /** Records that still wait. */
  readonly waiting: number;
  /** Ids of records too large for this remote; they are among the waiting. */
  readonly tooLarge: readonly string[];
  /** Files there that cannot be read: damaged, of a newer version, sealed with a key that is not here. */
  readonly damaged: number;
  readonly newer: number;
  readonly sealed: number;
  /** What the files there cost, in the measure of the remote's limits. */
  readonly cost: number;
  /** Files that compaction saved. */
  readonly saved: number;
}

/**
 * - `done`: all that could be done was; `waiting` may count records that are too large.
 * - `asks`: the pull would remove much; nothing was written. Take a restore point, then run with `removals: 'allow'`.
 * - `failed`: the remote failed; what was done before stays done, and the next round goes on from there.
 * - `stopped`: by the signal.
 */
export type RoundOutcome =
  | { readonly kind: 'done' | 'asks' | 'stopped'; readonly report: RoundReport }
  | { readonly kind: 'failed'; readonly failure: RemoteFailure; readonly report: RoundReport };

const NO_PLAN: Plan = { add: [], change: [], remove: [] };
const NOT_PUSHED: Pushed = { uploaded: 0, tooLarge: [], failure: null };

const reportOf = async (
  { store, remote }: Working,
  present: Present,
  pulled: Plan,
  pushed: Pushed,
  saved: number,
): Promise<RoundReport> => {
  const states = (await store.files()).map(({ state }) => state);
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  return {
    pulled,
    uploaded: pushed.uploaded,
    waiting: (await store.pending()).length,
    tooLarge: pushed.tooLarge,
    damaged: count('damaged'),
    newer: count('newer'),
    sealed: count('sealed'),
    cost: costOf(remote, present.values()),
    saved,
  };
};

interface Pulled {
  readonly plan: Plan;
  readonly asks: boolean;
  readonly failure: RemoteFailure | null;
}

const pull = async (working: Working, listed: readonly RemoteFile[], options: RoundOptions): Promise<Pulled> => {
  const { store } = working;
  const gone = vanished(await store.files(), listed);
  if (gone.length > 0 && !options.dryRun) await store.forget(gone);
  const notes = (await store.files()).filter(({ name }) => !gone.includes(name));
  const { fetched, failure } = await fetchAll(working, toRead(listed, notes, options.recheck ?? false), notes);
  const plan = await preview(working, fetched);
  const asks = options.removals !== 'allow' && removesMuch(plan, await store.count());
  if (!asks && !options.dryRun) await takeInAll(working, fetched);
  return { plan, asks, failure };
};

interface Sent {
  readonly pushed: Pushed;
  readonly saved: number;
  readonly failure: RemoteFailure | null;
}

/** Uploads, compacts where there are many files, and where there is no room makes some and tries once more. */
const send = async (working: Working, present: Present): Promise<Sent> => {
  const first = await push(working, present);
  const full = first.failure?.kind === 'full';
  if (first.failure && !full) return { pushed: first, saved: 0, failure: first.failure };
  const { saved, failure } = await compact(working, present, full);
  if (failure || !full || saved === 0) return { pushed: first, saved, failure: failure ?? first.failure };
  const second = await push(working, present);
  return { pushed: { ...second, uploaded: first.uploaded + second.uploaded }, saved, failure: second.failure };
};

const start = (parts: RoundParts, options: RoundOptions): Working => ({
  ...parts,
  codec: parts.codec ?? plainSegments,
  rules: parts.rules ?? RULES,
  signal: options.signal ?? { aborted: false },
});

/** Runs one round. Rejects only when the store does. */
export const runRound = async (parts: RoundParts, options: RoundOptions = {}): Promise<RoundOutcome> => {
  const working = start(parts, options);
  const listed = await parts.remote.list();
  const present: Present = new Map(listed.ok ? listed.value.map((file) => [file.name, file]) : []);
  const report = (plan: Plan, pushed = NOT_PUSHED, saved = 0) => reportOf(working, present, plan, pushed, saved);
  if (!listed.ok) return { kind: 'failed', failure: listed.failure, report: await report(NO_PLAN) };
  const { plan, asks, failure } = await pull(working, listed.value, options);
  if (asks) return { kind: 'asks', report: await report(plan) };
  if (failure) return { kind: 'failed', failure, report: await report(plan) };
  if (working.signal.aborted) return { kind: 'stopped', report: await report(plan) };
  if (options.dryRun) return { kind: 'done', report: await report(plan) };
  const sent = await send(working, present);
  const full = await report(plan, sent.pushed, sent.saved);
  if (sent.failure) return { kind: 'failed', failure: sent.failure, report: full };
  return { kind: working.signal.aborted ? 'stopped' : 'done', report: full };
};
