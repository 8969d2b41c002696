import { describe, expect, it } from 'vitest';
import type { Rect } from '../../lib/page/geometry.ts';
import { placeCard, tallestCard } from '../../lib/page/placement.ts';

const lineAt = (left: number, top: number): Rect => ({ left, top, right: left + 90, bottom: top + 20 });
const WINDOW = { width: 1000, height: 800 };

describe('the place of a card', () => {
  it.each([
    ['under its line', lineAt(200, 100), 300, { x: 200, y: 128, width: 360, height: 300 }],
    ['above it where there is no room', lineAt(200, 600), 300, { x: 200, y: 292, width: 360, height: 300 }],
    ['inside the right edge', lineAt(900, 100), 300, { x: 632, y: 128, width: 360, height: 300 }],
    ['inside the left edge', lineAt(-30, 100), 300, { x: 8, y: 128, width: 360, height: 300 }],
    ['at most 420 px high', lineAt(200, 100), 900, { x: 200, y: 128, width: 360, height: 420 }],
  ])('%s', (_where, line, height, place) => {
    expect(placeCard({ line, vertical: false }, WINDOW, height)).toEqual(place);
  });

  it('is at most 60 % of a low window', () => {
    expect(tallestCard({ width: 1000, height: 500 })).toBe(300);
  });

  it('is never over the line, and never out of the window, wherever the line is', () => {
    for (let top = -40; top <= 420; top += 7) {
      for (const height of [40, 200, 500]) {
        const line = lineAt(300, top);
        const window = { width: 320, height: 400 };
        const { x, y, width, height: high } = placeCard({ line, vertical: false }, window, height);
        expect(y >= line.bottom || y + high <= line.top).toBe(true);
        expect(x >= 8 && x + width <= 312).toBe(true);
        expect(high === 0 || (y >= 8 && y + high <= 392) || line.top < 0 || line.bottom > 400).toBe(true);
      }
    }
  });

  it.each([
    ['at the left of it', 600, WINDOW, { x: 232, y: 100, width: 360, height: 300 }],
    ['at its right where the left has no room', 200, WINDOW, { x: 228, y: 100, width: 360, height: 300 }],
    ['narrower where neither side has all of it', 280, { width: 600, height: 800 }, { x: 308, y: 100, width: 284 }],
    ['narrow where the name fills the height', 150, { width: 320, height: 220 }, { x: 8, width: 134, height: 132 }],
    ['under the name where neither side will do', 150, { width: 320, height: 480 }, { x: 8, y: 198, width: 304 }],
  ])('beside a line that runs down: %s', (_where, left, viewport, place) => {
    const line = { left, top: 100, right: left + 20, bottom: 190 };
    expect(placeCard({ line, vertical: true }, viewport, 300)).toMatchObject(place);
  });
});
