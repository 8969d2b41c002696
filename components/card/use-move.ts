/** A card that is kept open is moved by its head: dragged, or by arrow keys on the handle in it. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

/** By so much from where the card was when it was grabbed; `grabbed`: it is now. In px of the screen. */
export type Move = (x: number, y: number, grabbed: boolean) => void;

/** px that an arrow key moves it by. */
const STEP = 24;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

const isButton = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button:not(.card-move)') !== null;

/** What the head listens to. Counted in px of the screen: the frame itself moves under the pointer. */
export const useDrag = (onMove: Move | null) => {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  if (!onMove) return {};
  const end = (): void => {
    from.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0 || isButton(event.target)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.screenX, y: event.screenY };
      onMove(0, 0, true);
    },
    onPointerMove: ({ screenX, screenY, buttons }: PointerEvent<HTMLElement>): void => {
      // The button may have been let go where nobody told the frame.
      if (buttons === 0) end();
      if (from.current) onMove(screenX - from.current.x, screenY - from.current.y, false);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
};

/** What the handle listens to. */
export const moveByKey =
  (onMove: Move) =>
  (event: KeyboardEvent): void => {
    const step = ARROWS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onMove(0, 0, true);
    onMove(...step, false);
  };
