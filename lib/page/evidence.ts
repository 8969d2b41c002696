/** What a page's own metadata give as the article's text, as evidence of where it stands on the page. */
import type { Box } from './boxes.ts';
import { lettersOf } from './letters.ts';
import { ENOUGH } from './limits.ts';

/** Code units without which a beginning says nothing. */
const LEAST = 15;
/** Code units of a block that may stand in the text by chance. */
const BY_CHANCE = 25;

const lengthOf = (boxes: Iterable<Box>): number => [...boxes].reduce((sum, { own }) => sum + own, 0);

/**
 * The blocks whose beginning stands in that text; null where they are not nearly all of it, or less than `least` code
 * units: some sites give only the first lines.
 */
export const evidentBlocks = (all: readonly Box[], text: string, least: number): ReadonlySet<Box> | null => {
  const wanted = lettersOf(text);
  if (wanted.length < ENOUGH) return null;
  const found = all.filter((box) => {
    if (box.inline || box.aside || box.own < BY_CHANCE) return false;
    const opening = lettersOf(box.opening.slice(0, 60));
    return opening.length > LEAST && wanted.includes(opening);
  });
  const length = lengthOf(found);
  return length > wanted.length * 0.8 && length > least ? new Set(found) : null;
};

/** The smallest box with nearly all of these in it. */
export const boxAround = (found: ReadonlySet<Box>, body: Box): Box => {
  const sums = new Map<Box, number>();
  for (const block of found)
    for (let at: Box | null = block; at; at = at.parent) sums.set(at, (sums.get(at) ?? 0) + block.own);
  const most = lengthOf(found) * 0.95;
  let at = body;
  for (;;) {
    const child = at.children.find((box) => (sums.get(box) ?? 0) > most);
    if (!child || found.has(child)) return at;
    at = child;
  }
};
