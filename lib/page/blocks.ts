/** Reads the blocks of a part of the live DOM: what is rendered, in reading order, without touching a node. */
import { attributeOf, tagOf } from './own-fields.ts';
import type { TextWriter } from './text-writer.ts';
import { walk } from './walk.ts';

interface Layout {
  readonly block: boolean;
  readonly heading: boolean;
  readonly visible: boolean;
  readonly keepsLines: boolean;
}

/** Elements whose text is no prose, or is not rendered as such. */
const SKIPPED = new Set(
  'script style noscript template textarea select svg math iframe object video audio canvas map'.split(' '),
);

const HEADING = /^h[1-6]$/;

const isSkipped = (element: Element): boolean =>
  SKIPPED.has(tagOf(element)) ||
  attributeOf(element, 'aria-hidden') === 'true' ||
  attributeOf(element, 'hidden') !== null;

/** A floated span is a drop cap, not a block of its own. */
const isInline = (element: Element, { display, float }: CSSStyleDeclaration): boolean =>
  display.startsWith('inline') ||
  display === 'contents' ||
  display.startsWith('ruby') ||
  (tagOf(element) === 'span' && float !== 'none');

/** How an element is laid out, or null when nothing of it is rendered. */
const layoutOf = (element: Element): Layout | null => {
  if (isSkipped(element)) return null;
  const style = getComputedStyle(element);
  if (style.display === 'none') return null;
  return {
    block: !isInline(element, style),
    heading: HEADING.test(tagOf(element)) || attributeOf(element, 'role') === 'heading',
    visible: style.visibility === 'visible',
    keepsLines: style.whiteSpaceCollapse === 'preserve' || style.whiteSpace.startsWith('pre'),
  };
};

/** Writes the text below `root` (itself included) for which `includes` holds, until `isDone`. Linear in the nodes. */
export const writeBlocks = (
  root: Element,
  includes: (text: Text) => boolean,
  writer: TextWriter,
  isDone: () => boolean = () => false,
): void => {
  const open: Layout[] = [];

  const enter = (node: Node): boolean => {
    const around = open.at(-1);
    if (node instanceof Text && around?.visible && includes(node)) writer.write(node, around.keepsLines);
    if (!(node instanceof Element)) return false;
    if (tagOf(node) === 'br') writer.breakLine();
    const layout = layoutOf(node);
    if (!layout) return false;
    if (layout.block) writer.endBlock(around?.heading ?? false);
    open.push(layout);
    return true;
  };

  const leave = (): void => {
    const layout = open.pop();
    if (layout?.block) writer.endBlock(layout.heading);
  };

  walk(root, { enter, leave, isDone: () => writer.isFull() || isDone() });
};
