/** Frames of pages: most of them are advertisements, buttons and pixels. */
import { onceDrawn } from '../../lib/page/once-drawn.ts';

/** CSS px of a frame that may hold an article. */
const LEAST_WIDTH = 400;
const LEAST_HEIGHT = 300;

/** Calls `use` once the frame is large enough to be read in. One that is never drawn costs nothing. */
export const whenLarge = (window: Window, use: () => void): void =>
  onceDrawn(window.document, (view) => {
    if (view && view.width >= LEAST_WIDTH && view.height >= LEAST_HEIGHT) use();
    else window.addEventListener('resize', () => whenLarge(window, use), { once: true });
  });

/** The address of the page that the reader opened, as far as a frame may know it: Firefox tells frames only of themselves. */
export const topAddress = (): string => {
  const { ancestorOrigins, href } = location as { readonly ancestorOrigins?: DOMStringList; readonly href: string };
  return [...(ancestorOrigins ?? [])].at(-1) ?? href;
};
