/** The offer of sync, made once: after the first note, and never again whatever the answer. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SyncAnswer } from '../messaging.ts';
import type { DraftArea } from './drafts.ts';

export interface SyncOfferState {
  readonly offered: boolean;
}

export interface SyncOfferDependencies {
  readonly ask: () => Promise<SyncAnswer>;
  /** Where it is noted that the offer was made. */
  readonly area: Pick<DraftArea, 'get' | 'set'>;
}

export interface SyncOffer extends StoreApi<SyncOfferState> {
  /** A note was saved: offers sync, unless that was done before, it is on, or this browser does not sync. */
  readonly consider: () => Promise<void>;
  /** The reader has answered. */
  readonly answer: () => void;
}

const MADE = 'sync-offered';

export const createSyncOffer = ({ ask, area }: SyncOfferDependencies): SyncOffer => {
  const store = createStore<SyncOfferState>(() => ({ offered: false }));

  const isDue = async (): Promise<boolean> => {
    const { [MADE]: made } = await area.get(MADE);
    if (made === true) return false;
    const answer = await ask();
    return answer.ok && answer.status.supported && !answer.status.on && answer.status.doneAt === null;
  };

  const offer = async (): Promise<void> => {
    if (!(await isDue())) return;
    // First noted, then made: where it cannot be noted it would come again and again.
    await area.set({ [MADE]: true });
    store.setState({ offered: true });
  };

  return {
    ...store,
    consider: () => offer().catch(() => {}),
    answer: () => store.setState({ offered: false }),
  };
};
