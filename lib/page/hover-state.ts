/** What the hover machine knows, hears and wants. */
import type { Point, Rect } from './geometry.ts';

/** What the pointer rests on. */
export interface NameHit {
  /** The entity, as the analysis numbers it. */
  readonly entity: number;
  /** The rectangles of the mention under the pointer, and the one of the line. */
  readonly rects: readonly Rect[];
  readonly line: Rect;
  readonly inLink: boolean;
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

export interface Shown {
  readonly name: NameHit;
  /** The card's box, once it is placed. */
  readonly box: Rect | null;
  readonly inCard: boolean;
  /** The reader works in the card: it stays wherever the pointer is, and no other opens. */
  readonly busy: boolean;
  /** Where the pointer was last on the name: the safe way to the card starts there. */
  readonly from: Point;
  readonly leaveAt: number | null;
}

export interface HoverState {
  readonly rest: Rest | null;
  readonly shown: Shown | null;
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
  | { readonly type: 'placed'; readonly box: Rect }
  | { readonly type: 'card'; readonly inside: boolean }
  | { readonly type: 'busy'; readonly busy: boolean }
  | { readonly type: 'press' | 'release' | 'scroll' | 'dismiss' | 'away' }
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
  /** The pointer has touched a name: a card may soon be wanted. */
  | { readonly type: 'touch' }
  | { readonly type: 'open'; readonly name: NameHit }
  | { readonly type: 'close' };

export interface HoverStep {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}

export const IDLE: HoverState = {
  rest: null,
  shown: null,
  pressed: false,
  selecting: false,
  editing: false,
  held: false,
  keyAt: Number.NEGATIVE_INFINITY,
  closedAt: Number.NEGATIVE_INFINITY,
  refused: null,
  wake: null,
};
