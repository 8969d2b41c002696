/** Where the card goes: under the line it belongs to, or above it, never over it. Pure. */
import type { Point, Rect } from './geometry.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS px. */
export const CARD_WIDTH = 360;
const GAP = 8;
const TALLEST = 420;
const TALLEST_SHARE = 0.6;

/** The most height a card may have in a viewport, before it scrolls. */
export const tallestCard = (viewport: Size): number => Math.min(TALLEST, viewport.height * TALLEST_SHARE);

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

export interface Place extends Point, Size {
  readonly side: 'below' | 'above';
}

/**
 * The place of a card that wants `height`, for a line at `line`. Where neither side has the room, the roomier one is
 * taken and the card made lower, so that the line stays free.
 */
export const placeCard = (line: Rect, viewport: Size, height: number): Place => {
  const width = Math.min(CARD_WIDTH, viewport.width - 2 * GAP);
  const wanted = Math.min(height, tallestCard(viewport));
  const below = viewport.height - line.bottom - 2 * GAP;
  const above = line.top - 2 * GAP;
  const side = wanted <= below || below >= above ? 'below' : 'above';
  const fitting = Math.max(0, Math.min(wanted, side === 'below' ? below : above));
  return {
    x: clamp(line.left, GAP, Math.max(GAP, viewport.width - GAP - width)),
    y: side === 'below' ? line.bottom + GAP : line.top - GAP - fitting,
    width,
    height: fitting,
    side,
  };
};
