/** The open shadow trees of a page, by their hosts. */
import type { Steps } from './steps.ts';

export type ShadowTrees = ReadonlyMap<Node, ShadowRoot>;

export const NO_TREES: ShadowTrees = new Map();

/** All but the most frequent of those that cannot have one; who may is to be asked one by one. */
const HOSTS =
  ':not(a, li, td, tr, i, b, img, cite, ul, script, link, meta, style, sup, em, strong, br, input, button, svg, path, option)';

/** Elements that are asked for a shadow root; the rest of so long a page is text. */
const MOST_HOSTS = 50_000;

/** Elements between two steps. */
const STEP = 1_000;

/** Those of the document and those in them, outer ones first. */
export const shadowTreesOf = function* (document: Document): Steps<ShadowTrees> {
  const found = new Map<Node, ShadowRoot>();
  const open: ParentNode[] = [document];
  let asked = 0;
  for (let tree = open.shift(); tree; tree = open.shift()) {
    for (const element of tree.querySelectorAll(HOSTS)) {
      // A field that is named like it hides the property of its form.
      if (element.shadowRoot instanceof ShadowRoot) {
        found.set(element, element.shadowRoot);
        open.push(element.shadowRoot);
      }
      asked += 1;
      if (asked % STEP === 0) yield;
      if (asked > MOST_HOSTS) return found;
    }
  }
  return found;
};
