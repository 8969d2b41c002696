/** Reads the blocks of a part of the live DOM: what is rendered, in reading order, without touching a node. */
import type { TextWriter } from './text-writer.ts';

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
  SKIPPED.has(element.localName) || element.ariaHidden === 'true' || element.hasAttribute('hidden');

/** A floated span is a drop cap, not a block of its own. */
const isInline = (element: Element, { display, float }: CSSStyleDeclaration): boolean =>
  display.startsWith('inline') ||
  display === 'contents' ||
  display.startsWith('ruby') ||
  (element.localName === 'span' && float !== 'none');

/** How an element is laid out, or null when nothing of it is rendered. */
const layoutOf = (element: Element): Layout | null => {
  if (isSkipped(element)) return null;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style || style.display === 'none') return null;
  return {
    block: !isInline(element, style),
    heading: HEADING.test(element.localName) || element.role === 'heading',
    visible: style.visibility === 'visible',
    keepsLines: style.whiteSpaceCollapse === 'preserve' || style.whiteSpace.startsWith('pre'),
  };
};

/**
 * Writes the text below `root` (itself included) for which `includes` holds. Iterative, so that deep nesting costs no
 * stack; linear in the number of nodes.
 */
export const writeBlocks = (root: Element, includes: (text: Text) => boolean, writer: TextWriter): void => {
  const open: Layout[] = [];

  const endElement = (): void => {
    const layout = open.pop();
    if (layout?.block) writer.endBlock(layout.heading);
  };

  /** Whether to go on to the children. */
  const enter = (node: Node): boolean => {
    const around = open.at(-1);
    if (node instanceof Text && around?.visible && includes(node)) writer.write(node, around.keepsLines);
    if (!(node instanceof Element)) return false;
    if (node.localName === 'br') writer.breakLine();
    const layout = layoutOf(node);
    if (!layout) return false;
    if (layout.block) writer.endBlock(around?.heading ?? false);
    open.push(layout);
    return true;
  };

  let node: Node | null = root;
  while (node) {
    const entered = enter(node);
    const child: Node | null = entered ? node.firstChild : null;
    if (entered && !child) endElement();
    let next: Node | null = child ?? (node === root ? null : node.nextSibling);
    while (!child && !next && node !== root && node.parentNode) {
      node = node.parentNode;
      endElement();
      if (node === root) break;
      next = node.nextSibling;
    }
    node = next;
  }
};
