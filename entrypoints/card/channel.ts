/**
 * The card's end of the channel to its content script. The frame's URL carries a one-time token in its hash; the
 * background confirms it once; the one hello from the parent that repeats the token brings the port. From then on
 * the port alone is used: `parent.postMessage` would hand the page a reference to this window.
 */
import { askHost, type FromCard, type ToCard } from '../../lib/messaging.ts';

/** How the card speaks to its content script. What is sent before the port is there waits for it. */
export interface CardChannel {
  readonly send: (message: FromCard) => void;
}

const HELLO = 'sidelight-hello';

/** The token, taken out of the address so that a reload or a look at the history does not show it again. */
const takeToken = (): string => {
  const token = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  return token;
};

const isHello = (event: MessageEvent<unknown>, token: string): boolean => {
  const { data, source, ports } = event;
  const fits = typeof data === 'object' && data !== null && 'hello' in data && 'nonce' in data;
  return source === window.parent && ports.length === 1 && fits && data.hello === HELLO && data.nonce === token;
};

const isToCard = (message: unknown): message is ToCard =>
  typeof message === 'object' && message !== null && 'type' in message && 'turn' in message;

/** The port of the one hello that repeats `token`. */
const awaitPort = (token: string): Promise<MessagePort> =>
  new Promise((resolve) => {
    const listen = (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (!port || !isHello(event, token)) return;
      window.removeEventListener('message', listen);
      resolve(port);
    };
    window.addEventListener('message', listen);
  });

/** The content script cannot see the pointer over the frame everywhere, so the frame says when it comes and goes. */
const reportPointer = (send: CardChannel['send']): void => {
  const root = document.documentElement;
  root.addEventListener('pointerenter', () => send({ type: 'pointer', inside: true }));
  root.addEventListener('pointerleave', () => send({ type: 'pointer', inside: false }));
};

/**
 * Connects the card to the content script that framed it; `ready` is sent by this function, once, and not before
 * `prepared`. In a page that frames the card by itself nothing ever arrives.
 */
export const connectCard = (prepared: Promise<void>, onMessage: (message: ToCard) => void): CardChannel => {
  const token = takeToken();
  if (!token || window.parent === window) return { send: () => {} };
  const port = awaitPort(token);
  const redeemed = askHost('redeemCard', { token }).catch(() => false);
  const open = Promise.all([redeemed, prepared]).then(([granted]) => (granted ? port : null));
  const send = (message: FromCard): void => {
    void open.then((channel) => channel?.postMessage(message));
  };
  void open.then((channel) => {
    if (!channel) return;
    channel.onmessage = ({ data }: MessageEvent<unknown>) => isToCard(data) && onMessage(data);
    channel.postMessage({ type: 'ready' } satisfies FromCard);
  });
  reportPointer(send);
  return { send };
};
