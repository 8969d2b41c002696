/** The card's frame and the content script's end of the channel to it. */
import type { FromCard, ToCard } from '../messaging.ts';

export interface CardFrame {
  /** True when the card answered, false when it did not in time: the page keeps it from running. */
  readonly ready: Promise<boolean>;
  readonly send: (message: ToCard) => void;
  /** Gives it the keyboard. */
  readonly focus: () => void;
  readonly close: () => void;
}

export interface CardFrameSetting {
  /** The card page's address, without hash. */
  readonly url: string;
  /** The extension's static origin: a dynamic URL is no address to post messages to. */
  readonly origin: string;
  /** Tells the background that this tab is about to frame a card under the token. */
  readonly announce: (token: string) => void;
  readonly onMessage: (message: FromCard) => void;
  /** The page has detached the frame and attached it again: it is dead. */
  readonly onReload: () => void;
}

/** ms. */
const PATIENCE = 1_500;

const HELLO = 'sidelight-hello';

/** 128 random bits. (`randomUUID` is missing on pages without TLS.) */
const randomToken = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const isFromCard = (message: unknown): message is FromCard =>
  typeof message === 'object' && message !== null && 'type' in message;

/** Makes the frame in `root` and greets the card in it, once. */
export const cardFrame = (root: ShadowRoot, setting: CardFrameSetting): CardFrame => {
  const token = randomToken();
  const { port1: port, port2: theirs } = new MessageChannel();
  const frame = root.ownerDocument.createElement('iframe');
  setting.announce(token);

  const ready = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isFromCard(data)) return;
      if (data.type === 'ready') clearTimeout(timer);
      if (data.type === 'ready') resolve(true);
      else setting.onMessage(data);
    };
  });

  let greeted = false;
  frame.addEventListener('load', () => {
    if (greeted) return setting.onReload();
    greeted = true;
    frame.contentWindow?.postMessage({ hello: HELLO, nonce: token }, setting.origin, [theirs]);
  });
  frame.title = 'Sidelight';
  frame.src = `${setting.url}#${token}`;
  root.append(frame);

  return {
    ready,
    send: (message) => port.postMessage(message),
    focus: () => frame.focus({ preventScroll: true }),
    close: () => {
      port.close();
      frame.remove();
    },
  };
};
