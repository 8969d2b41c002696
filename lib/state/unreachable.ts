/** Why no content script answers in a tab. */
export type Unreachable = 'browser-page' | 'store' | 'pdf' | 'file' | 'not-loaded';

const STORES = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

const parse = (address: string | undefined): URL | null =>
  address !== undefined && URL.canParse(address) ? new URL(address) : null;

/** The reason, as far as the address tells; an address the browser keeps to itself is one of its own pages. */
export const whyUnreachable = (address: string | undefined): Unreachable => {
  const url = parse(address);
  if (!url || !/^(?:https?|file):$/.test(url.protocol)) return 'browser-page';
  if (STORES.has(url.hostname)) return 'store';
  if (/\.pdf$/i.test(url.pathname)) return 'pdf';
  return url.protocol === 'file:' ? 'file' : 'not-loaded';
};
