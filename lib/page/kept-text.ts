/** Which texts of the live page a search for the article keeps. */
import Readability from '@mozilla/readability/Readability.js';
import type { InertCopy } from './inert-copy.ts';
import { MOST_TEXT } from './limits.ts';
import { childrenOf, parentOf } from './own-fields.ts';

const textNodes = function* (root: Node): Generator<Text> {
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) yield node;
};

/** What Readability keeps, as text by live element. */
const keptText = (content: Element, liveOf: InertCopy['liveOf'], body: Element): Map<Element, string[]> => {
  const kept = new Map<Element, string[]>();
  for (const node of textNodes(content)) {
    if (node.data.trim() === '') continue;
    const element = liveOf(node.parentElement) ?? body;
    const texts = kept.get(element);
    if (texts) texts.push(node.data);
    else kept.set(element, [node.data]);
  }
  return kept;
};

/** Code units between two kept texts of one element: a bound, or texts that were not kept would cost the square. */
const FARTHEST = 20_000;

/**
 * The live text nodes whose text was kept. Readability may parse its copy anew, which joins neighbouring text nodes:
 * so a node counts as kept when its text occurs, in order, in what was kept of its element.
 */
const keptNodes = (kept: ReadonlyMap<Element, readonly string[]>): Set<Text> => {
  const nodes = new Set<Text>();
  for (const [element, texts] of kept) {
    const all = texts.join('\n');
    let from = 0;
    for (const child of childrenOf(element)) {
      if (from >= all.length) break;
      if (!(child instanceof Text) || child.data.trim() === '') continue;
      const text = child.data.slice(0, MOST_TEXT);
      const found = all.slice(from, from + text.length + FARTHEST).indexOf(text);
      if (found === -1) continue;
      nodes.add(child);
      from += found + text.length;
    }
  }
  return nodes;
};

export interface KeptText {
  readonly nodes: ReadonlySet<Text>;
  readonly whole: boolean;
}

/** What Readability keeps of the copy; texts shorter than `shortest` code units are none. */
export const keptTextOf = (document: Document, { copy, liveOf, whole }: InertCopy, shortest: number): KeptText => {
  const found = new Readability<Node>(copy, { serializer: (node) => node, charThreshold: shortest }).parse();
  const content = found?.content;
  const nodes = content instanceof Element ? keptNodes(keptText(content, liveOf, document.body)) : new Set<Text>();
  return { nodes, whole };
};

/** The lowest element with all these nodes in it. Linear in the nodes and the elements around them. */
export const commonAncestor = (nodes: Iterable<Text>, body: Element): Element => {
  /** Of each element above a node, the one child that leads there, or null when there are several. */
  const ways = new Map<Node, Node | null>();
  for (const text of nodes) {
    let child: Node = text;
    for (let above = parentOf(text); above; above = parentOf(child)) {
      const known = ways.has(above);
      ways.set(above, known ? null : child);
      if (known) break;
      child = above;
    }
  }
  let common = body;
  for (let next = ways.get(body); next instanceof Element; next = ways.get(common)) common = next;
  return common;
};
