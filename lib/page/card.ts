/** The card as the page side sees it: made at the first touch, used again for every name, hidden between. */
import type { Span } from '../engine/index.ts';
import type { CardBriefing, FromCard } from '../messaging.ts';
import { type CardFrame, type CardFrameSetting, cardFrame } from './card-frame.ts';
import { homeAt } from './card-home.ts';
import { type CardHost, cardHost } from './card-host.ts';
import { cardStand } from './card-stand.ts';
import { middleOf, type Rect } from './geometry.ts';
import type { OpenedBy } from './hover-state.ts';
import { type Anchor, CARD_WIDTH, tallestCard } from './placement.ts';
import { drawNote, drawPlainCard, plainCardSheet } from './plain-card.ts';

export interface CardEvents {
  /** The card is in view, in this box. */
  readonly onPlaced: (box: Rect) => void;
  readonly onReveal: (span: Span) => void;
  /** The reader wants the card to show another entity; `turn` does so. */
  readonly onTurnTo: (entity: number) => void;
  /** The reader works in the card, or no longer. */
  readonly onBusy: (busy: boolean) => void;
  /** The reader wants it kept open, or no longer. */
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
  readonly onPointer: (inside: boolean) => void;
}

export interface Card {
  /** Makes the frame, if there is none, and has it draw the briefing unseen, so that nothing is left to do when it is wanted. */
  readonly prepare: (briefing?: CardBriefing | null) => void;
  /** Shows the briefing beside the line; by key it takes the focus, and gives it back. */
  readonly show: (briefing: CardBriefing, anchor: Anchor, by: OpenedBy) => void;
  /** Shows another briefing in the card that is open, where it stands. */
  readonly turn: (briefing: CardBriefing) => void;
  /** Shows a plain note beside the line, where no card can be had any more. */
  readonly tell: (note: string, anchor: Anchor) => void;
  /** Places the card anew: what is seen of the page has changed. */
  readonly settle: () => void;
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

/** What the frame was asked to draw last. */
interface Drawn {
  readonly turn: number;
  readonly briefing: CardBriefing;
  /** CSS px, once it has. */
  height: number | null;
}

/** What the reader is to see. */
interface Wanted {
  readonly briefing: CardBriefing;
  readonly anchor: Anchor;
  readonly by: OpenedBy;
  /** CSS px: a card that is turned grows only, or the pointer would fall out of it. */
  readonly least: number;
}

type Setting = Pick<CardFrameSetting, 'url' | 'origin' | 'announce'>;

/** A page that keeps removing the host is left alone after so many times. */
const MOST_REBUILDS = 3;

/** What has the focus, also in open shadow trees. */
const focusedIn = (tree: DocumentOrShadowRoot): Element | null => {
  const { activeElement } = tree;
  return (activeElement?.shadowRoot && focusedIn(activeElement.shadowRoot)) ?? activeElement;
};

/** The card of one document. */
export const card = (document: Document, setting: Setting, events: CardEvents): Card => {
  let made: Made | null = null;
  /** The host's parent: the document's root, but for a card in a modal dialog. */
  let home: Element = document.documentElement;
  let drawn: Drawn | null = null;
  let wanted: Wanted | null = null;
  let turn = 0;
  let tallest = 0;
  let rebuilds = 0;
  const stand = cardStand(window);
  /** What had the focus when a card was first asked for by key, and the turn for which the card was given it last. */
  let focused: Element | null = null;
  let given: number | null = null;

  const place = (height: number): void => {
    if (!made || !wanted) return;
    tallest = Math.max(height, wanted.least);
    showAt(wanted.anchor, tallest, wanted.by);
    if (wanted.by !== 'key' || given === turn || !made.frame) return;
    given = turn;
    made.frame.focus();
    made.frame.send({ type: 'focus', turn });
  };

  const showAt = (anchor: Anchor, height: number, by: OpenedBy): void => {
    const { place, scale, box } = stand.place(anchor, height, by);
    made?.host.showAt(place, scale);
    made?.frame?.send({ type: 'placed', turn });
    events.onPlaced(box);
  };

  const onSized = (height: number): void => {
    if (drawn) drawn.height = height;
    place(height);
  };

  const onMessage = (message: FromCard): void => {
    if (message.type === 'pointer') events.onPointer(message.inside);
    else if (message.type === 'ready' || message.turn !== drawn?.turn) return;
    else if (message.type === 'sized') onSized(message.height);
    else if (!wanted) return;
    else if (message.type === 'reveal') events.onReveal(message.span);
    else if (message.type === 'busy') events.onBusy(message.busy);
    else if (message.type === 'pin') events.onPin(message.pinned);
    else if (message.type === 'move') {
      stand.move(message, message.grabbed);
      place(tallest);
    } else if (message.type === 'turnTo') events.onTurnTo(message.entity);
    else if (message.type === 'close') events.onClose();
  };

  const remove = (): void => {
    made?.frame?.close();
    made?.host.remove();
    made = null;
    drawn = null;
  };

  const onReload = (): void => {
    remove();
    events.onClose();
  };

  const makeHost = (height: number): CardHost => {
    const host = cardHost(home, CARD_WIDTH, height);
    host.element.addEventListener('pointerenter', ({ isTrusted }) => isTrusted && events.onPointer(true));
    host.element.addEventListener('mouseleave', ({ isTrusted }) => isTrusted && events.onPointer(false));
    return host;
  };

  const make = (): Made => {
    const host = makeHost(tallestCard(stand.screen()));
    return { host, frame: cardFrame(host.root, { ...setting, onMessage, onReload }) };
  };

  /** Asks the frame, as soon as there is one that answers. */
  const draw = (briefing: CardBriefing, by: OpenedBy, turned: boolean): void => {
    turn += 1;
    const now: Drawn = { turn, briefing, height: null };
    drawn = now;
    const { current } = { current: made };
    void current?.frame?.ready.then((framed) => {
      const how = { byKey: by === 'key', sheet: by === 'touch' };
      if (framed && drawn === now) current.frame?.send({ type: 'show', turn: now.turn, briefing, ...how, turned });
    });
  };

  const prepare: Card['prepare'] = (briefing) => {
    if (!made?.host.isConnected()) {
      if (made) rebuilds += 1;
      remove();
      if (rebuilds <= MOST_REBUILDS) made = make();
    }
    if (briefing && !wanted) draw(briefing, 'pointer', false);
  };

  const moveTo = (next: Element): void => {
    home = next;
    if (made?.host.isConnected() && !made.host.moveTo(next)) remove();
  };

  const showPlain = ({ host }: Made, { briefing }: Wanted): void => {
    if (host.root.adoptedStyleSheets.length < 3) host.root.adoptedStyleSheets.push(plainCardSheet());
    place(drawPlainCard(host.root, briefing, events.onReveal));
  };

  const present = (now: Wanted, turned: boolean): void => {
    if (now.by === 'key' && given === null && !turned) focused = focusedIn(document);
    if (!turned) stand.leave();
    if (!turned) moveTo(homeAt(document, middleOf(now.anchor.line)));
    prepare();
    if (turned || now.by !== 'pointer' || drawn?.briefing !== now.briefing) draw(now.briefing, now.by, turned);
    wanted = now;
    const { current } = { current: made };
    void current?.frame?.ready.then((framed) => {
      if (wanted !== now || made !== current) return;
      current.host.raise();
      if (!framed) showPlain(current, now);
      else if (drawn?.height != null) place(drawn.height);
    });
  };

  const turnTo = (briefing: CardBriefing): void => {
    if (wanted) present({ ...wanted, briefing, least: tallest }, true);
  };

  const tell: Card['tell'] = (note, anchor) => {
    remove();
    home = homeAt(document, middleOf(anchor.line));
    // The note is laid out in no height, so that it says what it wants.
    const host = makeHost(0);
    made = { host, frame: null };
    host.root.adoptedStyleSheets.push(plainCardSheet());
    host.raise();
    tallest = drawNote(host.root, note);
    showAt(anchor, tallest, 'pointer');
  };

  const hide = (): void => {
    const last = drawn;
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    focused = null;
    given = null;
    stand.leave();
    wanted = null;
    drawn = null;
    made?.host.hide();
    if (last) made?.frame?.send({ type: 'hide', turn: last.turn });
    // A page's dialog is left as it was found.
    moveTo(document.documentElement);
  };

  return {
    prepare,
    show: (briefing, anchor, by) => present({ briefing, anchor, by, least: 0 }, false),
    turn: turnTo,
    tell,
    settle: () => place(tallest),
    hide,
    remove,
    owns: (target) => target !== null && target === made?.host.element,
  };
};
