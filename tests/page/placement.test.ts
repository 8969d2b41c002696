import { describe, expect, it } from 'vitest';
import type { Rect } from '../../lib/page/geometry.ts';
import { placeCard, tallestCard } from '../../lib/page/placement.ts';

const lineAt = (left: number, top: number): Rect => ({ left, top, right: left + 90, bottom: top + 20 });
const WINDOW = { width: 1000, height: 800 };

describe('the place of a card', () => {
  it.each([
    ['under its line', lineAt(200, 100), 300, { x: 200, y: 128, width: 360, height: 300, side: 'below' }],
    [
      'above it where there is no room',
      lineAt(200, 600),
      300,
      { x: 200, y: 292, width: 360, height: 300, side: 'above' },
    ],
    ['inside the right edge', lineAt(900, 100), 300, { x: 632, y: 128, width: 360, height: 300, side: 'below' }],
    ['inside the left edge', lineAt(-30, 100), 300, { x: 8, y: 128, width: 360, height: 300, side: 'below' }],
    ['at most 420 px high', lineAt(200, 100), 900, { x: 200, y: 128, width: 360, height: 420, side: 'below' }],
  ])('%s', (_where, line, height, place) => {
    expect(placeCard(line, WINDOW, height)).toEqual(place);
  });

  it('is at most 60 % of a low window', () => {
    expect(tallestCard({ width: 1000, height: 500 })).toBe(300);
  });

  it('is never over the line, and never out of the window, wherever the line is', () => {
    for (let top = -40; top <= 420; top += 7) {
      for (const height of [40, 200, 500]) {
        const line = lineAt(300, top);
        const window = { width: 320, height: 400 };
        const { x, y, width, height: high } = placeCard(line, window, height);
        expect(y >= line.bottom || y + high <= line.top).toBe(true);
        expect(x >= 8 && x + width <= 312).toBe(true);
        expect(high === 0 || (y >= 8 && y + high <= 392) || line.top < 0 || line.bottom > 400).toBe(true);
      }
    }
  });
});
