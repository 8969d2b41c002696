/** What the page bench runs in the page, in the world of content scripts. Times are in ms. */
import type { Analysis } from '../../lib/engine/index.ts';
import { findArticle } from '../../lib/page/article.ts';
import { highlighter } from '../../lib/page/highlighter.ts';
import { marksOf } from '../../lib/page/marks.ts';

export interface FindTimes {
  /** What content scripts would send; null where the page is no article. */
  readonly text: string | null;
  readonly title: string;
  /** A bare TreeWalker over all text of the page. */
  readonly walk: readonly number[];
  readonly find: readonly number[];
}

export interface PaintTimes {
  readonly paint: readonly number[];
  /** Under the first mark of each entity, the first and the last character. */
  readonly edges: readonly string[];
}

const timed = (rounds: number, work: () => void): readonly number[] =>
  Array.from({ length: rounds }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });

/** The clock of a page ticks every 0.1 ms: a short work is done so often at once. */
const AT_ONCE = 20;

const walkText = (): number => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
  return length;
};

const walkOften = (): void => {
  for (let time = 0; time < AT_ONCE; time++) walkText();
};

export const measureFind = (rounds: number): FindTimes => {
  const found = findArticle(document);
  const walk = timed(rounds, walkOften).map((time) => time / AT_ONCE);
  const find = timed(rounds, () => void findArticle(document));
  return { text: found?.article.text ?? null, title: found?.article.title ?? '', walk, find };
};

const characterAt = (node: Node, offset: number): string => node.nodeValue?.charAt(offset) ?? '';

/** Between its ends a range may hold text that nobody sees. */
const edgesOf = (range: Range | null): string =>
  range
    ? characterAt(range.startContainer, range.startOffset) + characterAt(range.endContainer, range.endOffset - 1)
    : 'gone';

export const measurePaint = (rounds: number, analysis: Analysis): PaintTimes => {
  const map = findArticle(document)?.map;
  if (!map) throw new Error('the article is gone');
  const paint = timed(rounds, () => {
    const leave = new AbortController();
    highlighter(leave.signal).paint(map, marksOf(analysis, map.blocks, 'first'));
    leave.abort();
  });
  const edges = analysis.entities.map(({ mentions }) => edgesOf((mentions[0] && map.rangeOf(mentions[0])) ?? null));
  return { paint, edges };
};
