import { expect, test } from 'vitest';
import { whyUnreachable } from '../../lib/state/unreachable.ts';

test.each([
  [undefined, 'browser-page'],
  ['', 'browser-page'],
  ['chrome://settings/', 'browser-page'],
  ['about:blank', 'browser-page'],
  ['moz-extension://1234/library.html', 'browser-page'],
  ['view-source:https://coast.example/', 'browser-page'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://addons.mozilla.org/firefox/', 'store'],
  ['https://coast.example/report.pdf', 'pdf'],
  ['https://coast.example/REPORT.PDF#page=2', 'pdf'],
  ['file:///home/reader/report.pdf', 'pdf'],
  ['file:///home/reader/story.html', 'file'],
  ['https://coast.example/report.pdf.html', 'not-loaded'],
  ['http://coast.example/', 'not-loaded'],
])('%s: %s', (address, reason) => {
  expect(whyUnreachable(address)).toBe(reason);
});

test.each([
  [undefined, 'withheld'],
  ['chrome://settings/', 'browser-page'],
  ['https://coast.example/', 'not-loaded'],
])('where the reader has narrowed what we may read, %s: %s', (address, reason) => {
  expect(whyUnreachable(address, true)).toBe(reason);
});
