/** What every card does: it has the focus where the reader turned it, and keeps the wheel to itself. */
import { type RefObject, useEffect } from 'react';
import type { Shown } from '../../lib/state/card.ts';
import { containWheel } from './contained-wheel.ts';

/**
 * A card that the reader turns keeps the focus; a hovered one leaves it where it is. One opened by key is given it by the
 * page: a frame that takes it while the page gives it may lose it.
 */
const useFocus = (card: RefObject<HTMLElement | null>, { turn, turned }: Shown): void => {
  // Each turn is an opening of its own, also of the same name.
  useEffect(() => {
    if (turned && turn >= 0) card.current?.focus();
  }, [card, turned, turn]);
};

const useContainedWheel = (card: RefObject<HTMLElement | null>, { turn }: Shown): void => {
  useEffect(() => (card.current && turn >= 0 ? containWheel(card.current) : undefined), [card, turn]);
};

export const useCard = (card: RefObject<HTMLElement | null>, shown: Shown): void => {
  useFocus(card, shown);
  useContainedWheel(card, shown);
};
