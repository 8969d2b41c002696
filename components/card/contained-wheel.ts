/** True when the element can still scroll by `delta` CSS px, down when positive. */
const canScroll = ({ scrollTop, scrollHeight, clientHeight }: Element, delta: number): boolean =>
  delta < 0 ? scrollTop > 0 : Math.ceil(scrollTop + clientHeight) < scrollHeight;

/**
 * Keeps the wheel from moving the page once the card is at its end, or needs no scrolling at all. In Firefox
 * `overscroll-behavior` does not do it for a frame. Sideways and zooming wheels are left alone. Returns how to stop.
 */
export const containWheel = (card: HTMLElement): (() => void) => {
  const listen = (event: WheelEvent): void => {
    if (event.target instanceof HTMLTextAreaElement && canScroll(event.target, event.deltaY)) return;
    const vertical = Math.abs(event.deltaY) > Math.abs(event.deltaX);
    if (vertical && !event.ctrlKey && !canScroll(card, event.deltaY)) event.preventDefault();
  };
  card.addEventListener('wheel', listen, { passive: false });
  return () => card.removeEventListener('wheel', listen);
};
