/** Where the card's host must be in the tree to be seen and reached: outside an open modal dialog all is inert. */
import type { Point } from './geometry.ts';
import { parentOf } from './own-fields.ts';

/** The innermost element at a point, also in open shadow trees. */
const elementAt = (tree: DocumentOrShadowRoot, { x, y }: Point): Element | null => {
  const element = tree.elementFromPoint(x, y);
  const inner = element?.shadowRoot;
  return inner instanceof ShadowRoot && inner !== tree ? elementAt(inner, { x, y }) : element;
};

/** Its parent as it is drawn: of what a slot shows, the slot. */
const drawnParentOf = (node: Node): Node | null => {
  const slot = node instanceof Element ? node.assignedSlot : null;
  if (slot instanceof HTMLSlotElement) return slot;
  return node instanceof ShadowRoot ? node.host : parentOf(node);
};

/** The modal dialog that a point is in, or the root of the document. */
export const homeAt = (document: Document, point: Point): Element => {
  for (let node: Node | null = elementAt(document, point); node; node = drawnParentOf(node))
    if (node instanceof HTMLDialogElement && node.matches(':modal')) return node;
  return document.documentElement;
};
