/** When a page has been laid out and drawn: who asks before that where something is has it laid out once more. */

/**
 * Calls `use` once the document is drawn next, with the box of its window, in a task of its own. Never while it is in no
 * window that is seen.
 */
export const onceDrawn = (document: Document, use: (view: DOMRectReadOnly | null) => void): void => {
  const observer = new IntersectionObserver(
    ([entry]) => {
      observer.disconnect();
      use(entry?.rootBounds ?? null);
    },
    { root: document },
  );
  // A page may have taken its root away: then there is nothing to draw.
  if (document.documentElement) observer.observe(document.documentElement);
};
