/** Finds the article of a page in its live DOM. */
import Readability from '@mozilla/readability/Readability.js';
import type { PageArticle } from '../messaging.ts';
import { writeBlocks } from './blocks.ts';
import { type InertCopy, inertCopy } from './inert-copy.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { mayBeArticle } from './readable.ts';
import type { TextMap } from './text-map.ts';
import { textWriter } from './text-writer.ts';

export interface PageFind {
  readonly article: PageArticle;
  readonly map: TextMap;
}

/** Code units; shorter texts are teasers, cookie banners and error pages. */
const SHORTEST_ARTICLE = 250;

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

/**
 * The live text nodes whose text was kept. Readability may parse its copy anew, which joins neighbouring text nodes:
 * so a node counts as kept when its text occurs, in order, in what was kept of its element.
 */
const keptNodes = (kept: ReadonlyMap<Element, readonly string[]>): Set<Text> => {
  const nodes = new Set<Text>();
  for (const [element, texts] of kept) {
    const all = texts.join('\n');
    let from = 0;
    for (const child of element.childNodes) {
      if (!(child instanceof Text) || child.data.trim() === '') continue;
      const found = all.indexOf(child.data, from);
      if (found !== -1) nodes.add(child);
      if (found !== -1) from = found + child.data.length;
    }
  }
  return nodes;
};

const readableNodes = (document: Document): Set<Text> => {
  const { copy, liveOf } = inertCopy(document);
  const found = new Readability<Node>(copy, { serializer: (node) => node, charThreshold: SHORTEST_ARTICLE }).parse();
  return found?.content instanceof Element ? keptNodes(keptText(found.content, liveOf, document.body)) : new Set();
};

const words = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** The visible headline: the first h1 that says what the metadata call the title. */
const headline = (document: Document, title: string): Element | null => {
  const wanted = words(title);
  const says = (heading: Element): boolean => {
    const said = words(heading.textContent ?? '');
    return said !== '' && (wanted.includes(said) || (wanted !== '' && said.includes(wanted)));
  };
  return [...document.querySelectorAll('h1')].find((heading) => says(heading) && heading.checkVisibility()) ?? null;
};

const commonAncestor = (nodes: Iterable<Text>, document: Document): Element => {
  const range = document.createRange();
  let first = true;
  for (const node of nodes) {
    if (first) range.selectNode(node);
    else if (range.comparePoint(node, 0) < 0) range.setStartBefore(node);
    else range.setEndAfter(node);
    first = false;
  }
  const { commonAncestorContainer: around } = range;
  return around instanceof Element ? around : (around.parentElement ?? document.body);
};

const pageArticle = (document: Document, text: string, metadata: Metadata): PageArticle => ({
  url: document.location.href,
  text,
  title: metadata.title,
  byline: metadata.byline,
  site: metadata.site,
  language: metadata.language,
  ...(metadata.published ? { published: metadata.published } : {}),
});

const isFrontPage = (document: Document, { saysArticle }: Metadata): boolean =>
  !saysArticle && /^\/(?:index\.\w+)?$/.test(document.location.pathname) && document.location.search === '';

/** The article of the page and the map of its text, or null when the page is no article. Changes nothing. */
export const findArticle = (document: Document): PageFind | null => {
  if (!/html/.test(document.contentType) || !document.body || !mayBeArticle(document)) return null;
  const metadata = readMetadata(document);
  if (isFrontPage(document, metadata)) return null;
  const nodes = readableNodes(document);
  if (nodes.size === 0) return null;
  const writer = textWriter();
  const title = headline(document, metadata.title);
  if (title) writeBlocks(title, () => true, writer);
  writeBlocks(commonAncestor(nodes, document), (node) => nodes.has(node) && !title?.contains(node), writer);
  const map = writer.finish();
  if (map.text.length < SHORTEST_ARTICLE) return null;
  return { article: pageArticle(document, map.text, metadata), map };
};
