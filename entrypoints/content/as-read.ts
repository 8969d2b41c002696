/** How far the reader has come in the article, for those who want nothing told from further on. */
import { analysisUpTo } from '../../lib/engine/index.ts';
import { endInView } from '../../lib/page/in-view.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Shown } from './show.ts';

export interface AsRead {
  /** Where the furthest line ends that has been in view: an offset in the article's text. */
  readonly readTo: () => number;
  /** What is shown, as far as the reader wants it told: the same object as long as that is the same. */
  readonly told: () => Shown | null;
}

/** Follows the page's scrolling until `signal` aborts; does nothing for readers who want all of it. */
export const asRead = (seen: () => Shown | null, settings: () => Settings, signal: AbortSignal): AsRead => {
  let text = '';
  let end = 0;
  let waiting = false;
  let last: { readonly of: Shown; readonly end: number; readonly shown: Shown } | null = null;

  const look = (): void => {
    waiting = false;
    const map = seen()?.find.map;
    if (!map || settings().reach === 'whole') return;
    // Another text, or one that is changed above: what was in view there is not known.
    if (!map.text.startsWith(text.slice(0, end))) end = 0;
    text = map.text;
    end = Math.max(end, endInView(map, window));
  };

  const onScroll = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(look);
  };
  document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });

  return {
    readTo: () => {
      look();
      return end;
    },
    told: () => {
      const of = seen();
      if (!of || settings().reach === 'whole') return of;
      look();
      if (last?.of !== of || last.end !== end)
        last = { of, end, shown: { ...of, analysis: analysisUpTo(of.find.map.text, of.analysis, end) } };
      return last.shown;
    },
  };
};
