/** What the reader has selected on the page. */
import type { Span } from '../engine/index.ts';
import { inRect, type Point } from './geometry.ts';
import { runsDown } from './hit-test.ts';
import type { NameHit } from './hover-state.ts';
import type { TextMap } from './text-map.ts';

export const selectionIn = (document: Document): Range | null => {
  const selection = document.getSelection();
  return selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
};

/** The span of a selection; null where it begins or ends in what is no text of the article, and its words are not there. */
export const spanOf = ({ text, offsetOf }: TextMap, range: Range): Span | null => {
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start !== null && end !== null) return { start, end };
  // A triple click ends its selection where the next paragraph begins.
  const words = range.toString().replace(/\s+/g, ' ').trim();
  const at = words === '' ? -1 : text.indexOf(words, start ?? 0);
  return at < 0 ? null : { start: at, end: at + words.length };
};

/** The selection as what the pointer is on; null where it is not. Without a point, as what a key asks for. */
export const selectionHit = (range: Range, entity: number, point: Point | null): NameHit | null => {
  const rects = [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  const line = rects.find((rect) => point === null || inRect(point, rect, 1));
  const { startContainer: start } = range;
  const element = start instanceof Element ? start : start.parentElement;
  if (!line || !element) return null;
  return { entity, rects, line, vertical: runsDown(element), inLink: false, selected: true };
};
