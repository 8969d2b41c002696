/**
 * Marks on a page that changes with every frame. Browsers draw all that is marked anew each time, which costs such a page
 * more than anything else of ours: so it has marks only while the reader points at something.
 */

/** ms after the pointer's last move. */
const POINTED = 4_000;

/**
 * A function that is told when the page begins to be such a page (true) and when it ceases to. `use` is told whether to
 * mark, and only when that changes.
 */
export const whilePointed = (use: (pointed: boolean) => void, signal: AbortSignal): ((restless: boolean) => void) => {
  let marked = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restful = new AbortController();

  const mark = (now: boolean): void => {
    if (now !== marked) use(now);
    marked = now;
  };
  const onMove = ({ isTrusted }: Event): void => {
    if (!isTrusted) return;
    clearTimeout(timer);
    timer = setTimeout(() => mark(false), POINTED);
    mark(true);
  };

  signal.addEventListener('abort', () => restful.abort());
  return (restless) => {
    restful.abort();
    clearTimeout(timer);
    restful = new AbortController();
    if (restless) document.addEventListener('pointermove', onMove, { passive: true, signal: restful.signal });
    mark(!restless);
  };
};
