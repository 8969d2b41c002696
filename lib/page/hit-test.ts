/** Which mention is at a point of the viewport. Asked only when the pointer rests. */
import type { Analysis, Span } from '../engine/index.ts';
import type { PageFind } from './article.ts';
import { inRect, type Point, type Rect } from './geometry.ts';
import type { NameHit } from './hover-state.ts';
import { closestOf } from './own-fields.ts';
import { lastWhere } from './text-map.ts';

interface Mention extends Span {
  readonly entity: number;
}

/** Mentions of all entities, in order of the text. */
export const mentionsOf = (analysis: Analysis): readonly Mention[] =>
  analysis.entities
    .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ entity: id, start, end })))
    .sort((a, b) => a.start - b.start || a.end - b.end);

const plain = ({ left, top, right, bottom }: Rect): Rect => ({ left, top, right, bottom });

/** px between the rectangles of text and the pointer that still count as touching it. */
const SLACK = 1;

/** Whether lines run down in an element. */
export const runsDown = (element: Element): boolean => !getComputedStyle(element).writingMode.startsWith('h');

/** A function that says which mention is at a point, or null; exact to the rectangles of its text. */
export const hitTest = (
  document: Document,
  { map, trees }: Pick<PageFind, 'map' | 'trees'>,
  analysis: Analysis,
): ((point: Point) => NameHit | null) => {
  const shadowRoots = [...trees.values()];
  const mentions = mentionsOf(analysis);

  /** A caret is between two characters: the pointer may be on either. */
  const mentionAt = (caret: number): Mention | null => {
    const mention = mentions[lastWhere(mentions, ({ start }) => start <= caret)];
    return mention && caret <= mention.end ? mention : null;
  };

  const hitOf = (mention: Mention, point: Point, node: Node): NameHit | null => {
    const rects = [...(map.rangeOf(mention)?.getClientRects() ?? [])].map(plain);
    const line = rects.find((rect) => inRect(point, rect, SLACK));
    const element = node.parentElement;
    if (!line || !element) return null;
    const inLink = closestOf(element, 'a[href]') !== null;
    return { entity: mention.entity, rects, line, vertical: runsDown(element), inLink, selected: false };
  };

  return (point) => {
    const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots });
    const offset = caret && map.offsetOf(caret.offsetNode, caret.offset);
    if (!caret || offset === null) return null;
    const here = mentionAt(offset);
    const hit = here && hitOf(here, point, caret.offsetNode);
    // Two names may touch ("Xi/Ma"): the caret between them belongs to both.
    const before = here && here.start === offset ? mentionAt(offset - 1) : null;
    return hit ?? (before && hitOf(before, point, caret.offsetNode));
  };
};
