/** Which mentions are marked: the first of each entity in each section, every one, or none. Pure. */
import type { Analysis, Span } from '../engine/index.ts';
import type { Block } from './text-map.ts';

export type MarksChoice = 'first' | 'every' | 'none';

/** Where sections begin: at every heading that follows something that is none. */
const sectionStarts = (blocks: readonly Block[]): readonly number[] =>
  blocks.filter((block, index) => block.heading && blocks[index - 1]?.heading === false).map(({ start }) => start);

const firstInEach = (mentions: readonly Span[], starts: readonly number[]): readonly Span[] => {
  let section = 0;
  let marked = -1;
  return mentions.filter(({ start }) => {
    while ((starts[section] ?? Number.POSITIVE_INFINITY) <= start) section += 1;
    const first = section !== marked;
    marked = section;
    return first;
  });
};

/** The spans to mark. Linear in mentions and blocks for each entity. */
export const marksOf = ({ entities }: Analysis, blocks: readonly Block[], choice: MarksChoice): readonly Span[] => {
  if (choice === 'none') return [];
  const starts = sectionStarts(blocks);
  return entities.flatMap(({ mentions }) => (choice === 'every' ? mentions : firstInEach(mentions, starts)));
};
