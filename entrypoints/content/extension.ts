/** What the content script knows of the extension it belongs to. */
import { browser } from 'wxt/browser';

/** False once the extension was updated, reloaded or removed under the page: nobody answers any more. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;

/** The extension's own origin. Never taken from a card's URL, which may be a dynamic one. */
const ownOrigin = (): string =>
  import.meta.env.FIREFOX ? new URL(browser.runtime.getURL('/')).origin : `chrome-extension://${browser.runtime.id}`;

/** Where the card is to be had, for a page that may be isolated by COOP and COEP. */
export const cardAddress = (): { readonly url: string; readonly origin: string } => ({
  url: browser.runtime.getURL(self.crossOriginIsolated ? '/card-isolated.html' : '/card.html'),
  origin: ownOrigin(),
});
