import './style.css';
import { StrictMode, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { Card } from '../../components/card/card.tsx';
import { cardMarkdown } from '../../components/card/markdown.ts';
import { Passage } from '../../components/card/passage.tsx';
import { localize } from '../../components/localize.ts';
import { SyncOffer } from '../../components/note/sync-offer.tsx';
import type { Span } from '../../lib/engine/index.ts';
import { type CardStore, createCardStore, type Shown } from '../../lib/state/card.ts';
import { followTheme } from '../../lib/state/theme.ts';
import { useAppearances } from '../../lib/state/use-appearances.ts';
import { useCopy } from '../../lib/state/use-copy.ts';
import { useOff } from '../../lib/state/use-off.ts';
import { useSyncOffer } from '../../lib/state/use-sync-offer.ts';
import { useWriting } from '../../lib/state/use-writing.ts';
import { type CardChannel, connectCard } from './channel.ts';
import { createGuard } from './guard.ts';
import { pageZoom } from './zoom.ts';

const zoom = pageZoom();

interface AppProps {
  readonly store: CardStore;
  readonly channel: CardChannel;
}

interface OpenProps extends AppProps {
  readonly shown: Shown;
}

/** Opened by key the card is there until the reader closes it; hovered, it goes when the pointer is not on it. */
const staysOpen = (): boolean => document.querySelector('.card:hover, .card[role=dialog]') !== null;

/** Esc closes what is open within the card before the card. */
const useInnerEscape = (open: boolean, close: () => void): void => {
  useEffect(() => {
    if (!open) return;
    const onKeyUp = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Before the document hears it.
      event.stopPropagation();
      close();
    };
    document.body.addEventListener('keyup', onKeyUp);
    return () => document.body.removeEventListener('keyup', onKeyUp);
  }, [open, close]);
};

/** What every card asks of its page: where it is to be, how high, whether it stays, and what it leads to. */
const useStay = ({ store, channel, shown: { turn } }: OpenProps) => ({
  pinned: useStore(store).pinned,
  onPin: (pinned: boolean) => {
    store.pin(pinned);
    channel.send({ type: 'pin', turn, pinned });
  },
  onMove: (x: number, y: number, grabbed: boolean) =>
    channel.send({ type: 'move', turn, x: x / zoom(), y: y / zoom(), grabbed }),
  onReveal: (span: Span) => channel.send({ type: 'reveal', turn, span }),
  onClose: () => channel.send({ type: 'close', turn }),
  onSized: (height: number) => channel.send({ type: 'sized', turn, height }),
});

/** The card of one name: what the reader writes on it is read when it opens, and saved when it goes. */
const Open = ({ store, channel, shown }: OpenProps) => {
  const { turn, briefing } = shown;
  const { note, corrections } = useWriting({ about: 'name', name: briefing.named, kind: briefing.kind });
  const here = { name: briefing.named, kind: briefing.kind, url: briefing.url };
  const appearances = useAppearances(here, briefing.descriptor?.text ?? null);
  const { trail } = useStore(store);
  const [off, offActions] = useOff();
  const [copied, copy] = useCopy();
  const noteState = useStore(note);
  const [asking, ask] = useState(false);
  const leave = useCallback(() => ask(false), []);
  useInnerEscape(asking, leave);
  const offered = useSyncOffer(note, staysOpen);
  // Opened by key or finger it stays until it is closed.
  const busy = noteState.editing || asking || shown.byKey || shown.sheet;
  useEffect(() => channel.send({ type: 'busy', turn, busy }), [channel, turn, busy]);
  return (
    <Card
      shown={shown}
      trail={trail}
      appearances={appearances}
      note={noteState}
      noteActions={note}
      offer={<SyncOffer {...offered} />}
      corrections={useStore(corrections)}
      correctionsActions={corrections}
      off={off}
      offActions={offActions}
      copied={copied}
      onCopy={() => copy(cardMarkdown(briefing))}
      asking={asking}
      onAsk={ask}
      onTurn={store.turnTo}
      onBack={store.back}
      {...useStay({ store, channel, shown })}
    />
  );
};

/** The card of words that the reader has selected: nothing is written on them. */
const OpenPassage = ({ store, channel, shown }: OpenProps) => {
  const { turn, byKey: busy } = shown;
  const [off, offActions] = useOff();
  useEffect(() => channel.send({ type: 'busy', turn, busy }), [channel, turn, busy]);
  return <Passage shown={shown} off={off} offActions={offActions} {...useStay({ store, channel, shown })} />;
};

const App = ({ store, channel }: AppProps) => {
  const { shown } = useStore(store);
  if (!shown) return null;
  const { named, selected } = shown.briefing;
  return selected ? (
    <OpenPassage key={named} store={store} channel={channel} shown={shown} />
  ) : (
    <Open key={named} store={store} channel={channel} shown={shown} />
  );
};

/** On keyup, not keydown: closed on the way down, the key's way up would reach the page. */
const closeOnEscape = (store: CardStore, channel: CardChannel): void => {
  document.addEventListener('keyup', ({ key }) => {
    const { shown } = store.getState();
    if (key === 'Escape' && shown) channel.send({ type: 'close', turn: shown.turn });
  });
};

/** Alt+Left goes a name back, and takes the page back only where there is none. */
const goBackByKey = (store: CardStore): void => {
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.key !== 'ArrowLeft' || store.getState().trail.length === 0) return;
    event.preventDefault();
    store.back();
  });
};

const start = (element: HTMLElement): void => {
  localize('extensionName');
  const themed = followTheme();
  const guard = createGuard(document);
  const store = createCardStore((turn, entity) => channel.send({ type: 'turnTo', turn, entity }));
  const focusCard = (): void => element.querySelector<HTMLElement>('.card')?.focus();
  // Rendered before the next message is read: the content script waits for the height to show the frame.
  const channel = connectCard(themed, (message) => {
    if (message.type === 'hide') {
      guard.raise();
      window.removeEventListener('focus', focusCard);
    }
    if (message.type === 'placed') guard.renew();
    if (message.type === 'focus') {
      focusCard();
      // The browser may tell the frame only later that it has the focus, and let it focus nothing until then.
      if (!document.hasFocus() || !element.contains(document.activeElement))
        window.addEventListener('focus', focusCard, { once: true });
    }
    flushSync(() => store.receive(message));
  });
  closeOnEscape(store, channel);
  goBackByKey(store);
  createRoot(element).render(
    <StrictMode>
      <App store={store} channel={channel} />
    </StrictMode>,
  );
};

const root = document.getElementById('root');
if (root) start(root);
