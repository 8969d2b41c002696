import { describe, expect, it } from 'vitest';
import { onPage, onScreen, onTheWay, type Rect } from '../../lib/page/geometry.ts';

const BOX: Rect = { left: 100, top: 100, right: 300, bottom: 200 };

describe('the way to a box', () => {
  it.each([
    ['down to one below', { x: 150, y: 50 }, { x: 180, y: 90 }, true],
    ['up to one above', { x: 150, y: 250 }, { x: 180, y: 210 }, true],
    ['left to one beside', { x: 350, y: 150 }, { x: 310, y: 170 }, true],
    ['right to one beside', { x: 50, y: 150 }, { x: 90, y: 170 }, true],
    ['away from one below', { x: 150, y: 50 }, { x: 150, y: 40 }, false],
    ['away from one beside', { x: 350, y: 150 }, { x: 360, y: 150 }, false],
    ['past one beside', { x: 350, y: 150 }, { x: 340, y: 190 }, false],
  ])('%s', (_way, from, point, is) => {
    expect(onTheWay(point, from, BOX)).toBe(is);
  });
});

describe('what is seen of a pinched page', () => {
  const view = { offsetLeft: 40, offsetTop: 60, width: 500, height: 400, scale: 2 };

  it('is twice as large on the screen, from the corner of what is seen', () => {
    expect(onScreen(BOX, view)).toEqual({ left: 120, top: 80, right: 520, bottom: 280 });
  });

  it('leads back to the page', () => {
    expect(onPage({ x: 120, y: 80 }, view)).toEqual({ x: 100, y: 100 });
  });
});
