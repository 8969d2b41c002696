/**
 * Against clicks that a page has lured out of the reader: what changes anything takes none while the card is covered,
 * faded, or was not in view, where it is and as it is, for a moment. `data-guarded` on the root says so to the style sheet (card.css) as well.
 */

/** ms that the card must have been in view, and neither moved nor changed. */
const LEAST_IN_VIEW = 150;

/** What changes anything; lines, names and the way out may be clicked at once. */
const GUARDED = '.note, .sync-offer, .card-foot, .wrong-part';

/** Chromium's: whether what is seen of an element is all of it. */
type VisibilityEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };
interface VisibilityInit extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  /** ms between two answers. */
  readonly delay: number;
}

const DELAY = 100;

export interface Guard {
  /** The card is hidden. */
  readonly raise: () => void;
  /** The card was placed: it stands elsewhere, is of another size, or shows something else. */
  readonly renew: () => void;
}

export const createGuard = (document: Document): Guard => {
  const { documentElement: root, body } = document;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** As far as anybody can tell. */
  let inView = false;

  const raise = (): void => {
    inView = false;
    clearTimeout(timer);
    root.dataset.guarded = '';
  };
  const lower = (): void => {
    inView = true;
    clearTimeout(timer);
    timer = setTimeout(() => delete root.dataset.guarded, LEAST_IN_VIEW);
  };

  const renew = (): void => {
    root.dataset.guarded = '';
    if (inView) lower();
  };

  raise();
  if ('isVisible' in IntersectionObserverEntry.prototype) {
    const observe = (entries: readonly VisibilityEntry[]): void => (entries.at(-1)?.isVisible ? lower() : raise());
    const init: VisibilityInit = { trackVisibility: true, delay: DELAY };
    new IntersectionObserver(observe, init).observe(body);
  } else {
    // Nobody says what covers the card: it must have been under the pointer, or in use by key, for that long.
    root.addEventListener('pointerenter', lower);
    window.addEventListener('focus', lower);
  }

  const refuse = (event: Event): void => {
    const { target, isTrusted } = event;
    if (!(target instanceof Element) || !target.closest(GUARDED)) return;
    if (isTrusted && root.dataset.guarded === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Before React, which listens further in; a key on a button, and a form that is sent, come as clicks too.
  for (const type of ['click', 'submit']) window.addEventListener(type, refuse, true);
  return { raise, renew };
};
