/** The part of a long article that the reader sees: it is asked about first. */
import type { PageFind } from './article.ts';
import { type Block, lastWhere } from './text-map.ts';

/** Code units of an article that is asked about whole at once. */
const SHORT = 12_000;

/** Code units that a screen holds, and what of a part is asked about at most. */
const SCREEN = 6_000;

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
