/** One reading of one page: find the article, ask the host, paint, watch the pointer, show the card. */
import { type Analysis, analysisAt, briefEntity, type EntityBriefing, type Span } from '../../lib/engine/index.ts';
import { askHost, type Kept, type TabState } from '../../lib/messaging.ts';
import type { PageFind } from '../../lib/page/article.ts';
import { card } from '../../lib/page/card.ts';
import { type Highlighter, highlighter } from '../../lib/page/highlighter.ts';
import { hitTest } from '../../lib/page/hit-test.ts';
import { marksOf } from '../../lib/page/marks.ts';
import { scrollTo } from '../../lib/page/scroll-to.ts';
import { watchPointer } from '../../lib/page/watch-pointer.ts';
import { followSettings, type Settings } from '../../lib/settings.ts';
import { cardAddress, isAlive, metaOf } from './extension.ts';
import { look } from './look.ts';
import { readAfterAWhile } from './read-after.ts';

export interface Reading {
  readonly state: () => TabState;
  /** Scrolls to a span and flashes it; false when it is not on the page. */
  readonly reveal: (span: Span) => boolean;
  /** The reader has read this: the host keeps it. */
  readonly read: () => Promise<void>;
}

const revealer = (find: PageFind, marks: Highlighter) => (span: Span) => {
  const range = find.map.rangeOf(span);
  if (range) scrollTo(range);
  return range !== null && marks.flash(span);
};

/** Says once that the article was read; `onKept` is told what came of it. */
const reader = (find: PageFind, onKept: (kept: Kept) => void): Reading['read'] => {
  let told: Promise<void> | null = null;
  return () => {
    // The worker may be out of reach, the database out of order for now: the next occasion tells it again.
    told ??= askHost('read', { article: find.article })
      .then((kept) => {
        if (kept.fault) told = null;
        onKept(kept);
      })
      .catch(() => {
        told = null;
      });
    return told;
  };
};

/** What the reader sees of the analysis now; it changes with the reader's settings. */
interface Shown {
  readonly brief: (id: number) => EntityBriefing | null;
  readonly lookUp: ReturnType<typeof hitTest>;
}

const shownOf = ({ map }: PageFind, analysis: Analysis): Shown => ({
  brief: (id) => {
    const entity = analysis.entities.find((candidate) => candidate.id === id);
    return entity ? briefEntity(map.text, analysis, entity) : null;
  },
  lookUp: hitTest(document, map, analysis),
});

/** Paints by the reader's settings, and again when they change; answers what is shown at the time. */
const showBySettings = async (find: PageFind, whole: Analysis, marks: Highlighter, signal: AbortSignal) => {
  const show = ({ names }: Settings): Shown => {
    const analysis = analysisAt(whole, names);
    marks.paint(marksOf(analysis, find.map.blocks));
    return shownOf(find, analysis);
  };
  let shown: Shown = { brief: () => null, lookUp: () => null };
  await followSettings((settings) => {
    shown = show(settings);
  }, signal);
  return () => shown;
};

/** Watches the pointer over the marked article and shows the card. */
const hoverOver = (find: PageFind, seen: () => Shown, marks: Highlighter, read: () => void, leave: AbortController) => {
  const { signal } = leave;
  const reveal = revealer(find, marks);
  const shown = card(
    document,
    { ...cardAddress(), metaOf, announce: (token) => void askHost('announceCard', { token }).catch(() => {}) },
    {
      onPlaced: (box) => pointer.placed(box),
      onPointer: (inside) => pointer.overCard(inside),
      onClose: () => pointer.dismiss(),
      onReveal: (span) => {
        pointer.dismiss();
        reveal(span);
      },
      onTurnTo: (id) => {
        const briefing = seen().brief(id);
        if (briefing) shown.turn(briefing);
      },
    },
  );
  const pointer = watchPointer(
    document,
    {
      look: (point) => {
        if (!isAlive()) leave.abort();
        else marks.restore();
        return signal.aborted ? null : seen().lookUp(point);
      },
      touch: shown.prepare,
      open: (name) => {
        const briefing = seen().brief(name.entity);
        if (briefing) shown.show(briefing, name.line);
        read();
      },
      close: shown.hide,
      owns: shown.owns,
    },
    signal,
  );
  // A frame of ours keeps the page out of Chromium's back-forward cache, and pagehide is too late to take it away.
  if (!import.meta.env.FIREFOX)
    window.addEventListener('beforeunload', ({ isTrusted }) => isTrusted && shown.remove(), { signal });
  window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && pointer.dismiss(), { signal });
  signal.addEventListener('abort', shown.remove);
};

/** Starts a reading, which ends when `leave` aborts. `anyway`: the reader asked for it, whatever the page is. */
export const startReading = (leave: AbortController, anyway: boolean): Reading => {
  const { signal } = leave;
  let state: TabState = { state: 'working' };
  let reveal: Reading['reveal'] = () => false;
  let read: Reading['read'] = async () => {};

  const run = async (): Promise<void> => {
    const find = await look(anyway, signal, (reason) => {
      state = { state: 'none', reason };
    });
    if (!find) return;
    state = { state: 'working' };
    const answer = await askHost('analyse', { article: find.article });
    if (signal.aborted) return;
    const marks = highlighter(find.map, signal);
    const shown = await showBySettings(find, answer.analysis, marks, signal);
    if (signal.aborted) return;
    state = { state: 'ready', article: find.article, answer, whole: find.whole };
    reveal = revealer(find, marks);
    read = reader(find, ({ kept, ...fault }) => {
      state = {
        state: 'ready',
        article: find.article,
        answer: { ...answer, ...fault, keeps: kept },
        whole: find.whole,
      };
    });
    readAfterAWhile(document, read, signal);
    hoverOver(find, shown, marks, read, leave);
  };

  run().catch((error: unknown) => {
    state = { state: 'failed', why: error instanceof Error ? error.message : String(error) };
  });
  return { state: () => state, reveal: (span) => reveal(span), read: () => read() };
};
