/**
 * Sync in the background: when rounds run, and what is noted of them. All that must outlast the worker is in the
 * database and in an alarm; a worker that is stopped in a round is woken by that alarm, and the next round goes on.
 */
import {
  countRemoved,
  countWaiting,
  type Database,
  findDevices,
  findSyncState,
  noteSyncState,
  type Outcome,
  recordStore,
  type SyncState,
  type SyncStatus,
  signDevice,
  undoRemovals,
} from '../database/index.ts';
import type { Handlers, HostCalls, Sender, SyncAnswer } from '../messaging.ts';
import { type Remote, type RoundOutcome, runRound } from '../sync/index.ts';
import type { Connection } from './connection.ts';
import type { SessionActor } from './session-actor.ts';
import { countsOf, foundBy, troubleOf } from './sync-outcome.ts';

export interface SyncDependencies {
  readonly connection: Connection;
  readonly actor: SessionActor;
  /** Where notes go; asked for once in a worker's life. */
  readonly remote: () => Promise<Remote>;
  /** False where the browser does not carry add-on data. */
  readonly supported: () => Promise<boolean>;
  /** What this browser and its system call themselves. */
  readonly describe: () => Promise<{ readonly browser: string; readonly system: string }>;
  /** A random name, for a device that has none yet. */
  readonly draw: () => string;
  /** ms since the epoch; for show, and for when to ask again. */
  readonly now: () => number;
  /** Runs work while nobody else does, in any window: a Web Lock, which a stopped worker gives back. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Sets the one alarm of sync, in place of the one before, to this many ms from now; null takes it away. It goes off again
   * until then: a worker may be stopped before it has set another.
   */
  readonly wake: (after: number | null) => Promise<void>;
  /** `browser.runtime.id`, and the extension's own origin. */
  readonly id: string;
  readonly origin: string;
  /** A pull has changed what is known of names. */
  readonly onPulled: () => void;
  /** What `syncStatus` answers has changed. */
  readonly onStatus: () => void;
}

export interface Sync
  extends Pick<Handlers<HostCalls>, 'syncStatus' | 'switchSync' | 'syncNow' | 'previewSync' | 'undoSync'> {
  /** Something waits for upload: a round in 30 s, if sync is on. */
  readonly soon: () => Promise<void>;
  /** The remote has changed: another device has uploaded something, or a round here has. */
  readonly arrived: () => Promise<void>;
  /** A round now, if sync is on: at the start, when online again, at the alarm. */
  readonly wakeUp: () => Promise<void>;
  /** A worker has started without an alarm: one that was stopped right after an edit is made up for. */
  readonly resume: () => Promise<void>;
}

/** ms from an edit to its round: the shortest alarm there is, and long enough to take more edits along. */
const SOON = 30_000;

/** ms after which a round that was not heard of any more is begun again. */
const STOPPED = 60_000;

/** ms after which a remote is asked again whatever it said: the clock may have been set back since. */
const LONGEST = 60 * 60_000;

const PRIVATE = { ok: false, why: 'private' } as const;

/** Only our own pages may ask, and none of a private window. */
const isOurs = ({ id, origin }: SyncDependencies, sender: Sender): boolean =>
  sender.id === id && sender.origin === origin && !sender.tab?.incognito;

