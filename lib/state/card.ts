import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ToCard } from '../messaging.ts';

/** What the card shows now. */
export type Shown = Omit<Extract<ToCard, { type: 'show' }>, 'type'>;

/** A name the card was turned away from. */
export interface Crumb {
  readonly entity: number;
  readonly name: string;
}

export interface CardState {
  /** Null while the card is hidden. */
  readonly shown: Shown | null;
  /** The way back from the name shown, the nearest last. */
  readonly trail: readonly Crumb[];
  /** The reader wants it kept open. */
  readonly pinned: boolean;
}

/** Asks the content script to turn the card of that turn to an entity. */
export type AskTurn = (turn: number, entity: number) => void;

export interface CardStore extends StoreApi<CardState> {
  /** Obeys a message of the content script; a turn older than the one shown is dropped. */
  readonly receive: (message: ToCard) => void;
  readonly turnTo: (entity: number) => void;
  /** Goes one name back; does nothing where there is none. */
  readonly back: () => void;
  readonly pin: (pinned: boolean) => void;
}

export const createCardStore = (ask: AskTurn): CardStore => {
  const store = createStore<CardState>(() => ({ shown: null, trail: [], pinned: false }));
  // The trail as it will be once the turn that was asked for is shown.
  let ahead: readonly Crumb[] = [];

  const receive = (message: ToCard): void => {
    const { shown } = store.getState();
    if (shown && message.turn < shown.turn) return;
    if (message.type === 'focus' || message.type === 'placed') return;
    if (message.type === 'hide') store.setState({ shown: null, trail: [], pinned: false });
    else {
      const { type: _, ...rest } = message;
      const { pinned } = store.getState();
      store.setState({ shown: rest, trail: message.turned ? ahead : [], pinned: message.turned && pinned });
    }
  };

  const leave = (trail: readonly Crumb[], entity: number): void => {
    const { shown } = store.getState();
    ahead = trail;
    if (shown) ask(shown.turn, entity);
  };

  return {
    ...store,
    receive,
    turnTo: (entity) => {
      const { shown, trail } = store.getState();
      if (shown) leave([...trail, { entity: shown.briefing.id, name: shown.briefing.name }], entity);
    },
    back: () => {
      const { trail } = store.getState();
      const last = trail.at(-1);
      if (last) leave(trail.slice(0, -1), last.entity);
    },
    pin: (pinned) => store.setState({ pinned }),
  };
};
