/** Weighs the text of a page, element by element: how much there is, how much of it is prose, how much leads away. */
import { MOST_NODES, MOST_TEXT } from './limits.ts';
import { namesSay, type Said } from './names-say.ts';
import { classesOf, idOf, isElement, isRendered, parentOf, tagOf } from './own-fields.ts';
import type { ShadowTrees } from './shadow-trees.ts';
import type { Steps } from './steps.ts';
import { ASIDES, INLINE, ITEMS, isHeading, NO_TEXT, ROWS } from './tags.ts';

/** An element with text in it. Lengths are in code units, without white space at either end of a text node. */
export interface Box {
  readonly element: Element;
  readonly parent: Box | null;
  readonly tag: string;
  /** Stands within a line: its text is that of the block around it. */
  readonly inline: boolean;
  readonly inLink: boolean;
  readonly said: Said;
  /** What the site calls it. */
  readonly classes: string;
  /** Those with text in them, in order of the document. */
  readonly children: Box[];
  /** Where its first text is, in counts of texts. */
  readonly at: number;
  /** All text below, and what of it is in links. */
  text: number;
  links: number;
  /** The text of the block itself, without that of blocks in it, and what of it is in links. */
  own: number;
  ownLinks: number;
  /** How its own text begins. */
  opening: string;
  /** Where its own text begins and ends, in counts of texts; -1 where it has none. */
  from: number;
  to: number;
  /** Whether a mark ends or parts sentences in its own text. */
  stops: boolean;
  /** Code units of prose below. */
  prose: number;
  /** The same without what is in asides. */
  clean: number;
  /** Blocks below that are nothing but a link, and those that are paragraphs. */
  heads: number;
  paragraphs: number;
  aside: boolean;
  /** Whether its own text is of the article, and whether any text below it is. */
  kept: boolean;
  leads: boolean;
}

export interface Boxes {
  readonly body: Box;
  /** Each before those in it. */
  readonly all: readonly Box[];
  /** By element; null where its text is not looked at. */
  readonly of: ReadonlyMap<Node, Box | null>;
  /** The last text that was weighed, where the page was too long to be weighed to its end. */
  readonly rest: Node | null;
}

/** Texts between two steps. */
const STEP = 128;

