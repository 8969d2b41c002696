import { describe, expect, test } from 'vitest';
import { faultsOf, summarise } from '../../tools/network/faults.ts';
import { type NetworkRecord, type Requested, readRecord } from '../../tools/network/record.ts';

const PAGE = 'http://127.0.0.1:8000';
const EXTENSION = 'chrome-extension://abcdefgh';

const request = (url: string, initiator: string | null, kind: Requested['kind'] = 'other'): Requested => ({
  url,
  initiator,
  kind,
});

const record = (requests: readonly Requested[], lookups: readonly string[] = []): NetworkRecord => ({
  requests,
  lookups: new Set(lookups),
});

const OPENED = request(`${PAGE}/story`, null, 'page');
const IMAGE = request('https://images.example/a.png', PAGE);
const BARE = record([OPENED, IMAGE], [PAGE]);

const faults = (requests: readonly Requested[], lookups: readonly string[] = []): readonly string[] =>
  faultsOf({ ours: record(requests, lookups), bare: BARE, opened: new Set([OPENED.url]) });

describe('no fault', () => {
  test.each([
    ['what the page asks for without Sidelight too', [OPENED, IMAGE], [PAGE]],
    ['what Chromium itself is known to call', [OPENED, request('https://update.googleapis.com/x', null)], []],
    ['a lookup of a host that the page asks for', [OPENED, IMAGE], ['https://images.example']],
  ])('%s', (_, requests, lookups) => {
    expect(faults(requests, lookups)).toEqual([]);
  });
});

describe('a fault', () => {
  test.each([
    ['a request of an extension', request('https://else.example/', EXTENSION)],
    ['the same, for what the page asks for too', request(IMAGE.url, EXTENSION)],
    ['a request in the name of the page that it does not make by itself', request('https://else.example/?q=Ma', PAGE)],
    ['a page that nobody opened', request('https://else.example/', null, 'page')],
    ['the same, on a host that Chromium calls', request('https://www.google.com/search?q=Ma', null, 'page')],
    ['a call that Chromium is not known to make', request('https://else.example/', null)],
  ])('%s', (_, planted) => {
    const found = faults([OPENED, IMAGE, planted]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(planted.url);
  });

  test('a lookup without a request', () => {
    expect(faults([OPENED], ['stun.else.example:3478'])).toEqual(['stun.else.example (looked up only)']);
  });
});

test('the summary counts by who asked', () => {
  const all = record([
    OPENED,
    IMAGE,
    request('https://update.googleapis.com/x', null),
    request('https://x/', EXTENSION),
  ]);
  expect(summarise(all)).toBe('4 requests: 2 by pages, 1 by the browser, 1 by Sidelight');
});

describe('a NetLog', () => {
  const START = '{"constants":{"logEventTypes":{"URL_REQUEST_START_JOB":7,"HOST_RESOLVER_MANAGER_REQUEST":9}},';
  const lines = async function* (...given: readonly string[]) {
    yield* given;
  };
  const own = `{"params":{"url":"https://a.example/","initiator":"${EXTENSION}","request_type":"other"},"type":7},`;

  test('is read event by event', async () => {
    const read = await readRecord(
      lines(
        START,
        '"events": [',
        own,
        '{"params":{"url":"http://b.example/","initiator":"not an origin","request_type":"main frame"},"type":7},',
        '{"params":{"host":"https://a.example"},"type":9},',
        '{"phase":2,"type":7}]}',
      ),
    );
    expect(read.requests).toEqual([
      request('https://a.example/', EXTENSION),
      request('http://b.example/', null, 'page'),
    ]);
    expect([...read.lookups]).toEqual(['https://a.example']);
  });

  test('that was cut keeps what came before', async () => {
    const { requests } = await readRecord(lines(START, '"events": [', own, '{"params":{"url":"https'));
    expect(requests).toHaveLength(1);
  });

  test('that is none, or empty, is refused', async () => {
    await expect(readRecord(lines('<html>'))).rejects.toThrow('no NetLog');
    await expect(readRecord(lines())).rejects.toThrow('empty');
  });
});
