/** Shows an analysis on the page as the reader's settings want it. */
import { type Analysis, analysisAt } from '../../lib/engine/index.ts';
import type { PageFind } from '../../lib/page/article.ts';
import type { Highlighter } from '../../lib/page/highlighter.ts';
import { marksOf } from '../../lib/page/marks.ts';
import { whilePointed } from '../../lib/page/while-pointed.ts';
import type { Settings } from '../../lib/settings.ts';

/** A text, and what is known of it. */
export interface Shown {
  readonly find: PageFind;
  readonly analysis: Analysis;
}

/**
 * Where the reader has colours of their own forced upon pages, Chromium paints all that is marked as if it were selected,
 * whatever the style says (Firefox underlines it): names would shout, so none is marked there. All else goes on.
 */
const forcedColors = (): MediaQueryList | null =>
  import.meta.env.FIREFOX ? null : matchMedia('(forced-colors: active)');

/**
 * `show` paints, and what it was given last is painted again by other settings (`obey`); `seen` answers what is shown, by
 * the reader's settings: another object whenever it is another thing.
 */
export const showBySettings = (marks: Highlighter, first: Settings, signal: AbortSignal) => {
  let settings = first;
  let given: Shown | null = null;
  let hidden = false;
  let shown: Shown | null = null;
  let forced: MediaQueryList | null | undefined;

  /** Asked for when there is something to mark: a page that is still being laid out would be laid out twice. */
  const areForced = (): boolean => {
    if (forced === undefined) {
      forced = forcedColors();
      forced?.addEventListener('change', paint, { signal });
    }
    return forced?.matches ?? false;
  };

  const paint = (): void => {
    if (signal.aborted) return;
    shown = given && { ...given, analysis: analysisAt(given.analysis, settings.names) };
    if (shown) {
      const choice = hidden || areForced() ? 'none' : settings.marks;
      marks.paint(shown.find.map, marksOf(shown.analysis, shown.find.map.blocks, choice));
    } else marks.clear();
  };

  const show = (next: Shown | null): void => {
    given = next;
    paint();
  };

  const onRestless = whilePointed((pointed) => {
    hidden = !pointed;
    paint();
  }, signal);

  const obey = (set: Settings): void => {
    settings = set;
    if (given) paint();
  };

  return { show, obey, onRestless, seen: () => shown, settings: () => settings };
};
