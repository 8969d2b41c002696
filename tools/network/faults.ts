/** What of a record can only be Sidelight's doing. */
import type { NetworkRecord, Requested } from './record.ts';

const EXTENSION = /^(?:chrome|moz)-extension:/;

/** Hosts that Chromium itself calls: for updates of its parts, and to learn who is signed in. */
const BROWSER_CALLS: ReadonlySet<string> = new Set([
  'update.googleapis.com',
  'accounts.google.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'safebrowsing.googleapis.com',
  'www.google.com',
]);

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);

/** `--log-net-log` writes a looked-up host as `https://host`, or as `host:port`. */
const lookedUp = (host: string): string => (host.includes('://') ? hostOf(host) : host.replace(/:\d+$/, ''));

const isLoopback = (host: string): boolean => host === '127.0.0.1' || host === 'localhost';

const describe = ({ url, initiator }: Requested): string => `${url} (asked by ${initiator ?? 'the browser'})`;

export interface Compared {
  /** The record of the browser with Sidelight in it. */
  readonly ours: NetworkRecord;
  /** The record of the same visits in a browser without. */
  readonly bare: NetworkRecord;
  /** Addresses that were opened on purpose. */
  readonly opened: ReadonlySet<string>;
}

/**
 * Requests of an extension's own; requests of a page that it does not make without Sidelight (a content script's look
 * like the page's); pages that nobody opened; calls of the browser that it is not known to make; lookups of new hosts.
 */
export const faultsOf = ({ ours, bare, opened }: Compared): readonly string[] => {
  const known = new Set(bare.requests.map(({ url }) => url));
  const hosts = new Set([...bare.requests.map(({ url }) => hostOf(url)), ...[...bare.lookups].map(lookedUp)]);
  const isExpected = ({ url, initiator, kind }: Requested): boolean => {
    if (initiator !== null && EXTENSION.test(initiator)) return false;
    if (known.has(url) || opened.has(url)) return true;
    return kind !== 'page' && initiator === null && BROWSER_CALLS.has(hostOf(url));
  };
  const requests = ours.requests.filter((request) => !isExpected(request)).map(describe);
  const asked = new Set(ours.requests.map(({ url }) => hostOf(url)));
  const lookups = [...ours.lookups]
    .map(lookedUp)
    .filter((host) => !hosts.has(host) && !asked.has(host) && !isLoopback(host) && !BROWSER_CALLS.has(host))
    .map((host) => `${host} (looked up only)`);
  return [...new Set([...requests, ...lookups])];
};

/** A line on who asked for how much, for a person. */
export const summarise = ({ requests }: NetworkRecord): string => {
  const of = (wanted: (initiator: string | null, kind: Requested['kind']) => boolean): number =>
    requests.filter(({ initiator, kind }) => wanted(initiator, kind)).length;
  const ours = of((initiator) => initiator !== null && EXTENSION.test(initiator));
  const pages = of((initiator, kind) => kind !== 'other' || (initiator !== null && !EXTENSION.test(initiator)));
  return `${requests.length} requests: ${pages} by pages, ${requests.length - pages - ours} by the browser, ${ours} by Sidelight`;
};
