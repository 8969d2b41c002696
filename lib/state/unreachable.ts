/** Why no content script answers in a tab. */
export type Unreachable = 'browser-page' | 'withheld' | 'store' | 'pdf' | 'file' | 'not-loaded';

const STORES = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

const parse = (address: string | undefined): URL | null =>
  address !== undefined && URL.canParse(address) ? new URL(address) : null;

/**
 * The reason, as far as the address tells. The browser keeps an address to itself that is one of its own pages', or,
 * where the reader has `narrowed` which sites we may read, of any other.
 */
export const whyUnreachable = (address: string | undefined, narrowed = false): Unreachable => {
  const url = parse(address);
  if (!url && narrowed) return 'withheld';
  if (!url || !/^(?:https?|file):$/.test(url.protocol)) return 'browser-page';
  if (STORES.has(url.hostname)) return 'store';
  if (/\.pdf$/i.test(url.pathname)) return 'pdf';
  return url.protocol === 'file:' ? 'file' : 'not-loaded';
};
