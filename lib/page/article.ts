/** Finds the article of a page in its live DOM. */
import type { PageArticle } from '../messaging.ts';
import { writeBlocks } from './blocks.ts';
import { inertCopy } from './inert-copy.ts';
import { commonAncestor, type KeptText, keptTextOf } from './kept-text.ts';
import { MOST_LABEL, MOST_NODES, MOST_TEXT } from './limits.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { mayBeArticle } from './readable.ts';
import type { TextMap } from './text-map.ts';
import { textWriter } from './text-writer.ts';

export interface PageFind {
  readonly article: PageArticle;
  readonly map: TextMap;
  /** False when the page was too long to be read to its end. */
  readonly whole: boolean;
}

/** Code units; shorter texts are teasers, cookie banners and error pages. */
const SHORTEST_ARTICLE = 250;

const words = (text: string): string =>
  (
    text
      .slice(0, 2 * MOST_LABEL)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/** Pages with more of them use h1 for anything. */
const MOST_HEADINGS = 30;

/** The visible headline: the first h1 that says what the metadata call the title. */
const headline = (document: Document, title: string): Element | null => {
  const wanted = words(title);
  const says = (heading: Element): boolean => {
    const said = words(heading.textContent ?? '');
    return said !== '' && (wanted.includes(said) || (wanted !== '' && said.includes(wanted)));
  };
  const headings = [...document.querySelectorAll('h1')].slice(0, MOST_HEADINGS);
  return headings.find((heading) => says(heading) && heading.checkVisibility()) ?? null;
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

interface Found {
  readonly map: TextMap;
  readonly whole: boolean;
}

const writeArticle = (document: Document, title: string, { nodes, whole }: KeptText): Found => {
  const writer = textWriter(MOST_TEXT);
  const heading = headline(document, title);
  if (heading) writeBlocks(heading, () => true, writer);
  let left = nodes.size;
  const includes = (node: Text): boolean => {
    if (!nodes.has(node)) return false;
    left -= 1;
    return !heading?.contains(node);
  };
  writeBlocks(commonAncestor(nodes, document.body), includes, writer, () => left === 0);
  return { map: writer.finish(), whole: whole && !writer.isFull() };
};

/** All that is rendered of the page, where the reader wants it read although no article was found. */
const writePage = (document: Document): Found => {
  const writer = textWriter(MOST_TEXT);
  let nodes = 0;
  const includes = (): boolean => {
    nodes += 1;
    return true;
  };
  writeBlocks(document.body, includes, writer, () => nodes >= MOST_NODES);
  return { map: writer.finish(), whole: nodes < MOST_NODES && !writer.isFull() };
};

const isLong = ({ map }: Found): boolean => map.text.length >= SHORTEST_ARTICLE;

/**
 * The search in steps, between which a caller may pause: null when the page is no article. `anyway`: the reader asked,
 * so any text at all will do. Changes nothing.
 */
export function* findArticleInSteps(document: Document, anyway = false): Generator<void, PageFind | null, void> {
  if (!document.body || !(anyway || (/html/.test(document.contentType) && mayBeArticle(document)))) return null;
  const metadata = readMetadata(document);
  if (!anyway && isFrontPage(document, metadata)) return null;
  yield;
  const copy = inertCopy(document);
  yield;
  const kept = keptTextOf(document, copy, SHORTEST_ARTICLE);
  yield;
  const article = kept.nodes.size > 0 ? writeArticle(document, metadata.title, kept) : null;
  const found = anyway && !(article && isLong(article)) ? writePage(document) : article;
  if (!found || (anyway ? found.map.text === '' : !isLong(found))) return null;
  const { map, whole } = found;
  return { article: pageArticle(document, map.text, metadata), map, whole };
}

/** The article of the page and the map of its text, or null when the page is no article. Changes nothing. */
export const findArticle = (document: Document): PageFind | null => {
  const steps = findArticleInSteps(document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
