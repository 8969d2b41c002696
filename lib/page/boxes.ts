/** Weighs the text of a page, element by element: how much there is, how much of it is prose, how much leads away. */
import { MOST_NODES, MOST_TEXT } from './limits.ts';
import { namesSay, type Said } from './names-say.ts';
import { attributeOf, isRendered, parentOf, tagOf } from './own-fields.ts';
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
  /** Alike for the items of a list: the name of the element and its first class. */
  readonly sign: string;
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
  /** Marks that end or part sentences, in its own text. */
  stops: number;
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

const STOP = /[.,;:!?…؟،](?=["'”’»)\]]*(?:\s|$))|[。、，！？]/g;

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
  const weight = stops === 0 ? 0.2 : ITEMS.has(tag) ? 0.6 : 1;
  return (own - ownLinks) * weight;
};

const sumUp = (box: Box): void => {
  if (!box.inline && box.own > 0) {
    box.prose += proseOf(box);
    if (box.own >= 15 && box.ownLinks > box.own * 0.8) box.heads += 1;
    else if (box.own >= PARAGRAPH && box.ownLinks < box.own / 2 && box.tag !== 'li') box.paragraphs += 1;
  }
  if (!box.parent) return;
  for (const sum of ['text', 'links', 'prose', 'heads', 'paragraphs'] as const) box.parent[sum] += box[sum];
};

const isHidden = (element: Element): boolean =>
  attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true';

const MAIN = new Set(['article', 'main']);

/** A function that makes the boxes of a page. */
const boxMaker = () => {
  const say = namesSay();

  const saidOf = (element: Element, tag: string, names: string): Said => {
    if (ASIDES.has(tag)) return 'aside';
    if (MAIN.has(tag) || attributeOf(element, 'itemprop') === 'articleBody') return 'body';
    return ROWS.has(tag) ? null : say(names);
  };

  return (element: Element, parent: Box | null, at: number): Box | null => {
    const tag = tagOf(element);
    if (NO_TEXT.has(tag) || isHidden(element)) return null;
    const classes = attributeOf(element, 'class') ?? '';
    const said = saidOf(element, tag, `${classes} ${attributeOf(element, 'id') ?? ''}`);
    return {
      element,
      parent,
      tag,
      inline: INLINE.has(tag) && said !== 'aside',
      inLink: tag === 'a' || (parent?.inLink ?? false),
      said,
      sign: `${tag}.${classes.split(' ', 1)[0] || parent?.sign}`,
      children: [],
      at,
      text: 0,
      links: 0,
      own: 0,
      ownLinks: 0,
      opening: '',
      from: -1,
      to: -1,
      stops: 0,
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
  block.stops += text.match(STOP)?.length ?? 0;
  if (!box.inLink) return;
  block.links += text.length;
  block.ownLinks += text.length;
};

/**
 * Weighs all text below `body` and then that of the shadow trees, as far as the limits go. Linear in texts and the
 * elements around them.
 */
export const weigh = function* (body: Element, trees: ShadowTrees): Steps<Boxes | null> {
  const make = boxMaker();
  const of = new Map<Node, Box | null>();
  const all: Box[] = [];
  let nodes = 0;
  let length = 0;

  const open = (element: Node, around: Box | null): Box | null => {
    nodes += 1;
    const box = around && element instanceof Element ? make(element, around, nodes) : null;
    if (box) all.push(box);
    if (box) around?.children.push(box);
    of.set(element, box);
    return box;
  };

  const boxOf = (parent: Node | null): Box | null => {
    const unknown: Node[] = [];
    let at = parent;
    for (; at && !of.has(at); at = parentOf(at)) unknown.push(at);
    return unknown.reduceRight<Box | null>((around, element) => open(element, around), (at && of.get(at)) ?? null);
  };

  const top = make(body, null, 0);
  if (!top) return null;
  all.push(top);
  of.set(body, top);
  const isFull = (): boolean => nodes >= MOST_NODES || length >= 2 * MOST_TEXT;
  let rest: Node | null = null;
  for (const tree of [body, ...trees.values()]) {
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
  for (const [index, box] of all.toReversed().entries()) {
    sumUp(box);
    if (index % STEP === 0) yield;
  }
  return { body: top, all, of, rest };
};
