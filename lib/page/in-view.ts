/** The part of a long article that the reader sees: it is asked about first. */
import type { PageFind } from './article.ts';
import { type Block, lastWhere, type TextMap } from './text-map.ts';

/** Code units of an article that is asked about whole at once. */
const SHORT = 12_000;

/** Code units that a screen holds, and what of a part is asked about at most. */
const SCREEN = 6_000;

/** Where the last line ends that is in view or above it: an offset in the text; 0 where none is. */
export const endInView = (map: TextMap, window: Window): number => {
  const boxAt = (at: number): DOMRect | undefined => map.rangeOf({ start: at, end: at + 1 })?.getBoundingClientRect();
  const isBegun = ({ start }: Block): boolean => (boxAt(start)?.top ?? Number.NaN) < window.innerHeight;
  const block = map.blocks[lastWhere(map.blocks, isBegun)];
  if (!block) return 0;
  let [low, high] = [block.start, block.end];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((boxAt(middle - 1)?.bottom ?? 0) <= window.innerHeight) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** What is in view of the article; null where it is short, or nowhere near. Asks for few boxes. */
export const partInView = (find: PageFind, window: Window): PageFind | null => {
  const { map } = find;
  if (map.text.length <= SHORT) return null;
  const topOf = ({ start }: Block): number =>
    map.rangeOf({ start, end: start + 1 })?.getBoundingClientRect().top ?? Number.NaN;
  const first = Math.max(
    0,
    lastWhere(map.blocks, (block) => topOf(block) <= 0),
  );
  const start = map.blocks[first]?.start ?? 0;
  const last = lastWhere(map.blocks, (block) => block.end <= start + SCREEN && topOf(block) < window.innerHeight);
  if (last < first) return null;
  const part = map.part(first, last);
  return { ...find, article: { ...find.article, text: part.text }, map: part };
};
