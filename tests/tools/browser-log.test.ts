import { expect, test } from 'vitest';
import { extensionMessages } from '../../tools/pages/browser-log.ts';

const line = (text: string, source: string): string =>
  `[15958:15958:1122/111910.404803:INFO:CONSOLE:1] "${text}", source: ${source} (1)\n`;

test.each([
  {
    why: 'an error thrown in a content script',
    log: line('Uncaught Error: no', 'chrome-extension://abc/content.js'),
    count: 1,
  },
  { why: 'a message over two lines', log: line('one\ntwo', 'chrome-extension://abc/background.js'), count: 1 },
  {
    why: 'a refusal of the page to frame us',
    log: line('Refused to frame chrome-extension://abc/', 'http://127.0.0.1/'),
    count: 1,
  },
  { why: "the page's own error", log: line('Uncaught Error: theirs', 'http://127.0.0.1:1/page'), count: 0 },
  {
    why: 'two of the page, one of ours',
    log: line('a', 'http://a/') + line('b', 'chrome-extension://abc/c.js') + line('c', 'http://a/'),
    count: 1,
  },
  { why: 'another line of the log', log: '[1:1:1122/1.2:ERROR:x.cc:1] chrome-extension://abc\n', count: 0 },
])('$why', ({ log, count }) => {
  expect(extensionMessages(log)).toHaveLength(count);
});
