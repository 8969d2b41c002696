/**
 * One-time tokens that tie a framed card to the tab whose content script framed it. They live in storage.session, so
 * that a stopped worker forgets none, and are taken away when they are shown, right or wrong.
 */
import type { Handlers, HostCalls, Sender } from '../messaging.ts';

/** storage.session, or anything of its shape. */
export interface TokenStore {
  readonly get: (key: string) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
}

interface Setting {
  readonly store: TokenStore;
  /** `browser.runtime.id`. */
  readonly id: string;
  /** The extension's own origin (the worker's `location.origin`), never that of a dynamic URL. */
  readonly origin: string;
  /** ms since the epoch. */
  readonly now: () => number;
}

interface Announced {
  readonly tab: number;
  readonly at: number;
}

type Tokens = Readonly<Record<string, Announced>>;

const KEY = 'cardTokens';

/** ms; a frame shows its token within a second or two, even on a slow machine. */
const LIFETIME = 60_000;

const isTokens = (value: unknown): value is Tokens => typeof value === 'object' && value !== null;

/** The two calls of the card's frame, for the background to serve. Calls run one after the other. */
export const cardTokens = (setting: Setting): Pick<Handlers<HostCalls>, 'announceCard' | 'redeemCard'> => {
  const { store, id, origin, now } = setting;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };

  const load = async (): Promise<Tokens> => {
    const { [KEY]: stored } = await store.get(KEY);
    const fresh = ([, { at }]: [string, Announced]) => now() - at < LIFETIME;
    return isTokens(stored) ? Object.fromEntries(Object.entries(stored).filter(fresh)) : {};
  };

  const announce = async (token: string, sender: Sender): Promise<null> => {
    const tab = sender.tab?.id;
    if (sender.id !== id || tab === undefined) return null;
    await store.set({ [KEY]: { ...(await load()), [token]: { tab, at: now() } } });
    return null;
  };

  const redeem = async (token: string, sender: Sender): Promise<boolean> => {
    const { [token]: announced, ...rest } = await load();
    if (announced?.tab === undefined) return false;
    await store.set({ [KEY]: rest });
    // The origin, not the URL: a sandboxed frame of the card has the right URL and the origin "null".
    return sender.id === id && sender.origin === origin && sender.tab?.id === announced.tab;
  };

  return {
    announceCard: ({ token }, sender) => inTurn(() => announce(token, sender)),
    redeemCard: ({ token }, sender) => inTurn(() => redeem(token, sender)),
  };
};
