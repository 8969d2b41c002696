/** A walk through a part of the DOM: iterative, so that deep nesting costs no stack. */
import { firstChildOf, nextSiblingOf, parentOf } from './own-fields.ts';
import type { Steps } from './steps.ts';

export interface Visit {
  /** Whether to go on to the node's children. */
  readonly enter: (node: Node) => boolean;
  /** Called behind the children of each node that was entered. */
  readonly leave: () => void;
  /** Ends the walk; what is open then is not left. */
  readonly isDone?: () => boolean;
}

/** Nodes between two steps. */
const STEP = 128;

const following = (from: Node, root: Node, leave: () => void): Node | null => {
  let node: Node = from;
  while (node !== root) {
    const next = nextSiblingOf(node);
    if (next) return next;
    const parent = parentOf(node);
    if (!parent) return null;
    leave();
    node = parent;
  }
  return null;
};

/** Visits `root` and what is below it, in order of the document. Linear. */
export const walk = function* (root: Node, { enter, leave, isDone = () => false }: Visit): Steps<void> {
  let node: Node | null = root;
  let visited = 0;
  while (node && !isDone()) {
    const entered = enter(node);
    const child: Node | null = entered ? firstChildOf(node) : null;
    if (entered && !child) leave();
    node = child ?? following(node, root, leave);
    visited += 1;
    if (visited % STEP === 0) yield;
  }
};
