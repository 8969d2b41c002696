/** Brings a range into view, gently. */

/** Share of the viewport, at its top and bottom, in which text counts as not well in view (sticky headers). */
const MARGIN = 0.12;

const isWellInView = ({ top, bottom }: DOMRect, height: number): boolean =>
  top >= height * MARGIN && bottom <= height * (1 - MARGIN);

/** Scrolls the range to the middle, also inside boxes that scroll; does nothing where it is well in view. `way`: instead of the reader's own. */
export const scrollTo = (range: Range, way?: ScrollBehavior): void => {
  const view = range.startContainer.ownerDocument?.defaultView;
  const element = range.startContainer.parentElement;
  if (!view || !element || isWellInView(range.getBoundingClientRect(), view.innerHeight)) return;
  const behavior = way ?? (view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');
  if (element.getBoundingClientRect().height < view.innerHeight / 2) {
    element.scrollIntoView({ block: 'center', behavior });
    return;
  }
  // A block taller than half the window: its middle may not be where the words are.
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  view.scrollBy({ top: (top + bottom - view.innerHeight) / 2, behavior });
};
