/** What the hover machine knows, hears and wants. */
import type { Point, Rect } from './geometry.ts';

/** What the pointer rests on. */
export interface NameHit {
  /** The entity, as the analysis numbers it. */
  readonly entity: number;
  /** The rectangles of the mention under the pointer, and the one of the line. */
  readonly rects: readonly Rect[];
  readonly line: Rect;
  /** Lines run down here. */
  readonly vertical: boolean;
  readonly inLink: boolean;
  /** Words that the reader has selected: opened by the key that opens cards, and by nothing else. */
  readonly selected: boolean;
}

/** ms and CSS px. */
export interface HoverTimes {
  readonly open: number;
  readonly openInLink: number;
  readonly openWarm: number;
  /** A card that closed less than this ago leaves the next one warm. */
  readonly warm: number;
  readonly close: number;
  readonly afterKey: number;
  /** Under `stillness` px in `rest` ms is "nearly still". */
  readonly rest: number;
  readonly stillness: number;
  /** A finger that stays within `slop` px for so long asks for the card. */
  readonly press: number;
  readonly slop: number;
}

export const HOVER_TIMES: HoverTimes = {
  open: 400,
  openInLink: 600,
  openWarm: 120,
  warm: 300,
  close: 300,
  afterKey: 700,
  rest: 100,
  stillness: 6,
  press: 500,
  slop: 10,
};

/** The reader's own delay in place of 400 ms: a link takes half as long again, and a warm card is never the slower one. */
export const timesOf = (open: number): HoverTimes => ({
  ...HOVER_TIMES,
  open,
  openInLink: open * 1.5,
  openWarm: Math.min(HOVER_TIMES.openWarm, open),
});

export interface Rest {
  /** Where the pointer is. */
  readonly point: Point;
  /** Where, and since when, it has been within `stillness`. */
  readonly around: Point;
  readonly aroundAt: number;
  /** Since when the pointer has been nearly still. */
  readonly since: number;
  readonly looked: boolean;
  readonly name: NameHit | null;
}

/** A finger on the page. */
export interface Touch {
  readonly point: Point;
  readonly since: number;
  /** What it is on. */
  readonly name: NameHit | null;
  /** It has been there for long enough. */
  readonly done: boolean;
}

/** What asked for a card: the pointer that rests, a key, or a finger that stays. */
export type OpenedBy = 'pointer' | 'key' | 'touch';

export interface Shown {
  readonly name: NameHit;
  readonly by: OpenedBy;
  /** The card's box, once it is placed. */
  readonly box: Rect | null;
  readonly inCard: boolean;
  /** The reader works in the card: it stays wherever the pointer is, and no other opens. */
  readonly busy: boolean;
  /** It stays until the reader closes it, whatever they do on the page; and no other opens. */
  readonly pinned: boolean;
  /** Where the pointer was last on the name: the safe way to the card starts there. */
  readonly from: Point;
  readonly leaveAt: number | null;
}

export interface HoverState {
  readonly rest: Rest | null;
  readonly shown: Shown | null;
  readonly touch: Touch | null;
  readonly pressed: boolean;
  readonly selecting: boolean;
  readonly editing: boolean;
  /** The reader holds the key that opens cards at once. */
  readonly held: boolean;
  readonly keyAt: number;
  readonly closedAt: number;
  /** The entity whose card was dismissed: it stays closed until the pointer has rested elsewhere. */
  readonly refused: number | null;
  readonly wake: number | null;
}

export type HoverEvent = { readonly at: number } & (
  | ({ readonly type: 'move' } & Point)
  | { readonly type: 'tick' }
  | { readonly type: 'found'; readonly name: NameHit | null }
  /** Opened by key: the pointer has no say in it until the card is closed. */
  | { readonly type: 'open'; readonly name: NameHit }
  | { readonly type: 'placed'; readonly box: Rect }
  | { readonly type: 'card'; readonly inside: boolean }
  | { readonly type: 'busy'; readonly busy: boolean }
  | { readonly type: 'pin'; readonly pinned: boolean }
  /** A finger comes down, and moves; it is lifted, or scrolls, by `release`. */
  | ({ readonly type: 'touch' | 'drag' } & Point)
  /** `done`: the reader goes on to something else, which a pinned card outlasts. */
  | { readonly type: 'press' | 'release' | 'scroll' | 'done' | 'dismiss' | 'away' }
  /** `inField`: typed into an editable field, however it came by the focus. */
  | { readonly type: 'key'; readonly inField: boolean }
  | { readonly type: 'modifier'; readonly held: boolean }
  | { readonly type: 'selection'; readonly some: boolean }
  /** `chosen`: the reader has put the focus there, not the page. */
  | { readonly type: 'focus'; readonly editable: boolean; readonly chosen: boolean }
);

export type HoverEffect =
  /** Say by `found` which name is at this point. */
  | ({ readonly type: 'look' } & Point)
  /** The pointer has touched a name: its card may soon be wanted. */
  | { readonly type: 'touch'; readonly name: NameHit }
  | { readonly type: 'open'; readonly name: NameHit; readonly by: OpenedBy }
  | { readonly type: 'close' };

export interface HoverStep {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}

export const IDLE: HoverState = {
  rest: null,
  shown: null,
  touch: null,
  pressed: false,
  selecting: false,
  editing: false,
  held: false,
  keyAt: Number.NEGATIVE_INFINITY,
  closedAt: Number.NEGATIVE_INFINITY,
  refused: null,
  wake: null,
};
