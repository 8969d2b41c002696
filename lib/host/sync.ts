/**
 * Sync in the background: when rounds run, and what is noted of them. All that must outlast the worker is in the
 * database and in an alarm; a worker that is stopped in a round is woken by that alarm, and the next round goes on.
 */
import {
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
  /** Sets the one alarm of sync, in place of the one before, to this many ms from now; null takes it away. */
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
}

/** ms from an edit to its round: the shortest alarm there is, and long enough to take more edits along. */
const SOON = 30_000;

/** ms after which a round that was not heard of any more is begun again. */
const STOPPED = 60_000;

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
    const { device, remote: _, ...state } = await stateOf(database);
    return {
      ...state,
      supported: await dependencies.supported(),
      running: running > 0,
      waiting: await database.records.where('waiting').equals(1).count(),
      devices: await findDevices(database, device),
    };
  };

  const status = async (): Promise<SyncAnswer> => {
    const outcome = await connection.run(statusOf);
    return outcome.ok ? { ok: true, status: outcome.value } : { ok: false, why: outcome.failure };
  };

  const note = (database: Database, change: (state: SyncState) => Partial<SyncState>): Promise<SyncState> =>
    noteSyncState(database, draw, change);

  const finish = async (database: Database, outcome: RoundOutcome, allow: boolean): Promise<void> => {
    const found = foundBy(outcome, await remote());
    const trouble = troubleOf(outcome, now());
    const removed = outcome.report.pulled.remove.length;
    await note(database, (state) => ({
      trouble,
      found: found ?? state.found,
      doneAt: outcome.kind === 'done' ? now() : state.doneAt,
      ...(allow && outcome.kind === 'done' && removed > 0 && state.restore
        ? { restore: { ...state.restore, removed } }
        : {}),
    }));
    const { retryAt = null } = trouble && 'retryAt' in trouble ? trouble : {};
    await wake(retryAt === null ? null : Math.max(SOON, retryAt - now()));
    const { add, change, remove } = countsOf(outcome.report.pulled);
    if (outcome.kind !== 'asks' && add + change + remove > 0) onPulled();
  };

  const round = async (database: Database, allow: boolean): Promise<void> => {
    const state = await stateOf(database);
    if (!state.on) return;
    await wake(STOPPED);
    const by = await actor.of(database);
    if (await dependencies.supported())
      await signDevice(database, state.device, by, now(), await dependencies.describe());
    // Before anything is removed: a worker that is stopped in between has noted from when on to look.
    if (allow) await note(database, () => ({ restore: { at: now(), removed: 0 } }));
    const parts = { store: recordStore(database, 'sync', now), remote: await remote(), actor: by };
    const outcome = await runRound(parts, allow ? { removals: 'allow' } : {});
    await finish(database, outcome, allow);
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
    const retryAt = trouble && 'retryAt' in trouble ? (trouble.retryAt ?? 0) : 0;
    await wake(Math.max(SOON, retryAt - now()));
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

  const switchTo = async (on: boolean): Promise<SyncAnswer> => {
    const outcome = await alone(() => connection.run((database) => note(database, () => ({ on, trouble: null }))));
    if (!outcome.ok) return { ok: false, why: outcome.failure };
    if (on) await runOne(false);
    else await wake(null);
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
        return runRound(parts, { dryRun: true, removals: 'allow' });
      }),
    );
    if (!outcome.ok) return { ok: false, why: outcome.failure };
    if (outcome.value.kind === 'failed') return { ok: false, why: outcome.value.failure.kind };
    const { pulled, waiting } = outcome.value.report;
    return { ok: true, plan: countsOf(pulled), uploads: waiting };
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
