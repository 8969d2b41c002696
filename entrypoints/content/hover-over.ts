/** Watches the pointer over the marked article and shows the card. */
import type { Span } from '../../lib/engine/index.ts';
import { askHost, type NameCommand } from '../../lib/messaging.ts';
import type { PageFind } from '../../lib/page/article.ts';
import { card } from '../../lib/page/card.ts';
import { timesOf } from '../../lib/page/hover-state.ts';
import { watchPointer } from '../../lib/page/watch-pointer.ts';
import type { Settings } from '../../lib/settings.ts';
import { byKey } from './by-key.ts';
import { cardAddress, isAlive } from './extension.ts';
import type { Shown } from './show.ts';
import { type View, viewer } from './view.ts';

export interface HoverActions {
  readonly seen: () => Shown | null;
  /** What cards may tell of it. */
  readonly told: () => Shown | null;
  readonly settings: () => Settings;
  /** Puts back marks that the page took away. */
  readonly restore: () => void;
  readonly reveal: (find: PageFind | null, span: Span) => boolean;
  readonly read: () => void;
  /** Makes a range stand out for a moment. */
  readonly flash: (range: Range) => void;
  /** What the reader is told who still finds marks of an extension that was updated, reloaded or removed. */
  readonly note: string;
}

export interface Hovering {
  /** Calls back once no card is open: at once where none is. */
  readonly whenClosed: (then: () => void) => void;
  readonly command: (command: NameCommand) => void;
}

/** Until `leave` aborts. */
export const hoverOver = (
  { seen, told, settings, restore, reveal, read, flash, note }: HoverActions,
  leave: AbortController,
): Hovering => {
  const { signal } = leave;
  /** What the open card is about: the page may show another text by now. */
  let opened: View | null = null;
  let isOpen = false;
  let onClosed: (() => void) | null = null;
  const view = viewer(told);

  const shown = card(
    document,
    { ...cardAddress(), announce: (token) => void askHost('announceCard', { token }).catch(() => {}) },
    {
      onPlaced: (box) => pointer.placed(box),
      onPointer: (inside) => pointer.overCard(inside),
      onBusy: (busy) => pointer.busy(busy),
      onPin: (pinned) => pointer.pin(pinned),
      onClose: () => pointer.dismiss(),
      onReveal: (span) => {
        const about = opened ?? view();
        pointer.done();
        reveal(about?.find ?? null, span);
      },
      onTurnTo: (id) => {
        const briefing = (opened ?? view())?.brief(id);
        if (briefing) shown.turn(briefing);
      },
    },
  );

  const pointer = watchPointer(
    document,
    {
      look: (point) => {
        restore();
        if (signal.aborted) return null;
        return view()?.lookUpSelected(point) ?? view()?.lookUp(point) ?? null;
      },
      times: () => timesOf(settings().openAfter),
      modifier: () => settings().modifier,
      touch: ({ entity }) => isAlive() && shown.prepare(view()?.brief(entity)),
      open: (name, by) => {
        isOpen = true;
        opened = view();
        const briefing = opened?.brief(name.entity);
        if (!isAlive()) shown.tell(note, name);
        else if (briefing) shown.show(briefing, name, by);
        read();
      },
      close: () => {
        isOpen = false;
        shown.hide();
        onClosed?.();
        // Nobody answers any more: what is left of us goes.
        if (!isAlive()) leave.abort();
      },
      owns: shown.owns,
    },
    signal,
  );
  // A frame of ours keeps the page out of Chromium's back-forward cache, and pagehide is too late to take it away.
  if (!import.meta.env.FIREFOX)
    window.addEventListener('beforeunload', ({ isTrusted }) => isTrusted && shown.remove(), { signal });
  for (const type of ['resize', 'scroll']) window.visualViewport?.addEventListener(type, shown.settle, { signal });
  window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && pointer.dismiss(), { signal });
  signal.addEventListener('abort', shown.remove);
  return {
    whenClosed: (then) => {
      if (isOpen) onClosed = then;
      else then();
    },
    command: byKey({
      seen,
      settings,
      flash,
      open: pointer.open,
      selected: () => view()?.lookUpSelected(null) ?? null,
    }),
  };
};
