/** Finds the article's own text among the weighed boxes of a page, and marks it there. */
import { markAsides } from './asides.ts';
import { bodyBlocks } from './body-blocks.ts';
import type { Box, Boxes } from './boxes.ts';
import { containerOf } from './container.ts';
import { boxAround, evidentBlocks } from './evidence.ts';

export interface BodyText {
  readonly container: Box;
  /** Code units of what was kept. */
  readonly length: number;
  /** Where it begins, in counts of texts. */
  readonly begins: number;
  /** Code units of prose in lists of teasers. */
  readonly teased: number;
}

/** What stands within the lines of a kept block is kept with it. */
const keep = (block: Box): void => {
  const open = [block];
  for (let box = open.pop(); box; box = open.pop()) {
    box.kept = true;
    for (const child of box.children) if (child.inline && !child.aside) open.push(child);
  }
  for (let at: Box | null = block; at && !at.leads; at = at.parent) at.leads = true;
};

/** `headline` is where the page shows its title; `said` what its metadata give as the text, or "". */
export const findBodyText = (boxes: Boxes, headline: Element | null, said: string): BodyText => {
  const teased = markAsides(boxes);
  const usual = containerOf(boxes.body, headline);
  const evident = evidentBlocks(boxes.all, said, usual.clean * 0.6);
  const container = evident ? boxAround(evident, boxes.body) : usual;
  const blocks = bodyBlocks(container, evident);
  for (const block of blocks) keep(block);
  return { container, begins: blocks[0]?.from ?? 0, length: blocks.reduce((sum, { own }) => sum + own, 0), teased };
};
