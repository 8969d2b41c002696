/** Goes from name to name by key: in the order of the text, round its ends. Pure. */
import type { Span } from '../engine/index.ts';

/** All that is marked, in the order of the text. */
export const inOrder = (marks: readonly Span[]): readonly Span[] =>
  marks.toSorted((one, other) => one.start - other.start);

/**
 * The place in `spans` of the one after `last`, or before it: `last` may be gone from the text by now. Without one before,
 * the first that is not above the view (`isAbove`), whichever way the reader goes.
 */
export const stepFrom = (
  spans: readonly Span[],
  last: Span | null,
  step: 1 | -1,
  isAbove: (span: Span) => boolean,
): number => {
  const { length } = spans;
  if (!last)
    return Math.max(
      0,
      spans.findIndex((span) => !isAbove(span)),
    );
  const after = spans.findIndex(({ start }) => start > last.start);
  const next = after === -1 ? length : after;
  if (step === 1) return next % length;
  const before = spans.findLastIndex(({ start }) => start < last.start);
  return before === -1 ? length - 1 : before;
};
