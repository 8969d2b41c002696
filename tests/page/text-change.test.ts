import { describe, expect, it } from 'vitest';
import { changeOf } from '../../lib/page/text-change.ts';

const letters = (word: string): readonly string[] => [...word];

describe('changeOf', () => {
  it.each([
    ['', 'abc', { was: 0, head: 0, tail: 0, blocks: ['a', 'b', 'c'] }],
    ['abc', 'abc', { was: 3, head: 3, tail: 0, blocks: [] }],
    ['abc', 'abcde', { was: 3, head: 3, tail: 0, blocks: ['d', 'e'] }],
    ['abc', 'xabc', { was: 3, head: 0, tail: 3, blocks: ['x'] }],
    ['abc', 'axc', { was: 3, head: 1, tail: 1, blocks: ['x'] }],
    ['abc', 'ac', { was: 3, head: 1, tail: 1, blocks: [] }],
    ['aa', 'aaa', { was: 2, head: 2, tail: 0, blocks: ['a'] }],
    ['abc', '', { was: 3, head: 0, tail: 0, blocks: [] }],
  ])('%s to %s', (before, after, change) => {
    expect(changeOf(letters(before), letters(after))).toEqual(change);
  });
});
