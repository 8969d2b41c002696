/** Runs the hover machine: the page's events go in, its effects come out as calls. */
import type { Point } from './geometry.ts';
import { hover } from './hover.ts';
import {
  type HoverEffect,
  type HoverEvent,
  type HoverTimes,
  IDLE,
  type NameHit,
  type OpenedBy,
} from './hover-state.ts';

export interface PointerWatch {
  /** Tells the machine what only the card knows. */
  readonly placed: (box: Extract<HoverEvent, { readonly type: 'placed' }>['box']) => void;
  readonly overCard: (inside: boolean) => void;
  /** The reader works in the card, or no longer. */
  readonly busy: (busy: boolean) => void;
  readonly pin: (pinned: boolean) => void;
  /** The reader goes on to something else: the card closes, unless it is pinned. */
  readonly done: () => void;
  readonly dismiss: () => void;
  /** Opens a card by key. */
  readonly open: (name: NameHit) => void;
}

export interface HoverActions {
  readonly look: (point: Point) => NameHit | null;
  /** How long the pointer must rest, as the reader has set it. */
  readonly times: () => HoverTimes;
  /** The key (KeyboardEvent.key) that opens cards at once while it is held; 'none' is no key's name. */
  readonly modifier: () => string;
  readonly touch: (name: NameHit) => void;
  readonly open: (name: NameHit, by: OpenedBy) => void;
  readonly close: () => void;
  /** Whether an event's target is our own host. */
  readonly owns: (target: EventTarget | null) => boolean;
}

type Untimed<E> = E extends unknown ? Omit<E, 'at'> : never;

const isEditable = (element: Element | null): boolean =>
  element instanceof HTMLElement && (element.isContentEditable || element.matches('input, textarea, select'));

/** Alt, AltGraph, Control, Meta, Shift: pressed, they type nothing. */
const MODIFIER = /^(?:Alt|Con|Meta|Shi)/;

/** A scroll matters where the pointer is: the document's, or that of a box under the pointer; not a ticker's. */
const isUnderPointer = (target: EventTarget | null): boolean =>
  !(target instanceof Element) || target.matches(':hover');

/** Watches until `signal` aborts. Only events from the reader count, not those that a page makes up. */
export const watchPointer = (document: Document, actions: HoverActions, signal: AbortSignal): PointerWatch => {
  let state = IDLE;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const carryOut = (effect: HoverEffect): void => {
    if (effect.type === 'look') send({ type: 'found', name: actions.look(effect) });
    else if (effect.type === 'open') actions.open(effect.name, effect.by);
    else if (effect.type === 'touch') actions.touch(effect.name);
    else actions.close();
  };

  const send = (event: Untimed<HoverEvent>): void => {
    if (signal.aborted) return;
    const at = performance.now();
    const step = hover(state, { ...event, at }, actions.times());
    state = step.state;
    clearTimeout(timer);
    if (state.wake !== null) timer = setTimeout(() => send({ type: 'tick' }), Math.max(0, state.wake - at));
    step.effects.forEach(carryOut);
  };

  const listen = <K extends keyof DocumentEventMap>(
    type: K,
    react: (event: DocumentEventMap[K]) => void,
    passive = true,
  ): void => {
    const trusted = (event: DocumentEventMap[K]) => event.isTrusted && react(event);
    document.addEventListener(type, trusted, { capture: true, passive, signal });
  };

  /**
   * A finger that stays on a name asks for its card, not for what the browser makes of it: a link dragged, a selection, a
   * menu, a click. A tap's `touchend` comes when the finger is known to be gone.
   */
  const preventForTouch = (event: Event): void => {
    if (state.touch?.name || state.shown?.by === 'touch') event.preventDefault();
  };

  const focus = (chosen: boolean): void =>
    send({ type: 'focus', editable: isEditable(document.activeElement), chosen });
  const hold = (held: boolean): void => {
    if (state.held !== held) send({ type: 'modifier', held });
  };
  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') {
      if (state.touch) send({ type: 'drag', x: event.clientX, y: event.clientY });
      return;
    }
    // The button may have been let go outside the window, the key while another had the keyboard.
    if (state.pressed && event.buttons === 0) send({ type: 'release' });
    hold(event.getModifierState(actions.modifier()));
    send({ type: 'move', x: event.clientX, y: event.clientY });
  });
  listen('pointerdown', ({ target, pointerType, clientX, clientY }) => {
    if (actions.owns(target)) return;
    if (pointerType === 'touch') send({ type: 'touch', x: clientX, y: clientY });
    else send({ type: 'press' });
  });
  for (const type of ['contextmenu', 'selectstart', 'dragstart', 'touchend'] as const)
    listen(type, preventForTouch, false);
  listen('pointerup', ({ target }) => {
    send({ type: 'release' });
    // A field that had the focus before, from the page, and that the reader now chooses: no focus comes.
    if (target === document.activeElement) focus(true);
  });
  listen('pointercancel', () => send({ type: 'release' }));
  listen('keydown', ({ key }) => {
    if (key === 'Escape') send({ type: 'dismiss' });
    else if (key === actions.modifier()) hold(true);
    else if (!MODIFIER.test(key)) send({ type: 'key', inField: isEditable(document.activeElement) });
  });
  listen('scroll', ({ target }) => isUnderPointer(target) && send({ type: 'scroll' }));
  listen('selectionchange', () => send({ type: 'selection', some: document.getSelection()?.isCollapsed === false }));
  listen('focusin', () => focus(navigator.userActivation.isActive));
  // What is full screen now lies over the card.
  listen('fullscreenchange', () => send({ type: 'dismiss' }));
  listen('focusout', () => send({ type: 'focus', editable: false, chosen: false }));
  const root = document.documentElement;
  root.addEventListener('pointerleave', ({ isTrusted }) => isTrusted && send({ type: 'away' }), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    placed: (box) => send({ type: 'placed', box }),
    overCard: (inside) => send({ type: 'card', inside }),
    busy: (busy) => send({ type: 'busy', busy }),
    pin: (pinned) => send({ type: 'pin', pinned }),
    done: () => send({ type: 'done' }),
    dismiss: () => send({ type: 'dismiss' }),
    open: (name) => send({ type: 'open', name }),
  };
};
