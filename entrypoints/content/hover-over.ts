/** Watches the pointer over the marked article and shows the card. */
import type { Span } from '../../lib/engine/index.ts';
import { askHost } from '../../lib/messaging.ts';
import type { PageFind } from '../../lib/page/article.ts';
import { card } from '../../lib/page/card.ts';
import { timesOf } from '../../lib/page/hover-state.ts';
import { watchPointer } from '../../lib/page/watch-pointer.ts';
import type { Settings } from '../../lib/settings.ts';
import { cardAddress, isAlive, reloadNote } from './extension.ts';
import type { Shown } from './show.ts';

export interface HoverActions {
  readonly seen: () => Shown;
  readonly settings: () => Settings;
  /** Puts back marks that the page took away. */
  readonly restore: () => void;
  readonly reveal: (find: PageFind | null, span: Span) => boolean;
  readonly read: () => void;
}

/** Until `leave` aborts. */
export const hoverOver = ({ seen, settings, restore, reveal, read }: HoverActions, leave: AbortController): void => {
  const { signal } = leave;
  // Nobody gives words any more when it is needed.
  const note = reloadNote();
  /** What the open card is about: the page may show another text by now. */
  let opened: Shown | null = null;

  const shown = card(
    document,
    { ...cardAddress(), announce: (token) => void askHost('announceCard', { token }).catch(() => {}) },
    {
      onPlaced: (box) => pointer.placed(box),
      onPointer: (inside) => pointer.overCard(inside),
      onBusy: (busy) => pointer.busy(busy),
      onClose: () => pointer.dismiss(),
      onReveal: (span) => {
        const { find } = opened ?? seen();
        pointer.dismiss();
        reveal(find, span);
      },
      onTurnTo: (id) => {
        const briefing = (opened ?? seen()).brief(id);
        if (briefing) shown.turn(briefing);
      },
    },
  );

  const pointer = watchPointer(
    document,
    {
      look: (point) => {
        restore();
        return signal.aborted ? null : seen().lookUp(point);
      },
      times: () => timesOf(settings().openAfter),
      modifier: () => settings().modifier,
      touch: () => isAlive() && shown.prepare(),
      open: (name) => {
        opened = seen();
        const briefing = opened.brief(name.entity);
        if (!isAlive()) shown.tell(note, name.line);
        else if (briefing) shown.show(briefing, name.line);
        read();
      },
      close: () => {
        shown.hide();
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
  window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && pointer.dismiss(), { signal });
  signal.addEventListener('abort', shown.remove);
};
