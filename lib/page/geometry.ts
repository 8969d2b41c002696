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
export const onTheWay = (point: Point, from: Point, box: Rect): boolean => {
  const edge = from.y <= box.top ? box.top : box.bottom;
  return inTriangle(point, from, { x: box.left, y: edge }, { x: box.right, y: edge });
};
