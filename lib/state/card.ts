import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ToCard } from '../messaging.ts';

/** What the card shows now. */
export type Shown = Omit<Extract<ToCard, { type: 'show' }>, 'type'>;

export interface CardState {
  /** Null while the card is hidden. */
  readonly shown: Shown | null;
}

export interface CardStore extends StoreApi<CardState> {
  /** Obeys a message of the content script; a turn older than the one shown is dropped. */
  readonly receive: (message: ToCard) => void;
}

export const createCardStore = (): CardStore => {
  const store = createStore<CardState>(() => ({ shown: null }));
  const receive = (message: ToCard): void => {
    const { shown } = store.getState();
    if (shown && message.turn < shown.turn) return;
    if (message.type === 'hide') store.setState({ shown: null });
    else store.setState({ shown: { turn: message.turn, briefing: message.briefing, byKey: message.byKey } });
  };
  return { ...store, receive };
};
