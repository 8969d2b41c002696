/** What the browser runs of lib/page in its own tests: bundled, and put on `window.sidelight`. */
import { creditsOf } from '../../lib/host/credits.ts';
import { findArticle } from '../../lib/page/article.ts';
import { allIn, writeBlocks } from '../../lib/page/blocks.ts';
import { partInView } from '../../lib/page/in-view.ts';
import { shadowTreesOf } from '../../lib/page/shadow-trees.ts';
import { finish } from '../../lib/page/steps.ts';
import type { TextMap } from '../../lib/page/text-map.ts';
import { textWriter } from '../../lib/page/text-writer.ts';

const readBody = (): TextMap => {
  const writer = textWriter();
  finish(writeBlocks(document.body, allIn(finish(shadowTreesOf(document))), writer));
  return writer.finish();
};

/** Offsets at which text and DOM disagree: each code unit must lead to its place and back. */
const misplaced = ({ text, rangeOf, offsetOf }: TextMap): number[] =>
  [...text].flatMap((unit, at) => {
    const range = rangeOf({ start: at, end: at + 1 });
    if (!range) return unit.trim() === '' ? [] : [at];
    const shown = range.toString();
    const same = shown === unit || (unit === ' ' && shown.trim() === '');
    return same && offsetOf(range.startContainer, range.startOffset) === at ? [] : [at];
  });

/** As the host sees it. */
const findWhole = () => {
  const found = findArticle(document);
  return found && { ...found.article, ...creditsOf(found.credits) };
};

/** The blocks that are asked about first, and where the first of them lies in the article; null where all are. */
const findInView = () => {
  const found = findArticle(document);
  const part = found && partInView(found, window);
  return part && { blocks: part.article.text.split('\n\n'), whole: found.article.text.split('\n\n').length };
};

const modules = { readBody, misplaced, findArticle: findWhole, findInView };
export type PageModules = typeof modules;

Object.assign(window, { sidelight: modules });
