/** Points and rectangles of the viewport, in CSS px. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

export const middleOf = ({ left, top, right, bottom }: Rect): Point => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** Whether a point is in a rectangle, or at most `slack` px beside it. */
export const inRect = ({ x, y }: Point, { left, top, right, bottom }: Rect, slack = 0): boolean =>
  x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;

/** Twice the signed area of a triangle: its sign is the side of a→b on which c lies. */
const side = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const inTriangle = (point: Point, a: Point, b: Point, c: Point): boolean => {
  const sides = [side(a, b, point), side(b, c, point), side(c, a, point)];
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
};

/** Whether a point is on the way from `from` to the box: in the triangle between it and the box's facing edge. */
export const onTheWay = (point: Point, from: Point, { left, top, right, bottom }: Rect): boolean => {
  const isBeside = from.y > top && from.y < bottom;
  const x = from.x <= left ? left : right;
  const y = from.y <= top ? top : bottom;
  return isBeside
    ? inTriangle(point, from, { x, y: top }, { x, y: bottom })
    : inTriangle(point, from, { x: left, y }, { x: right, y });
};

/** What is seen of the page: its place and size there, and how much larger it is shown (pinched). */
export interface View {
  readonly offsetLeft: number;
  readonly offsetTop: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** A rectangle of the page as it is on the screen: from the corner of what is seen, as large as it is shown. */
export const onScreen = ({ left, top, right, bottom }: Rect, { offsetLeft, offsetTop, scale }: View): Rect => ({
  left: (left - offsetLeft) * scale,
  top: (top - offsetTop) * scale,
  right: (right - offsetLeft) * scale,
  bottom: (bottom - offsetTop) * scale,
});

/** A point of the screen, back on the page. */
export const onPage = ({ x, y }: Point, { offsetLeft, offsetTop, scale }: View): Point => ({
  x: offsetLeft + x / scale,
  y: offsetTop + y / scale,
});
