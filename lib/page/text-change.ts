/** What is new in a text that is known block by block. Pure. */
import type { TextChange } from '../messaging.ts';
import type { TextMap } from './text-map.ts';

export const blockTexts = ({ text, blocks }: TextMap): readonly string[] =>
  blocks.map(({ start, end }) => text.slice(start, end));

/** The blocks that took the place of others, and how many at either end stayed. */
export const changeOf = (before: readonly string[], after: readonly string[]): TextChange => {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { head, tail, blocks: after.slice(head, after.length - tail), was: before.length };
};
