/**
 * Paints ranges by the CSS Custom Highlight API: no node of the page is touched. The registry is shared with the
 * page, so the names say nothing and hold nothing private. content/style.css gives them their look.
 */
import type { EntityKind } from '../engine/index.ts';
import type { Marks } from './marks.ts';
import type { TextMap } from './text-map.ts';

const NAMES: Readonly<Record<EntityKind, string>> = {
  person: 'underline-1',
  organisation: 'underline-2',
  place: 'underline-3',
  other: 'underline-4',
};
const FLASH = 'flash-1';

/** ms. */
const FLASH_TIME = 1_600;

export interface Highlighter {
  /** Paints these spans of a text, instead of what was painted before. */
  readonly paint: (map: TextMap, marks: Marks) => void;
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

/** A highlight and what it was made of: Firefox lets no content script iterate over a Highlight. */
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
  const painted = new Map<string, Painted>();
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const paint: Highlighter['paint'] = (map, marks) => {
    for (const kind of Object.keys(NAMES) as EntityKind[]) {
      const ranges = marks[kind].map(map.rangeOf).filter((range) => range !== null);
      // Filled by `restore`: a call takes only so many arguments.
      painted.set(NAMES[kind], { highlight: new Highlight(), ranges: new Set(ranges) });
    }
    restore();
  };

  const restore = (): void => {
    for (const [name, mark] of painted) {
      prune(mark);
      refill(mark);
      put(name, mark.highlight);
    }
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
    for (const name of [...painted.keys(), FLASH]) CSS.highlights.delete(name);
    painted.clear();
  };

  signal.addEventListener('abort', clear);
  return { paint, clear, restore, flash };
};
