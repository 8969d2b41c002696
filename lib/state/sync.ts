import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SyncStatus } from '../database/index.ts';
import type { HostCalls, SyncAnswer, SyncPreview } from '../messaging.ts';

/** Why nothing can be said or done: what the host answers, or that it cannot be reached. */
export type SyncFault = Extract<SyncAnswer, { readonly ok: false }>['why'] | 'unreachable';

export interface SyncView {
  /** Null until it was asked for. */
  readonly status: SyncStatus | null;
  readonly fault: SyncFault | null;
  /** The reader has asked for something that is not done yet. */
  readonly busy: boolean;
  /** What a round would do, once it was tried. */
  readonly preview: SyncPreview | null;
}

type SyncCall = 'syncStatus' | 'switchSync' | 'syncNow' | 'previewSync' | 'undoSync';

export interface SyncViewDependencies {
  readonly ask: <K extends SyncCall>(call: K, asked: HostCalls[K]['asked']) => Promise<HostCalls[K]['answered']>;
}

export interface SyncStore extends StoreApi<SyncView> {
  /** Reads the status; call it again whenever the host says that it has changed. */
  readonly refresh: () => Promise<void>;
  readonly turn: (on: boolean) => Promise<void>;
  /** A round now; `allow` what it would remove. */
  readonly run: (allow: boolean) => Promise<void>;
  readonly tryOut: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** Sync as an extension page shows it. Nothing here rejects. */
export const createSyncStore = ({ ask }: SyncViewDependencies): SyncStore => {
  const store = createStore<SyncView>(() => ({ status: null, fault: null, busy: false, preview: null }));
  let wishes = 0;

  const show = (answer: SyncAnswer): void =>
    store.setState(answer.ok ? { status: answer.status, fault: null } : { fault: answer.why });

  const showStatus = (answer: SyncAnswer): void => {
    if (answer.ok) store.setState({ status: answer.status });
  };

  const unreachable = (): void => store.setState({ fault: 'unreachable' });

  const wish = async (work: () => Promise<void>): Promise<void> => {
    wishes++;
    store.setState({ busy: true, preview: null });
    await work().catch(unreachable);
    wishes--;
    store.setState({ busy: wishes > 0 });
    // Where it was refused, what holds is shown again.
    if (store.getState().fault) await ask('syncStatus', {}).then(showStatus, unreachable);
  };

  return {
    ...store,
    refresh: () => ask('syncStatus', {}).then(show, unreachable),
    turn: (on) => {
      const { status } = store.getState();
      // The wish is shown at once; what came of it follows.
      if (status) store.setState({ status: { ...status, on, running: on } });
      return wish(async () => show(await ask('switchSync', { on })));
    },
    run: (allow) => wish(async () => show(await ask('syncNow', { allow }))),
    tryOut: () => wish(async () => store.setState({ preview: await ask('previewSync', {}), fault: null })),
    undo: () => wish(async () => show(await ask('undoSync', {}))),
  };
};
