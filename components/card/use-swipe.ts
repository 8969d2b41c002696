/** A sheet is swiped away by its head: it follows the finger down, and goes or springs back. */
import { type PointerEvent, type RefObject, useRef } from 'react';

/** CSS px that the finger must have gone down. */
const FAR = 64;

/** What the head of `card` listens to. */
export const useSwipe = (card: RefObject<HTMLElement | null>, onClose: (() => void) | null) => {
  const from = useRef<number | null>(null);
  if (!onClose) return {};
  const shift = (px: number): void => {
    if (card.current) card.current.style.translate = px > 0 ? `0 ${px}px` : '';
  };
  return {
    onPointerDown: ({ isPrimary, clientY, currentTarget, pointerId }: PointerEvent<HTMLElement>): void => {
      if (!isPrimary) return;
      currentTarget.setPointerCapture(pointerId);
      from.current = clientY;
    },
    onPointerMove: ({ clientY }: PointerEvent<HTMLElement>): void => {
      if (from.current !== null) shift(clientY - from.current);
    },
    onPointerUp: ({ clientY }: PointerEvent<HTMLElement>): void => {
      const far = from.current !== null && clientY - from.current >= FAR;
      from.current = null;
      shift(0);
      if (far) onClose();
    },
    onPointerCancel: (): void => {
      from.current = null;
      shift(0);
    },
  };
};
