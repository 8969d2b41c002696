/** One reading of one page: find the article, ask the host, paint, watch the pointer, show the card; again when it changes. */

import type { Span } from '../../lib/engine/index.ts';
import {
  askHost,
  type Kept,
  type NameCommand,
  type PageArticle,
  type TabState,
  type WhyNone,
} from '../../lib/messaging.ts';
import type { PageFind } from '../../lib/page/article.ts';
import { highlighter } from '../../lib/page/highlighter.ts';
import { partInView } from '../../lib/page/in-view.ts';
import { scrollTo } from '../../lib/page/scroll-to.ts';
import type { Settings } from '../../lib/settings.ts';
import { asRead } from './as-read.ts';
import { asker } from './ask.ts';
import { isAlive } from './extension.ts';
import { follow } from './follow.ts';
import type { Hovering } from './hover-over.ts';
import { readAfterAWhile } from './read-after.ts';
import { fetchHover } from './second-script.ts';
import { showBySettings } from './show.ts';

export interface Reading {
  readonly state: () => TabState;
  /** Scrolls to a span and flashes it; false when it is not on the page. */
  readonly reveal: (span: Span) => boolean;
  /** The reader has read this: the host keeps it. */
  readonly read: () => Promise<void>;
  readonly command: (name: NameCommand) => void;
  /** Shows what there is as other settings want it. */
  readonly obey: (settings: Settings) => void;
  /** Takes the marks away and looks no more; the rest goes once no card is open. */
  readonly end: () => void;
  /** Asks for the analysis again, which the reader has corrected, and shows it. */
  readonly askAgain: () => Promise<void>;
}

type Ready = Extract<TabState, { readonly state: 'ready' }>;

/** Says once that the article was read; `onKept` is told what came of it. */
const reader = (article: PageArticle, onKept: (kept: Kept) => void): Reading['read'] => {
  let told: Promise<void> | null = null;
  return () => {
    // The worker may be out of reach, the database out of order for now: the next occasion tells it again.
    told ??= askHost('read', { article })
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

/** Starts a reading, which ends when `leave` aborts. `anyway`: the reader asked for it, whatever the page is. */
export const startReading = (leave: AbortController, anyway: boolean, first: Settings, onLook: () => void): Reading => {
  const ended = new AbortController();
  const signal = AbortSignal.any([leave.signal, ended.signal]);
  let hovering: Hovering | null = null;
  const marks = highlighter(signal);
  const { show, obey, onRestless, seen, settings } = showBySettings(marks, first, signal);
  const { readTo, told } = asRead(seen, settings, signal);
  const ask = asker();
  let state: TabState = { state: 'working' };
  let current: PageFind | null = null;
  let read: Reading['read'] = async () => {};
  let askAgain: Reading['askAgain'] = async () => {};

  const revealIn = (find: PageFind | null, span: Span): boolean => {
    const range = find?.map.rangeOf(span);
    if (!range) return false;
    scrollTo(range);
    return marks.flash(range);
  };

  const run = async (): Promise<void> => {
    let begun = false;
    /** Before the first marks are seen: the pointer may be on one already. */
    const begin = async (): Promise<void> => {
      if (begun) return;
      begun = true;
      const readNow = (): void => void read();
      readAfterAWhile(document, readNow, signal);
      const hover = await fetchHover();
      if (signal.aborted || !hover) return;
      const unless = (now: typeof seen) => () => (signal.aborted ? null : now());
      hovering = hover.over(
        {
          note: hover.note,
          seen: unless(seen),
          told: unless(told),
          settings,
          restore: marks.restore,
          reveal: revealIn,
          read: readNow,
          flash: marks.flash,
        },
        leave,
      );
    };

    const onNone = (reason: WhyNone): boolean => {
      const had = current !== null;
      state = { state: 'none', reason };
      current = null;
      show(null);
      return had;
    };

    const onSame = (find: PageFind, { answer }: Ready): false => {
      if (current?.map.isWhole()) return false;
      current = find;
      show({ find, analysis: answer.analysis });
      return false;
    };

    /** Of a long article what is in view comes first. */
    const showPart = async (find: PageFind): Promise<void> => {
      const part = partInView(find, window);
      if (!part) return;
      const [answer] = await Promise.all([askHost('analyse', { article: { ...part.article, byline: null } }), begin()]);
      if (!signal.aborted) show({ find: part, analysis: answer.analysis });
    };

    const onArticle = async (find: PageFind): Promise<boolean> => {
      if (current && state.state === 'ready' && state.article.text === find.article.text) return onSame(find, state);
      const isFirst = current === null && state.state !== 'ready';
      if (isFirst) {
        state = { state: 'working' };
        await showPart(find);
        if (signal.aborted) return false;
      }
      const [{ credited, ...answer }] = await Promise.all([ask(find), begin()]);
      if (signal.aborted) return false;
      const article: PageArticle = { ...find.article, ...credited };
      const ready: Ready = { state: 'ready', article, answer, whole: find.whole, readTo: 0 };
      state = ready;
      current = find;
      read = reader(article, ({ kept, ...fault }) => {
        if (current === find) state = { ...ready, answer: { ...answer, ...fault, keeps: kept } };
      });
      askAgain = async () => {
        const again = await askHost('analyse', { article }).catch(() => null);
        if (!again || signal.aborted || current !== find) return;
        state = { ...ready, answer: again };
        show({ find, analysis: again.analysis });
      };
      show({ find, analysis: answer.analysis });
      return true;
    };

    const goesOn = (): boolean => {
      if (!isAlive()) leave.abort();
      else onLook();
      return !signal.aborted;
    };
    const onFound = async (found: PageFind | WhyNone): Promise<boolean> =>
      typeof found === 'string' ? onNone(found) : onArticle(found);
    await follow(anyway, { onFound, goesOn, onRestless }, signal);
  };

  run().catch((error: unknown) => {
    if (!signal.aborted) state = { state: 'failed', why: error instanceof Error ? error.message : String(error) };
  });
  return {
    state: () => (state.state === 'ready' ? { ...state, readTo: readTo() } : state),
    reveal: (span) => revealIn(current, span),
    read: () => read(),
    command: (name) => hovering?.command(name),
    obey,
    end: () => {
      ended.abort();
      const go = (): void => leave.abort();
      if (hovering) hovering.whenClosed(go);
      else go();
    },
    askAgain: () => askAgain(),
  };
};
