/** What runs in the page: the content script's own extractor, asked once. */
import { creditsOf } from '../../lib/host/credits.ts';
import { findArticle, type PageFind } from '../../lib/page/article.ts';
import { readMetadata } from '../../lib/page/metadata.ts';
import type { Block } from '../../lib/page/text-map.ts';
import type { PageText } from './page-text.ts';

const words = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** The `h1` that a block stands in. */
const headingOf = ({ map }: PageFind, block: Block | undefined): Element | null => {
  const range = block && map.rangeOf({ start: block.start, end: block.start + 1 });
  return range?.startContainer.parentElement?.closest('h1') ?? null;
};

const isTitle = (heading: Element, title: string): boolean => {
  const said = words(heading.textContent ?? '');
  const wanted = words(title);
  return said !== '' && (wanted.includes(said) || (wanted !== '' && said.includes(wanted)));
};

/** Where the text goes on after the headline that it opens with, which may be of several blocks. */
const bodyStart = (find: PageFind): number => {
  const { blocks, text } = find.map;
  const heading = headingOf(find, blocks[0]);
  if (!heading || !isTitle(heading, find.article.title)) return 0;
  return blocks.find((block) => headingOf(find, block) !== heading)?.start ?? text.length;
};

/** The page as the content script reads it. */
export const extract = (): PageText => {
  const find = findArticle(document);
  const { title, site, language, credits } = readMetadata(document);
  const { byline, published = null } = creditsOf(find?.credits ?? { ...credits, lines: [], openings: [] });
  return {
    title,
    byline,
    published,
    // A page without a word on its site is of the host it was loaded from: of none, when it was saved.
    site: site === location.hostname && location.hostname === '127.0.0.1' ? null : site,
    language,
    text: find?.article.text ?? null,
    body: find ? find.map.text.slice(bodyStart(find)) : '',
  };
};
