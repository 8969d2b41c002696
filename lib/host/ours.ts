import type { Sender } from '../messaging.ts';

export interface Ours {
  /** `browser.runtime.id`, and the extension's own origin. */
  readonly id: string;
  readonly origin: string;
}

/** Is it one of our own pages that asks? A content script lives in a page and may be another's. */
export const isOurs = ({ id, origin }: Ours, sender: Sender): boolean => sender.id === id && sender.origin === origin;
