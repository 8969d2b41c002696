import { describe, expect, it } from 'vitest';
import { titleOf } from '../../lib/page/title.ts';

describe('titleOf', () => {
  it.each([
    [
      'what is said, confirmed by the document',
      ['Old bridge closed'],
      'Old bridge closed | Courier',
      [],
      'Old bridge closed',
    ],
    [
      'as it is shown',
      ['Old Bridge Closed | Courier'],
      'Old bridge closed | Courier',
      ['Old bridge closed'],
      'Old bridge closed',
    ],
    [
      'not what all pages say',
      ['Courier: news of today'],
      'Old bridge closed',
      ['Old bridge closed'],
      'Old bridge closed',
    ],
    [
      'not the only heading, which names the site',
      ['Old bridge closed'],
      'The Courier Daily: Old bridge closed',
      ['The Courier Daily'],
      'Old bridge closed',
    ],
    ['the document without its site', [], 'Old bridge closed for good - The Courier', [], 'Old bridge closed for good'],
    ['a short title whole', [], 'Bridge - The Courier', [], 'Bridge - The Courier'],
    ['what is said, where nothing else is', ['Old bridge closed'], null, [], 'Old bridge closed'],
    ['the heading, where nothing else is', [], null, ['Old bridge closed'], 'Old bridge closed'],
    ['nothing', [], null, [], ''],
  ])('%s', (_, said, document, headings, title) => {
    expect(titleOf({ said, document, headings })).toBe(title);
  });
});
