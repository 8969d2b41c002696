/** The record of a browser's requests: Chromium's NetLog, which sees those of every process, worker and frame. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export interface Requested {
  readonly url: string;
  /** The origin that asked, or null where the browser did so by itself. */
  readonly initiator: string | null;
  readonly kind: 'page' | 'frame' | 'other';
}

export interface NetworkRecord {
  readonly requests: readonly Requested[];
  /** Hosts whose addresses were asked for, whether or not a request followed. */
  readonly lookups: ReadonlySet<string>;
}

/** The switches that make a browser write its record to `path`; it is complete once the browser has ended. */
export const recordSwitches = (path: string): readonly string[] => [
  `--log-net-log=${path}`,
  '--net-log-capture-mode=Default',
];

interface Constants {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
}

interface Event {
  readonly type: number;
  readonly params?: Readonly<Record<string, unknown>>;
}

const KINDS: Readonly<Record<string, Requested['kind']>> = { 'main frame': 'page', subframe: 'frame' };

const readRequest = ({ url, initiator, request_type }: Readonly<Record<string, unknown>>): Requested | null => {
  if (typeof url !== 'string') return null;
  const asked = typeof initiator === 'string' && initiator !== 'not an origin' ? initiator : null;
  return { url, initiator: asked, kind: KINDS[String(request_type)] ?? 'other' };
};

/** The log holds an event a line; the last lines may be cut where the browser was. */
const parseLine = <T>(line: string): T | null => {
  try {
    return JSON.parse(line.replace(/,\s*$/, '')) as T;
  } catch {
    return null;
  }
};

/** The first line of the log names its kinds of events, and is left open. */
const kindsOf = (line: string): Constants['constants']['logEventTypes'] => {
  const parsed = parseLine<Constants>(`${line.replace(/,\s*$/, '')}}`);
  if (!parsed) throw new Error('this is no NetLog');
  return parsed.constants.logEventTypes;
};

/** Reads the log line by line. Rejects where it is not there, or is no NetLog. */
export const readRecord = async (lines: AsyncIterable<string>): Promise<NetworkRecord> => {
  const requests: Requested[] = [];
  const lookups = new Set<string>();
  let kinds: Readonly<Record<string, number>> | null = null;
  for await (const line of lines) {
    kinds ??= kindsOf(line);
    const { type, params } = parseLine<Event>(line) ?? { type: -1 };
    if (!params) continue;
    const request = type === kinds.URL_REQUEST_START_JOB ? readRequest(params) : null;
    if (request) requests.push(request);
    if (type === kinds.HOST_RESOLVER_MANAGER_REQUEST && typeof params.host === 'string') lookups.add(params.host);
  }
  if (!kinds) throw new Error('the NetLog is empty');
  return { requests, lookups };
};

export const readRecordFile = (path: string): Promise<NetworkRecord> =>
  readRecord(createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY }));
