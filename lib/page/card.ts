/** The card as the page side sees it: made at the first touch, used again for every name, hidden between. */
import type { Span } from '../engine/index.ts';
import type { CardBriefing, FromCard } from '../messaging.ts';
import { type CardFrame, type CardFrameSetting, cardFrame } from './card-frame.ts';
import { type CardHost, cardHost } from './card-host.ts';
import type { Rect } from './geometry.ts';
import { CARD_WIDTH, placeCard, tallestCard } from './placement.ts';
import { drawNote, drawPlainCard, plainCardSheet } from './plain-card.ts';

export interface CardEvents {
  /** The card is in view, in this box. */
  readonly onPlaced: (box: Rect) => void;
  readonly onReveal: (span: Span) => void;
  /** The reader wants the card to show another entity; `turn` does so. */
  readonly onTurnTo: (entity: number) => void;
  /** The reader works in the card, or no longer. */
  readonly onBusy: (busy: boolean) => void;
  readonly onClose: () => void;
  readonly onPointer: (inside: boolean) => void;
}

export interface Card {
  /** Makes the frame, if there is none, so that it is warm when it is wanted. */
  readonly prepare: () => void;
  /** Shows the briefing beside the line. */
  readonly show: (briefing: CardBriefing, line: Rect) => void;
  /** Shows another briefing in the card that is open, where it stands. */
  readonly turn: (briefing: CardBriefing) => void;
  /** Shows a plain note beside the line, where no card can be had any more. */
  readonly tell: (note: string, line: Rect) => void;
  readonly hide: () => void;
  /** Takes everything out of the page; the next `prepare` makes it anew. */
  readonly remove: () => void;
  readonly owns: (target: EventTarget | null) => boolean;
}

interface Made {
  readonly host: CardHost;
  /** Missing where only a note is shown. */
  readonly frame: CardFrame | null;
}

interface Wanted {
  readonly turn: number;
  readonly briefing: CardBriefing;
  readonly line: Rect;
  readonly turned: boolean;
  /** CSS px: a card that is turned grows only, or the pointer would fall out of it. */
  readonly least: number;
}

type Setting = Pick<CardFrameSetting, 'url' | 'origin' | 'announce'>;

/** A page that keeps removing the host is left alone after so many times. */
const MOST_REBUILDS = 3;

/** The card of one document. */
export const card = (document: Document, setting: Setting, events: CardEvents): Card => {
  let made: Made | null = null;
  let wanted: Wanted | null = null;
  let turn = 0;
  let tallest = 0;
  let rebuilds = 0;

  const viewport = () => ({ width: document.documentElement.clientWidth, height: window.innerHeight });

  const place = (height: number): void => {
    if (!made || !wanted) return;
    tallest = Math.max(height, wanted.least);
    showAt(wanted.line, tallest);
  };

  const showAt = (line: Rect, height: number): void => {
    const at = placeCard(line, viewport(), height);
    made?.host.showAt(at);
    events.onPlaced({ left: at.x, top: at.y, right: at.x + at.width, bottom: at.y + at.height });
  };

  const onMessage = (message: FromCard): void => {
    if (message.type === 'pointer') events.onPointer(message.inside);
    else if (message.type === 'ready' || message.turn !== wanted?.turn) return;
    else if (message.type === 'sized') place(message.height);
    else if (message.type === 'reveal') events.onReveal(message.span);
    else if (message.type === 'busy') events.onBusy(message.busy);
    else if (message.type === 'turnTo') events.onTurnTo(message.entity);
    else events.onClose();
  };

  const remove = (): void => {
    made?.frame?.close();
    made?.host.remove();
    made = null;
  };

  const onReload = (): void => {
    remove();
    events.onClose();
  };

  const makeHost = (height: number): CardHost => {
    const host = cardHost(document, CARD_WIDTH, height);
    host.element.addEventListener('pointerenter', ({ isTrusted }) => isTrusted && events.onPointer(true));
    host.element.addEventListener('mouseleave', ({ isTrusted }) => isTrusted && events.onPointer(false));
    return host;
  };

  const make = (): Made => {
    const host = makeHost(tallestCard(viewport()));
    return { host, frame: cardFrame(host.root, { ...setting, onMessage, onReload }) };
  };

  const prepare = (): void => {
    if (made?.host.isConnected()) return;
    if (made) rebuilds += 1;
    remove();
    if (rebuilds <= MOST_REBUILDS) made = make();
  };

  const showPlain = ({ host }: Made, { briefing }: Wanted): void => {
    if (host.root.adoptedStyleSheets.length < 3) host.root.adoptedStyleSheets.push(plainCardSheet());
    place(drawPlainCard(host.root, briefing, events.onReveal));
  };

  const present = (asked: Omit<Wanted, 'turn'>): void => {
    prepare();
    turn += 1;
    const now: Wanted = { ...asked, turn };
    wanted = now;
    const { current } = { current: made };
    void current?.frame?.ready.then((framed) => {
      if (wanted !== now || made !== current) return;
      current.host.raise();
      const { briefing, turned } = now;
      if (framed) current.frame?.send({ type: 'show', turn: now.turn, briefing, byKey: false, turned });
      else showPlain(current, now);
    });
  };

  const turnTo = (briefing: CardBriefing): void => {
    if (wanted) present({ briefing, line: wanted.line, turned: true, least: tallest });
  };

  const tell = (note: string, line: Rect): void => {
    remove();
    // The note is laid out in no height, so that it says what it wants.
    const host = makeHost(0);
    made = { host, frame: null };
    host.root.adoptedStyleSheets.push(plainCardSheet());
    host.raise();
    tallest = drawNote(host.root, note);
    showAt(line, tallest);
  };

  const hide = (): void => {
    const shown = wanted;
    wanted = null;
    made?.host.hide();
    if (shown) made?.frame?.send({ type: 'hide', turn: shown.turn });
  };

  return {
    prepare,
    show: (briefing, line) => present({ briefing, line, turned: false, least: 0 }),
    turn: turnTo,
    tell,
    hide,
    remove,
    owns: (target) => target !== null && target === made?.host.element,
  };
};
