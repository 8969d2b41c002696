/** What the reader's keys do: go from name to name, and open the card of the one they are at, or of what they have selected. */
import type { Span } from '../../lib/engine/index.ts';
import type { NameCommand } from '../../lib/messaging.ts';
import { runsDown } from '../../lib/page/hit-test.ts';
import type { NameHit } from '../../lib/page/hover-state.ts';
import { marksOf } from '../../lib/page/marks.ts';
import { inOrder, stepFrom } from '../../lib/page/name-walk.ts';
import { scrollTo } from '../../lib/page/scroll-to.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Shown } from './show.ts';

export interface KeyActions {
  readonly seen: () => Shown | null;
  readonly settings: () => Settings;
  /** Makes a range stand out for a moment. */
  readonly flash: (range: Range) => void;
  readonly open: (name: NameHit) => void;
  /** The words that the reader has selected. */
  readonly selected: () => NameHit | null;
}

/** Said once, politely, where the browser can say it without an element in the page. */
type Notifier = Document & { readonly ariaNotify?: (words: string) => void };

export const byKey = ({ seen, settings, flash, open, selected }: KeyActions): ((command: NameCommand) => void) => {
  let last: Span | null = null;

  const goTo = ({ find }: Shown, span: Span): void => {
    const range = find.map.rangeOf(span);
    if (!range) return;
    last = span;
    scrollTo(range, 'instant');
    flash(range);
    (document as Notifier).ariaNotify?.(find.map.text.slice(span.start, span.end));
  };

  const walk = (shown: Shown, step: 1 | -1): void => {
    const { find, analysis } = shown;
    const { marks } = settings();
    const spans = inOrder(marksOf(analysis, find.map.blocks, marks === 'none' ? 'first' : marks));
    const isAbove = (span: Span): boolean => (find.map.rangeOf(span)?.getBoundingClientRect().bottom ?? 0) < 0;
    const span = spans[stepFrom(spans, last, step, isAbove)];
    if (span) goTo(shown, span);
  };

  const openLast = ({ find, analysis }: Shown): void => {
    const entity = analysis.entities.find(({ mentions }) => mentions.some(({ start }) => start === last?.start));
    const range = last && find.map.rangeOf(last);
    const line = range?.getClientRects()[0];
    const element = range?.startContainer.parentElement;
    if (entity && line && element)
      open({ entity: entity.id, rects: [line], line, vertical: runsDown(element), inLink: false, selected: false });
  };

  return (command) => {
    const shown = seen();
    if (!shown) return;
    const words = command === 'open-card' ? selected() : null;
    if (words) open(words);
    else if (command !== 'open-card') walk(shown, command === 'next-name' ? 1 : -1);
    else {
      if (!last) walk(shown, 1);
      openLast(shown);
    }
  };
};