const STOP = /[.,;:!?…؟،](?=["'”’»)\]]*(?:\s|$))|[。、，！？]/;

/** Code units of a block's text that are kept to know it by. */
const OPENING = 60;

/** Code units; shorter texts are labels. */
const LEAST_PROSE = 20;
/** Code units that make a paragraph. */
export const PARAGRAPH = 60;
/** Code units from which on it is worth asking whether a block is shown at all. */
const WORTH_ASKING = 80;

const proseOf = ({ own, ownLinks, tag, stops, element }: Box): number => {
  if (own < LEAST_PROSE || ownLinks > own / 2 || isHeading(tag) || tag === 'figcaption') return 0;
  if (own >= WORTH_ASKING && !isRendered(element)) return 0;
  const weight = !stops ? 0.2 : ITEMS.has(tag) ? 0.6 : 1;
  // Whole numbers: an engine lays objects out anew where a field turns out to be none.
  return Math.round((own - ownLinks) * weight);
};

const sumUp = (box: Box): void => {
  if (!box.inline && box.own > 0) {
    box.prose += proseOf(box);
    if (box.own >= 15 && box.ownLinks > box.own * 0.8) box.heads += 1;
    else if (box.own >= PARAGRAPH && box.ownLinks < box.own / 2 && box.tag !== 'li') box.paragraphs += 1;
  }
  if (!box.parent) return;
  const { parent } = box;
  parent.text += box.text;
  parent.links += box.links;
  parent.prose += box.prose;
  parent.heads += box.heads;
  parent.paragraphs += box.paragraphs;
};

/** Alike for the items of a list: the name of the element and its first class, or that of what is around it. */
export const signOf = ({ tag, classes, parent }: Box): string =>
  `${tag}.${classes.trimStart().split(/\s/, 1)[0] || (parent && signOf(parent))}`;

const MAIN = new Set(['article', 'main']);

const all = (selector: string, trees: readonly ParentNode[]): ReadonlySet<Element> =>
  new Set(trees.flatMap((tree) => [...tree.querySelectorAll(selector)]));

/** A function that makes the boxes of a page. What few elements have is asked of all at once. */
const boxMaker = (trees: readonly ParentNode[]) => {
  const say = namesSay();
  const hidden = all('[hidden], [aria-hidden="true"]', trees);
  const bodies = all('[itemprop="articleBody"]', trees);

  const saidOf = (element: Element, tag: string, classes: string): Said => {
    if (ASIDES.has(tag)) return 'aside';
    if (MAIN.has(tag) || bodies.has(element)) return 'body';
    return ROWS.has(tag) ? null : say(classes, idOf(element));
  };

  return (element: Element, parent: Box | null, at: number): Box | null => {
    const tag = tagOf(element);
    if (NO_TEXT.has(tag) || hidden.has(element)) return null;
    const classes = classesOf(element);
    const said = saidOf(element, tag, classes);
    return {
      element,
      parent,
      tag,
      inline: INLINE.has(tag) && said !== 'aside',
      inLink: tag === 'a' || (parent?.inLink ?? false),
      said,
      classes,
      children: [],
      at,
      text: 0,
      links: 0,
      own: 0,
      ownLinks: 0,
      opening: '',
      from: -1,
      to: -1,
      stops: false,
      prose: 0,
      clean: 0,
      heads: 0,
      paragraphs: 0,
      aside: false,
      kept: false,
      leads: false,
    };
  };
};

/** Adds a text to the block that it stands in. */
const addText = (box: Box, text: string, place: number): void => {
  let block = box;
  while (block.inline && block.parent) block = block.parent;
  if (block.from < 0) block.from = place;
  block.to = place;
  block.own += text.length;
  block.text += text.length;
  if (block.opening.length < OPENING) block.opening = `${block.opening} ${text.slice(0, OPENING)}`.trim();
  block.stops ||= STOP.test(text);
  if (!box.inLink) return;
  block.links += text.length;
  block.ownLinks += text.length;
};

/**
 * Weighs all text below `body` and then that of the shadow trees, as far as the limits go. Linear in texts and the
 * elements around them.
 */
export const weigh = function* (body: Element, trees: ShadowTrees): Steps<Boxes | null> {
  const roots = [body, ...trees.values()];
  const make = boxMaker([body.ownerDocument, ...trees.values()]);
  const of = new Map<Node, Box | null>();
  const boxes: Box[] = [];
  let nodes = 0;
  let length = 0;

  const open = (element: Node, around: Box | null): Box | null => {
    nodes += 1;
    const box = around && isElement(element) ? make(element, around, nodes) : null;
    if (box) boxes.push(box);
    if (box) around?.children.push(box);
    of.set(element, box);
    return box;
  };

  const openAll = (first: Node): Box | null => {
    const unknown: Node[] = [];
    let at: Node | null = first;
    for (; at && !of.has(at); at = parentOf(at)) unknown.push(at);
    let box = (at && of.get(at)) ?? null;
    for (let next = unknown.pop(); next; next = unknown.pop()) box = open(next, box);
    return box;
  };

  let last: Node | null = null;
  let lastBox: Box | null = null;
  /** Of the texts in a row most have the same parent. */
  const boxOf = (parent: Node | null): Box | null => {
    if (parent === last || !parent) return parent && lastBox;
    const known = of.get(parent);
    last = parent;
    lastBox = known === undefined ? openAll(parent) : known;
    return lastBox;
  };

  const top = make(body, null, 0);
  if (!top) return null;
  boxes.push(top);
  of.set(body, top);
  const isFull = (): boolean => nodes >= MOST_NODES || length >= 2 * MOST_TEXT;
  let rest: Node | null = null;
  for (const tree of roots) {
    if (tree instanceof ShadowRoot) of.set(tree, boxOf(tree.host));
    const walker = body.ownerDocument.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && !rest; node = walker.nextNode()) {
      nodes += 1;
      const text = node.nodeValue?.trim() ?? '';
      const box = text === '' ? null : boxOf(parentOf(node));
      if (box) addText(box, text, nodes);
      length += text.length;
      if (isFull()) rest = node;
      if (nodes % STEP === 0) yield;
    }
  }
  for (let index = boxes.length - 1; index >= 0; index -= 1) {
    const box = boxes[index];
    if (box) sumUp(box);
    if (index % STEP === 0) yield;
  }
  return { body: top, all: boxes, of, rest };
};
