/** The open shadow trees of a page, by their hosts. */
import type { Steps } from './steps.ts';

export type ShadowTrees = ReadonlyMap<Node, ShadowRoot>;

export const NO_TREES: ShadowTrees = new Map();

/** Elements of HTML and SVG, the frequent ones first: an element that is none of them is of the site's own making. */
const KNOWN =
  'div a span li path p img td i svg ul tr h2 h3 script button g use source b strong em br time figure picture input section ' +
  'link meta style sup sub cite option article h4 h1 h5 h6 header footer nav aside main body html head title iframe form ' +
  'label table tbody th thead tfoot ol dl dt dd small font center noscript template figcaption blockquote code pre hr video ' +
  'audio canvas select textarea fieldset legend abbr rect circle polygon defs symbol line polyline ellipse mask u s';

/**
 * Elements that may have a shadow tree: a site's own, and those of HTML that may and have no element below them that the
 * tree would hide. To ask an element costs more than to tell it from others by its name.
 */
const HOSTS = [
  `:not(${KNOWN.replaceAll(' ', ', ')})`,
  ':is(div, span, section, article, main, aside, header, footer, nav, body):not(:has(> *))',
].join();

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
