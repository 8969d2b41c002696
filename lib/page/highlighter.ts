/**
 * Paints ranges by the CSS Custom Highlight API: no node of the page is touched. The registry is shared with the
 * page, so the names say nothing and hold nothing private. content/style.css gives them their look.
 */
import type { Span } from '../engine/index.ts';
import type { TextMap } from './text-map.ts';

/** One for all kinds: what kind a name is of is not the page's to know, and each costs the page with every frame. */
const MARKS = 'underline-1';
const FLASH = 'flash-1';

/** ms. */
const FLASH_TIME = 1_600;

export interface Highlighter {
  /** Paints these spans of a text, instead of what was painted before. */
  readonly paint: (map: TextMap, marks: readonly Span[]) => void;
  /** Takes all marks away. */
  readonly clear: () => void;
  /** Puts back what the page has cleared, and drops ranges whose nodes are gone. */
  readonly restore: () => void;
  /** Makes a range stand out for a moment; false when the highlighter has ended. */
  readonly flash: (range: Range) => boolean;
}

const put = (name: string, highlight: Highlight): void => {
  if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
};

/** What is painted: Firefox lets no content script iterate over a Highlight. */
interface Painted {
  readonly highlight: Highlight;
  readonly ranges: Set<Range>;
}

const prune = ({ highlight, ranges }: Painted): void => {
  for (const range of ranges) {
    if (!range.collapsed) continue;
    highlight.delete(range);
    ranges.delete(range);
  }
};

/** The page can empty a highlight of ours as well as the registry. */
const refill = ({ highlight, ranges }: Painted): void => {
  if (highlight.size < ranges.size) for (const range of ranges) highlight.add(range);
};

/** A highlighter that takes its highlights away when `signal` aborts. */
export const highlighter = (signal: AbortSignal): Highlighter => {
  let painted: Painted | null = null;
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const paint: Highlighter['paint'] = (map, marks) => {
    const ranges = marks.map(map.rangeOf).filter((range) => range !== null);
    // Filled by `restore`: a call takes only so many arguments.
    painted = { highlight: new Highlight(), ranges: new Set(ranges) };
    restore();
  };

  const restore = (): void => {
    if (!painted) return;
    prune(painted);
    refill(painted);
    put(MARKS, painted.highlight);
  };

  const flash = (range: Range): boolean => {
    if (signal.aborted) return false;
    const highlight = new Highlight(range);
    highlight.priority = 1;
    clearTimeout(flashing);
    put(FLASH, highlight);
    flashing = setTimeout(() => CSS.highlights.delete(FLASH), FLASH_TIME);
    return true;
  };

  const clear = (): void => {
    clearTimeout(flashing);
    for (const name of [MARKS, FLASH]) CSS.highlights.delete(name);
    painted = null;
  };

  signal.addEventListener('abort', clear);
  return { paint, clear, restore, flash };
};
