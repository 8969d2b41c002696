const LAST = Number.MAX_SAFE_INTEGER;

/** Where a key leads from place `at`; undefined for keys that lead nowhere. */
const target = (key: string, at: number): number | undefined => {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return LAST;
    default:
      return undefined;
  }
};

/**
 * Moves the focus within a list, stopping at its ends; where none of it has the focus yet, the arrow down goes to its
 * beginning. False when the key is none of the list's.
 */
export const focusByKey = (key: string, list: readonly HTMLElement[]): boolean => {
  const at = list.findIndex((element) => element.matches(':focus'));
  const wanted = target(key, at);
  if (wanted === undefined || (at < 0 && key !== 'ArrowDown')) return false;
  list[Math.min(Math.max(wanted, 0), list.length - 1)]?.focus();
  return true;
};
