/** When an article counts as read. */

/** ms that the page must have been in view. */
const READING_TIME = 10_000;

/** Calls `read` once the page has been visible for 10 s in all. */
export const readAfterAWhile = (document: Document, read: () => void, signal: AbortSignal): void => {
  let left = READING_TIME;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = (): void => {
    clearTimeout(timer);
    if (since > 0) left -= performance.now() - since;
    const visible = document.visibilityState === 'visible' && !signal.aborted;
    since = visible ? performance.now() : 0;
    if (visible) timer = setTimeout(read, Math.max(0, left));
  };

  document.addEventListener('visibilitychange', update, { signal });
  signal.addEventListener('abort', update);
  update();
};
