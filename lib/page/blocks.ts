/** Reads the blocks of a part of the live DOM: what is rendered, in reading order, without touching a node. */
import { attributeOf, isElement, isText, tagOf } from './own-fields.ts';
import type { ShadowTrees } from './shadow-trees.ts';
import type { Steps } from './steps.ts';
import { INLINE, isHeading, NO_TEXT } from './tags.ts';
import type { TextWriter } from './text-writer.ts';
import { walk } from './walk.ts';

interface Layout {
  readonly block: boolean;
  readonly heading: boolean;
  readonly style: CSSStyleDeclaration;
}

const isSkipped = (element: Element): boolean =>
  NO_TEXT.has(tagOf(element)) ||
  attributeOf(element, 'aria-hidden') === 'true' ||
  attributeOf(element, 'hidden') !== null;

/** A floated span is a drop cap, not a block of its own. */
const isInline = (tag: string, display: string, style: CSSStyleDeclaration): boolean =>
  display.startsWith('inline') ||
  display === 'contents' ||
  display.startsWith('ruby') ||
  (tag === 'span' && style.float !== 'none');

/** How an element is laid out, or null when nothing of it is rendered. */
const layoutOf = (element: Element): Layout | null => {
  if (isSkipped(element)) return null;
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === 'none') return null;
  const tag = tagOf(element);
  return {
    block: !isInline(tag, display, style),
    heading: isHeading(tag) || attributeOf(element, 'role') === 'heading',
    style,
  };
};

const keepsLines = ({ whiteSpaceCollapse, whiteSpace }: CSSStyleDeclaration): boolean =>
  whiteSpaceCollapse === 'preserve' || whiteSpace.startsWith('pre');

export interface Selection {
  /** Whether text below the element may be included. What is not entered ends the block, if it is one by its name. */
  readonly enters: (element: Element) => boolean;
  readonly includes: (text: Text) => boolean;
  readonly trees: ShadowTrees;
}

const endsBlock = (element: Element): boolean => !INLINE.has(tagOf(element)) && !NO_TEXT.has(tagOf(element));

/** Writes the selected text below `root` (itself included) until `isDone`. Linear in the nodes that are entered. */
export const writeBlocks = (
  root: Element,
  { enters, includes, trees }: Selection,
  writer: TextWriter,
  isDone: () => boolean = () => false,
): Steps<void> => {
  const open: Layout[] = [];

  const enterElement = (element: Element): boolean => {
    if (tagOf(element) === 'br') writer.breakLine();
    const entered = enters(element);
    const layout = entered ? layoutOf(element) : null;
    if (layout?.block || (!entered && endsBlock(element))) writer.endBlock(open.at(-1)?.heading ?? false);
    if (layout) open.push(layout);
    return layout !== null;
  };

  const enter = (node: Node): boolean => {
    if (isElement(node)) return enterElement(node);
    const style = open.at(-1)?.style;
    if (style && isText(node) && includes(node) && style.visibility === 'visible')
      writer.write(node, () => keepsLines(style));
    return false;
  };

  const leave = (): void => {
    const layout = open.pop();
    if (layout?.block) writer.endBlock(layout.heading);
  };

  return walk(root, { enter, leave, isDone: () => writer.isFull() || isDone(), trees });
};

/** All that is rendered. */
export const allIn = (trees: ShadowTrees): Selection => ({ enters: () => true, includes: () => true, trees });