export const createSync = (dependencies: SyncDependencies): Sync => {
  const { connection, actor, draw, now, alone, wake, onPulled, onStatus } = dependencies;
  let opened: Promise<Remote> | null = null;
  let running = 0;
  // Edits that came while a round ran, which may have missed them.
  let edited = false;
  // Stops the round that runs, when the reader turns sync off.
  let rounds = new AbortController();

  const remote = (): Promise<Remote> => {
    opened ??= dependencies.remote();
    return opened;
  };

  const stateOf = (database: Database): Promise<SyncState> => findSyncState(database, draw);

  const isOn = async (): Promise<boolean> => {
    const state = await connection.run(stateOf);
    return state.ok && state.value.on;
  };

  const statusOf = async (database: Database): Promise<SyncStatus> => {
    const { device, remote: _, restore, ...state } = await stateOf(database);
    return {
      ...state,
      restore: restore && { ...restore, removed: await countRemoved(database, restore.at) },
      supported: await dependencies.supported(),
      running: running > 0,
      waiting: await countWaiting(database),
      devices: await findDevices(database, device),
    };
  };

  const status = async (): Promise<SyncAnswer> => {
    const outcome = await connection.run(statusOf);
    return outcome.ok ? { ok: true, status: outcome.value } : { ok: false, why: outcome.failure };
  };

  const note = (database: Database, change: (state: SyncState) => Partial<SyncState>): Promise<SyncState> =>
    noteSyncState(database, draw, change);

  const wakeAt = (at: number): Promise<void> => wake(Math.min(LONGEST, Math.max(SOON, at - now())));

  const finish = async (database: Database, outcome: RoundOutcome): Promise<void> => {
    const found = foundBy(outcome, await remote());
    const trouble = troubleOf(outcome, now());
    const { on } = await note(database, (state) => ({
      trouble: state.on ? trouble : null,
      found: found ?? state.found,
      doneAt: outcome.kind === 'done' ? now() : state.doneAt,
    }));
    const { retryAt = null } = on && trouble && 'retryAt' in trouble ? trouble : {};
    await (retryAt === null ? wake(null) : wakeAt(retryAt));
    const { add, change, remove } = countsOf(outcome.report.pulled);
    if (outcome.kind !== 'asks' && add + change + remove > 0) onPulled();
  };

  const round = async (database: Database, allow: boolean): Promise<void> => {
    // Taken before the state is read: turned off after that, the round is stopped by it.
    const { signal } = rounds;
    const state = await stateOf(database);
    if (!state.on) return;
    await wake(STOPPED);
    const by = await actor.of(database);
    if (await dependencies.supported())
      await signDevice(database, state.device, by, now(), await dependencies.describe());
    // Before anything is removed: a worker that is stopped in between has noted from when on to look.
    if (allow) await note(database, () => ({ restore: { at: now() } }));
    const parts = { store: recordStore(database, 'sync', now), remote: await remote(), actor: by };
    const outcome = await runRound(parts, { signal, removals: allow ? 'allow' : 'ask' });
    await finish(database, outcome);
  };

  /** The database went away under the round: said where that can be noted, and tried again. */
  const stumble = async (outcome: Outcome<void>): Promise<void> => {
    if (outcome.ok) return;
    await connection.run((database) => note(database, () => ({ trouble: { why: 'database' } })));
    await wake(5 * STOPPED);
  };

  const soon = async (): Promise<void> => {
    if (running > 0) {
      edited = true;
      return;
    }
    const state = await connection.run(stateOf);
    onStatus();
    if (!state.ok || !state.value.on) return;
    const { trouble } = state.value;
    // A remote that asked for time is given it.
    await wakeAt(trouble && 'retryAt' in trouble ? (trouble.retryAt ?? 0) : 0);
  };

  const runOne = async (allow: boolean): Promise<void> => {
    running++;
    onStatus();
    try {
      await alone(async () => stumble(await connection.run((database) => round(database, allow))));
    } finally {
      running--;
      onStatus();
    }
    if (!edited || running > 0) return;
    edited = false;
    await soon();
  };

  const wakeUp = async (): Promise<void> => {
    if (await isOn()) await runOne(false);
  };

  const resume = async (): Promise<void> => {
    const due = await connection.run(async (database) => {
      const { trouble, found } = await stateOf(database);
      return trouble === null && (await countWaiting(database)) > (found?.tooLarge.length ?? 0);
    });
    if (due.ok && due.value) await soon();
  };

  /** Ends the round that runs at its next step, and waits for that: then nothing is sent any more. */
  const stop = async (): Promise<void> => {
    rounds.abort();
    rounds = new AbortController();
    await alone(() => wake(null));
  };

  const switchTo = async (on: boolean): Promise<SyncAnswer> => {
    const outcome = await connection.run((database) => note(database, () => ({ on, trouble: null })));
    if (!outcome.ok) return { ok: false, why: outcome.failure };
    if (on) await runOne(false);
    else await stop();
    onStatus();
    return status();
  };

  const preview: Sync['previewSync'] = async (_, sender) => {
    if (!isOurs(dependencies, sender)) return PRIVATE;
    const outcome = await alone(() =>
      connection.run(async (database) => {
        const parts = {
          store: recordStore(database, 'sync', now),
          remote: await remote(),
          actor: await actor.of(database),
        };
        const tried = await runRound(parts, { dryRun: true, removals: 'allow' });
        return { tried, uploads: await countWaiting(database) };
      }),
    );
    if (!outcome.ok) return { ok: false, why: outcome.failure };
    const { tried, uploads } = outcome.value;
    if (tried.kind === 'failed') return { ok: false, why: tried.failure.kind };
    return { ok: true, plan: countsOf(tried.report.pulled), uploads };
  };

  const undo = async (): Promise<SyncAnswer> => {
    const outcome = await alone(() =>
      connection.run(async (database) => {
        const { restore } = await stateOf(database);
        if (restore) await undoRemovals(database, await actor.of(database), restore.at, now());
        await note(database, () => ({ restore: null }));
      }),
    );
    if (!outcome.ok) return { ok: false, why: outcome.failure };
    onPulled();
    await soon();
    return status();
  };

  return {
    soon,
    arrived: async () => {
      if (running === 0) await soon();
    },
    wakeUp,
    resume,
    syncStatus: (_, sender) => (isOurs(dependencies, sender) ? status() : PRIVATE),
    switchSync: ({ on }, sender) => (isOurs(dependencies, sender) ? switchTo(on) : PRIVATE),
    syncNow: async ({ allow }, sender) => {
      if (!isOurs(dependencies, sender)) return PRIVATE;
      if (await isOn()) await runOne(allow);
      return status();
    },
    previewSync: preview,
    undoSync: (_, sender) => (isOurs(dependencies, sender) ? undo() : PRIVATE),
  };
};
