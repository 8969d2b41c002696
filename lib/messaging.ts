/**
 * Carries the messages of Sidelight (`messages.ts`), typed. A receiver serves all calls of its direction (a missing
 * handler does not compile); a sender gets a promise of the typed answer.
 */
import { type Browser, browser } from 'wxt/browser';
import type { Call, HostCalls, TabCalls } from './messages.ts';

export type * from './card-messages.ts';
export type * from './messages.ts';
export { SYNC_CHANGE } from './messages.ts';

/** Who sent a message, as the browser vouches for it. */
export type Sender = Browser.runtime.MessageSender;

type Calls = Record<string, Call<unknown, unknown>>;

/** A handler for every call of a direction. */
export type Handlers<C> = {
  readonly [K in keyof C]: C[K] extends Call<infer Asked, infer Answered>
    ? (asked: Asked, sender: Sender) => Answered | Promise<Answered>
    : never;
};

interface Envelope {
  readonly sidelight: string;
  readonly asked: unknown;
}

type Reply = { readonly answered: unknown } | { readonly error: string };

/** The other side could not be reached, or its handler threw. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
}

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && 'sidelight' in message && typeof message.sidelight === 'string';

const isReply = (reply: unknown): reply is Reply =>
  typeof reply === 'object' && reply !== null && ('answered' in reply || 'error' in reply);

/** Serves the calls of a direction; returns how to stop. */
export const serve = <C extends Calls>(handlers: Handlers<C>): (() => void) => {
  const table = new Map(Object.entries(handlers)) as Map<string, (asked: unknown, sender: Sender) => unknown>;
  const listener = (message: unknown, sender: Sender, respond: (reply: Reply) => void): boolean => {
    const handler = isEnvelope(message) ? table.get(message.sidelight) : undefined;
    if (!handler || !isEnvelope(message)) return false;
    Promise.resolve()
      .then(() => handler(message.asked, sender))
      .then(
        (answered) => respond({ answered }),
        (error: unknown) => respond({ error: error instanceof Error ? error.message : String(error) }),
      );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
};

const open = (reply: unknown, name: string): unknown => {
  if (!isReply(reply)) throw new MessageError(`nobody answers ${name}`);
  if ('error' in reply) throw new MessageError(reply.error);
  return reply.answered;
};

const unreachable = (error: unknown): never => {
  throw new MessageError(error instanceof Error ? error.message : String(error));
};

/** Asks the background. Rejects with MessageError. */
export const askHost = async <K extends keyof HostCalls & string>(
  name: K,
  asked: HostCalls[K]['asked'],
): Promise<HostCalls[K]['answered']> => {
  const reply: unknown = await browser.runtime.sendMessage({ sidelight: name, asked }).catch(unreachable);
  return open(reply, name) as HostCalls[K]['answered'];
};

/** Asks the content script of a tab (top frame). Rejects with MessageError, also where no content script runs. */
export const askTab = async <K extends keyof TabCalls & string>(
  tab: number,
  name: K,
  asked: TabCalls[K]['asked'],
): Promise<TabCalls[K]['answered']> => {
  const reply: unknown = await browser.tabs
    .sendMessage(tab, { sidelight: name, asked }, { frameId: 0 })
    .catch(unreachable);
  return open(reply, name) as TabCalls[K]['answered'];
};

/** Tells every frame of a tab; who hears it, and what comes of it, nobody learns. */
export const tellTab = async <K extends keyof TabCalls & string>(
  tab: number,
  name: K,
  asked: TabCalls[K]['asked'],
): Promise<void> => {
  await browser.tabs.sendMessage(tab, { sidelight: name, asked });
};
