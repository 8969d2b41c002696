/** Which blocks of a container are of the article's text. */
import { type Box, PARAGRAPH } from './boxes.ts';
import { CERTAIN_END, CREDIT, DATE, END, LABEL } from './lines-say.ts';
import { isHeading } from './tags.ts';

/** Code units. */
const SHORT = 150;
const LEAST_LINE = 25;
const CERTAIN_LINE = 40;

const LISTS = new Set(['ul', 'ol', 'dl', 'table']);

/** Whether the box is left out with all that is in it. */
const isOut = (box: Box, container: Box): boolean => {
  if (box.aside) return true;
  if (box.inline) return false;
  const density = box.links / (box.text || 1);
  if (box.tag === 'figure' && box.clean < container.clean * 0.3) return true;
  if (LISTS.has(box.tag)) return density > 0.4;
  return density > 0.75 || (density > 0.5 && box.tag !== 'p' && box.clean < container.clean * 0.1);
};

/** The blocks with text of their own, in order of the document, without boxes that are left out. */
const blocksOf = (container: Box): readonly Box[] => {
  const blocks: Box[] = [];
  const open: Box[] = [container];
  for (let box = open.pop(); box; box = open.pop()) {
    if (box !== container && isOut(box, container)) continue;
    if (!box.inline && box.own > 0) blocks.push(box);
    for (const child of box.children.toReversed()) open.push(child);
  }
  return blocks;
};

const isLabel = ({ own, opening }: Box): boolean => {
  const line = opening.toLowerCase();
  return (own < SHORT && LABEL.test(line)) || CREDIT.test(line);
};

const isParagraph = (box: Box): boolean =>
  !isHeading(box.tag) && box.own >= PARAGRAPH && box.stops && box.ownLinks < box.own / 2 && !isLabel(box);

/** Share of the text before which no line ends the story. */
const CERTAIN_SHARE = 0.4;

/** A line that opens what follows a story, with so much of the text before it. */
const endsStory = ({ own, opening }: Box, share: number): boolean => {
  if (own >= PARAGRAPH || share <= CERTAIN_SHARE) return false;
  const line = opening.toLowerCase();
  return END.test(line) && share > (own < CERTAIN_LINE && CERTAIN_END.test(line) ? CERTAIN_SHARE : 0.8);
};

const upToEnd = (blocks: readonly Box[]): readonly Box[] => {
  const total = blocks.reduce((sum, { own }) => sum + own, 0);
  let seen = 0;
  const end = blocks.findIndex((box) => {
    seen += box.own;
    return endsStory(box, seen / total);
  });
  return end === -1 ? blocks : blocks.slice(0, end);
};

/** Where the certain part of the text begins and ends, and the boxes that its first and last block stand in. */
interface Core {
  readonly from: number;
  readonly to: number;
  readonly parents: ReadonlySet<Box | null>;
}

const coreOf = (certain: readonly Box[]): Core => {
  const from = certain.reduce((least, box) => Math.min(least, box.from), Number.POSITIVE_INFINITY);
  const to = certain.reduce((most, box) => Math.max(most, box.to), -1);
  const edges = certain.filter((box) => box.from === from || box.to === to);
  return { from, to, parents: new Set(edges.map(({ parent }) => parent)) };
};

const isNear = ({ parent }: Box, { parents }: Core): boolean =>
  parents.has(parent) || (parent !== null && LISTS.has(parent.tag) && parents.has(parent.parent));

/** Whether a block before or behind the certain part is of the text all the same. */
const isOfEdge = (box: Box, core: Core): boolean => {
  const before = box.to < core.from;
  const heading = isHeading(box.tag);
  if (isLabel(box) || LABEL.test(box.opening.toLowerCase()) || box.ownLinks > box.own / 2) return false;
  if (before && (box.tag === 'h1' || (box.own < SHORT && DATE.test(box.opening)))) return false;
  if (isNear(box, core) && (before || !heading)) return true;
  return !heading && box.stops && (!before || box.own > LEAST_LINE);
};

/** The blocks of the container that are of the text; those that are evident, where there are such, and what is between. */
export const bodyBlocks = (container: Box, evident: ReadonlySet<Box> | null): readonly Box[] => {
  const blocks = blocksOf(container);
  const candidates = evident ? blocks : upToEnd(blocks);
  const certain = candidates.filter((box) => (evident ? evident.has(box) : isParagraph(box)));
  const core = coreOf(certain);
  return candidates.filter((box) => {
    if (evident?.has(box)) return true;
    if (box.to >= core.from && box.from <= core.to) return !isLabel(box);
    return certain.length > 0 && !(evident && box.own > LEAST_LINE) && isOfEdge(box, core);
  });
};
