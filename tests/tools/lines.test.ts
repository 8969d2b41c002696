import { expect, test } from 'vitest';
import { splitLines } from '../../tools/analyze/lines.ts';

const stream = async function* (chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
};

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['nothing', [], []],
  ['an empty chunk', [''], []],
  ['one line without an end', ['one'], ['one']],
  ['one line with an end', ['one\n'], ['one']],
  ['lines in one chunk', ['one\ntwo\n\nthree'], ['one', 'two', '', 'three']],
  ['a line over many chunks', ['o', 'n', 'e\ntw', 'o'], ['one', 'two']],
  ['an end at the start of a chunk', ['one', '\ntwo'], ['one', 'two']],
  ['line separators of Unicode end no line', ['o\u2028n\u2029e\n', 't\u0085wo'], ['o\u2028n\u2029e', 't\u0085wo']],
];

test.each(CASES)('%s', async (_, chunks, lines) => {
  const split: string[] = [];
  for await (const line of splitLines(stream(chunks))) split.push(line);
  expect(split).toEqual(lines);
});
