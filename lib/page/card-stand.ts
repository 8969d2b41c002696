/** Where the card stands: on the screen, where it is as large as ever, however much larger the page is pinched. */
import { onPage, onScreen, type Point, type Rect, type View } from './geometry.ts';
import type { OpenedBy } from './hover-state.ts';
import { type Anchor, type Place, placeAt, placeCard, placeSheet, type Size } from './placement.ts';

/** For the host: the corner is one of the page, the size that on the screen. `box`: all of it on the page. */
export interface Standing {
  readonly place: Place;
  readonly scale: number;
  readonly box: Rect;
}

export interface CardStand {
  /** CSS px of the screen that the page has. */
  readonly screen: () => Size;
  /** Places a card that wants `height` by its line; by a finger at the foot; where the reader has moved it, there. */
  readonly place: (anchor: Anchor, height: number, by: OpenedBy) => Standing;
  /** Moves it by so much from where it was when it was `grabbed`; the next `place` keeps it in view. */
  readonly move: (by: Point, grabbed: boolean) => void;
  /** The next card stands by its line again. */
  readonly leave: () => void;
}

/** What is seen of a document that is not shown. */
const NOTHING: View = { offsetLeft: 0, offsetTop: 0, width: 0, height: 0, scale: 1 };

export const cardStand = (window: Window): CardStand => {
  /** On the screen: where it is, and where it was grabbed. */
  let at: Point = { x: 0, y: 0 };
  let grabbed: Point | null = null;

  const view = (): View => window.visualViewport ?? NOTHING;
  const screenOf = ({ width, height, scale }: View): Size => ({ width: width * scale, height: height * scale });

  const placeOn = (seen: View, { line, vertical }: Anchor, height: number, by: OpenedBy): Place => {
    const screen = screenOf(seen);
    if (by === 'touch') return placeSheet(screen, height);
    return grabbed ? placeAt(at, screen, height) : placeCard({ line: onScreen(line, seen), vertical }, screen, height);
  };

  return {
    screen: () => screenOf(view()),
    place: (anchor, height, by) => {
      const seen = view();
      const { scale } = seen;
      const place = placeOn(seen, anchor, height, by);
      at = place;
      const { x, y } = onPage(place, seen);
      const box = { left: x, top: y, right: x + place.width / scale, bottom: y + place.height / scale };
      return { place: { ...place, x, y }, scale, box };
    },
    move: ({ x, y }, isNew) => {
      if (isNew) grabbed = at;
      if (grabbed) at = { x: grabbed.x + x, y: grabbed.y + y };
    },
    leave: () => {
      grabbed = null;
    },
  };
};
