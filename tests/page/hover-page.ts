/** A page with two names, for the hover machine: what is looked up, where cards are placed, and the time. */
import { expect } from 'vitest';
import type { Point, Rect } from '../../lib/page/geometry.ts';
import { hover } from '../../lib/page/hover.ts';
import {
  HOVER_TIMES,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  IDLE,
  type NameHit,
} from '../../lib/page/hover-state.ts';

/** Two names on one line, with a card that would open below. */
export const rect = (left: number, top: number, right: number, bottom: number): Rect => ({ left, top, right, bottom });
export const nameAt = (entity: number, box: Rect, inLink = false): NameHit => ({
  entity,
  rects: [box],
  line: box,
  vertical: false,
  inLink,
  selected: false,
});

export const LEE = rect(100, 100, 160, 120);
export const KIM = rect(300, 100, 360, 120);
export const CARD = rect(100, 128, 460, 428);
export const ON_LEE: Point = { x: 130, y: 110 };
export const ON_KIM: Point = { x: 330, y: 110 };
export const IN_CARD: Point = { x: 200, y: 200 };
export const ELSEWHERE: Point = { x: 800, y: 600 };

/** The page: what is looked up at a point, and where cards are placed. Time passes tick by tick, as a timer would. */
export const page = ({ inLink = false, times = HOVER_TIMES } = {}) => {
  let state: HoverState = IDLE;
  let now = 0;
  const log: [number, string][] = [];

  const lookUp = ({ x, y }: Point): NameHit | null => {
    const isOn = (box: Rect) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    if (isOn(LEE)) return nameAt(1, LEE, inLink);
    return isOn(KIM) ? nameAt(2, KIM, inLink) : null;
  };

  const send = (event: Record<string, unknown> & { type: HoverEvent['type'] }): void => {
    const step = hover(state, { ...event, at: now } as HoverEvent, times);
    state = step.state;
    step.effects.forEach(carryOut);
  };

  const carryOut = (effect: HoverEffect): void => {
    if (effect.type === 'look') send({ type: 'found', name: lookUp(effect) });
    else if (effect.type === 'open') log.push([now, `open ${effect.name.entity}`]);
    else log.push([now, effect.type]);
    if (effect.type === 'open') send({ type: 'placed', box: CARD });
  };

  /** Lets `ms` pass, waking the machine when it asks for it. */
  const wait = (ms: number): void => {
    const until = now + ms;
    while (state.wake !== null && state.wake <= until) {
      now = Math.max(now, state.wake);
      send({ type: 'tick' });
    }
    now = until;
  };

  return { send, wait, move: (to: Point) => send({ type: 'move', ...to }), log, isOpen: () => state.shown !== null };
};

/** A page whose card on Lee has opened. */
export const opened = () => {
  const it = page();
  it.move(ON_LEE);
  it.wait(400);
  expect(it.isOpen()).toBe(true);
  return it;
};
