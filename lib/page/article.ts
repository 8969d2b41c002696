/** Finds the article of a page in its live DOM. */
import type { Credited, Credits, PageArticle } from '../messaging.ts';
import { allIn, type Selection, writeBlocks } from './blocks.ts';
import { type BodyText, findBodyText } from './body-text.ts';
import { type Boxes, weigh } from './boxes.ts';
import { headlineOf } from './headline.ts';
import { isArticle, isElsewhere } from './is-article.ts';
import { ENOUGH, MOST_NODES, MOST_TEXT } from './limits.ts';
import { type LinesBeside, linesBeside } from './lines-beside.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { parentOf } from './own-fields.ts';
import { type ShadowTrees, shadowTreesOf } from './shadow-trees.ts';
import { finish, type Steps } from './steps.ts';
import type { TextMap } from './text-map.ts';
import { textWriter } from './text-writer.ts';

export interface PageFind {
  readonly article: Omit<PageArticle, keyof Credited>;
  readonly credits: Credits;
  readonly map: TextMap;
  /** False when the page was too long to be read to its end. */
  readonly whole: boolean;
  readonly trees: ShadowTrees;
}

interface Found {
  readonly map: TextMap;
  readonly whole: boolean;
}

interface FoundBody extends Found {
  readonly beside: LinesBeside;
}

const NO_LINES: LinesBeside = { lines: [], openings: [] };

/** The article's text, its headline first. */
const writeArticle = function* (
  { of, rest }: Boxes,
  { container }: BodyText,
  headline: Element | null,
  trees: ShadowTrees,
): Steps<Found> {
  const writer = textWriter(MOST_TEXT);
  if (headline) yield* writeBlocks(headline, allIn(trees), writer);
  let atRest = false;
  const kept: Selection = {
    enters: (element) => element !== headline && ((of.get(element)?.leads || of.get(element)?.kept) ?? false),
    includes: (text) => {
      if (atRest) return false;
      atRest = text === rest;
      return of.get(parentOf(text) ?? text)?.kept ?? false;
    },
    trees,
  };
  yield* writeBlocks(container.element, kept, writer, () => atRest);
  return { map: writer.finish(), whole: !rest && !writer.isFull() };
};

/** All that is rendered of the page, where the reader wants it read although no article was found. */
const writePage = function* (document: Document, trees: ShadowTrees): Steps<Found> {
  const writer = textWriter(MOST_TEXT);
  let nodes = 0;
  const includes = (): boolean => {
    nodes += 1;
    return true;
  };
  yield* writeBlocks(document.body, { ...allIn(trees), includes }, writer, () => nodes >= MOST_NODES);
  return { map: writer.finish(), whole: nodes < MOST_NODES && !writer.isFull() };
};

const findBody = function* (document: Document, metadata: Metadata, trees: ShadowTrees): Steps<FoundBody | null> {
  const boxes = yield* weigh(document.body, trees);
  if (!boxes || boxes.body.prose < ENOUGH) return null;
  const headline = headlineOf(document, metadata.title);
  yield;
  const body = findBodyText(boxes, headline, metadata.text);
  yield;
  if (!isArticle(body, metadata)) return null;
  const found = yield* writeArticle(boxes, body, headline, trees);
  if (found.map.text.length < ENOUGH) return null;
  const at = headline && boxes.of.get(headline)?.at;
  return { ...found, beside: linesBeside(boxes, at ?? body.begins, body.begins) };
};

/**
 * The search in steps, between which a caller may pause: null when the page is no article. `anyway`: the reader asked,
 * so any text at all will do. Changes nothing.
 */
export const findArticleInSteps = function* (
  document: Document,
  trees: ShadowTrees,
  anyway = false,
): Steps<PageFind | null> {
  if (!document.body || !(anyway || /html/.test(document.contentType))) return null;
  const metadata = readMetadata(document);
  if (!anyway && isElsewhere(document, metadata)) return null;
  yield;
  const body = yield* findBody(document, metadata, trees);
  const found = body ?? (anyway ? yield* writePage(document, trees) : null);
  if (!found || found.map.text === '') return null;
  const { map, whole } = found;
  const { title, site, language } = metadata;
  return {
    article: { url: document.location.href, text: map.text, title, site, language },
    credits: { ...metadata.credits, ...(body?.beside ?? NO_LINES) },
    map,
    whole,
    trees,
  };
};

/** The article of the page and the map of its text, or null when the page is no article. Changes nothing. */
export const findArticle = (document: Document): PageFind | null =>
  finish(findArticleInSteps(document, finish(shadowTreesOf(document))));
