/** Frames of pages: most of them are advertisements, buttons and pixels. */

/** CSS px of a frame that may hold an article. */
const LEAST_WIDTH = 400;
const LEAST_HEIGHT = 300;

/** Calls `use` once the frame is large enough to be read in. */
export const whenLarge = (window: Window, use: () => void): void => {
  const done = new AbortController();
  const measure = (): void => {
    if (done.signal.aborted || window.innerWidth < LEAST_WIDTH || window.innerHeight < LEAST_HEIGHT) return;
    done.abort();
    use();
  };
  window.addEventListener('resize', measure, { signal: done.signal });
  measure();
};
