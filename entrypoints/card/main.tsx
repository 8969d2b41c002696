import './style.css';
import { StrictMode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { Card } from '../../components/card/card.tsx';
import { localize } from '../../components/localize.ts';
import { type CardStore, createCardStore, type Shown } from '../../lib/state/card.ts';
import { useWriting } from '../../lib/state/use-writing.ts';
import { type CardChannel, connectCard } from './channel.ts';

interface AppProps {
  readonly store: CardStore;
  readonly channel: CardChannel;
}

interface OpenProps extends AppProps {
  readonly shown: Shown;
}

/** The card of one name: what the reader writes on it is read when it opens, and saved when it goes. */
const Open = ({ store, channel, shown }: OpenProps) => {
  const { turn, briefing } = shown;
  const { note, corrections } = useWriting({ about: 'name', name: briefing.named, kind: briefing.kind });
  const { trail } = useStore(store);
  const noteState = useStore(note);
  const [asking, ask] = useState(false);
  const busy = noteState.editing || asking;
  useEffect(() => channel.send({ type: 'busy', turn, busy }), [channel, turn, busy]);
  return (
    <Card
      shown={shown}
      trail={trail}
      note={noteState}
      noteActions={note}
      corrections={useStore(corrections)}
      correctionsActions={corrections}
      asking={asking}
      onAsk={ask}
      onReveal={(span) => channel.send({ type: 'reveal', turn, span })}
      onTurn={store.turnTo}
      onBack={store.back}
      onClose={() => channel.send({ type: 'close', turn })}
      onSized={(height) => channel.send({ type: 'sized', turn, height })}
    />
  );
};

const App = ({ store, channel }: AppProps) => {
  const { shown } = useStore(store);
  return shown && <Open key={shown.briefing.named} store={store} channel={channel} shown={shown} />;
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
  const store = createCardStore((turn, entity) => channel.send({ type: 'turnTo', turn, entity }));
  // Rendered before the next message is read: the content script waits for the height to show the frame.
  const channel = connectCard((message) => flushSync(() => store.receive(message)));
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
