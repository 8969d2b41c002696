/** A walk through a part of the DOM: iterative, so that deep nesting costs no stack. */
import { firstChildOf, nextSiblingOf, parentOf } from './own-fields.ts';
import { NO_TREES, type ShadowTrees } from './shadow-trees.ts';
import type { Steps } from './steps.ts';

export interface Visit {
  /** Whether to go on to the node's children. */
  readonly enter: (node: Node) => boolean;
  /** Called behind the children of each node that was entered. */
  readonly leave: () => void;
  /** Ends the walk; what is open then is not left. */
  readonly isDone?: () => boolean;
  /** Their nodes are visited before the children of their hosts. */
  readonly trees?: ShadowTrees;
}

/** Nodes between two steps. */
const STEP = 128;

const following = (from: Node, root: Node, leave: () => void): Node | null => {
  let node: Node = from;
  while (node !== root) {
    const parent = parentOf(node);
    const isTop = parent instanceof ShadowRoot;
    const next = nextSiblingOf(node) ?? (isTop ? firstChildOf(parent.host) : null);
    if (next) return next;
    const around = isTop ? parent.host : parent;
    if (!around) return null;
    leave();
    node = around;
  }
  return null;
};

/** Visits `root` and what is below it, in order of the document. Linear. */
export const walk = function* (
  root: Node,
  { enter, leave, isDone = () => false, trees = NO_TREES }: Visit,
): Steps<void> {
  let node: Node | null = root;
  let visited = 0;
  while (node && !isDone()) {
    const entered = enter(node);
    const shadow: ShadowRoot | undefined = trees.size > 0 ? trees.get(node) : undefined;
    const child: Node | null = entered ? ((shadow && firstChildOf(shadow)) ?? firstChildOf(node)) : null;
    if (entered && !child) leave();
    node = child ?? following(node, root, leave);
    visited += 1;
    if (visited % STEP === 0) yield;
  }
};
