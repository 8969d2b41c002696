/** Frames of pages: most of them are advertisements, buttons and pixels. */

/** CSS px of a frame that may hold an article. */
const LEAST_WIDTH = 400;
const LEAST_HEIGHT = 300;

/** Calls `use` once the frame is large enough to be read in, unless `signal` aborts before. */
export const whenLarge = (window: Window, use: () => void, signal: AbortSignal): void => {
  const done = new AbortController();
  const measure = (): void => {
    if (done.signal.aborted || signal.aborted || window.innerWidth < LEAST_WIDTH || window.innerHeight < LEAST_HEIGHT)
      return;
    done.abort();
    use();
  };
  window.addEventListener('resize', measure, { signal: AbortSignal.any([done.signal, signal]) });
  measure();
};

/** The address of the page that the reader opened, as far as a frame may know it: Firefox tells frames only of themselves. */
export const topAddress = (): string => {
  const { ancestorOrigins, href } = location as { readonly ancestorOrigins?: DOMStringList; readonly href: string };
  return [...(ancestorOrigins ?? [])].at(-1) ?? href;
};
