/**
 * Where the card goes: under the line it belongs to, or above it, never over it; beside a line that runs down; to the foot of
 * the window where a finger asked for it; where the reader has moved it. Pure.
 */
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

/** CSS px beside a line that runs down; with less the card goes under the name, where it has this height. */
const LEAST_WIDTH = 240;
const LEAST_HEIGHT = 120;

/** The most height a card may have in a viewport, before it scrolls. */
export const tallestCard = (viewport: Size): number => Math.min(TALLEST, viewport.height * TALLEST_SHARE);

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

export interface Place extends Point, Size {}

/** What a card belongs to: the words' rectangle on their line, and whether lines run down here. */
export interface Anchor {
  readonly line: Rect;
  readonly vertical: boolean;
}

/** At the left of the line, where the next lines mostly are, or at its right; null where there is more room under the name. */
const besideLine = (line: Rect, viewport: Size, height: number): Place | null => {
  const left = line.left - 2 * GAP;
  const right = viewport.width - line.right - 2 * GAP;
  const room = left >= CARD_WIDTH ? left : Math.max(left, right);
  const under = Math.max(viewport.height - line.bottom, line.top) - 2 * GAP;
  if (room < LEAST_WIDTH && under >= LEAST_HEIGHT) return null;
  const width = Math.min(CARD_WIDTH, room);
  return {
    x: room === left ? line.left - GAP - width : line.right + GAP,
    y: clamp(line.top, GAP, Math.max(GAP, viewport.height - GAP - height)),
    width,
    height,
  };
};

/**
 * The place of a card that wants `height`. Where neither side of the line has the room, the roomier one is taken and the
 * card made lower, so that the line stays free.
 */
export const placeCard = ({ line, vertical }: Anchor, viewport: Size, height: number): Place => {
  const wanted = Math.min(height, tallestCard(viewport));
  const beside = vertical ? besideLine(line, viewport, wanted) : null;
  if (beside) return beside;
  const width = Math.min(CARD_WIDTH, viewport.width - 2 * GAP);
  const below = viewport.height - line.bottom - 2 * GAP;
  const above = line.top - 2 * GAP;
  const isBelow = wanted <= below || below >= above;
  const fitting = Math.max(0, Math.min(wanted, isBelow ? below : above));
  return {
    x: clamp(line.left, GAP, Math.max(GAP, viewport.width - GAP - width)),
    y: isBelow ? line.bottom + GAP : line.top - GAP - fitting,
    width,
    height: fitting,
  };
};

/** A sheet at the foot of the viewport. */
export const placeSheet = (viewport: Size, height: number): Place => {
  const fitting = Math.min(height, viewport.height * TALLEST_SHARE);
  return { x: 0, y: viewport.height - fitting, width: viewport.width, height: fitting };
};

/** A card of that height with its corner there, or as near as the viewport lets it. */
export const placeAt = ({ x, y }: Point, viewport: Size, height: number): Place => {
  const width = Math.min(CARD_WIDTH, viewport.width - 2 * GAP);
  const fitting = Math.min(height, tallestCard(viewport));
  return {
    x: clamp(x, GAP, Math.max(GAP, viewport.width - GAP - width)),
    y: clamp(y, GAP, Math.max(GAP, viewport.height - GAP - fitting)),
    width,
    height: fitting,
  };
};
