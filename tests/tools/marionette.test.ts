import { expect, test } from 'vitest';
import { messageReader, writeMessage } from '../../tools/firefox/marionette.ts';

const MESSAGES = [{ applicationType: 'gecko' }, [1, 1, null, { value: 'Åse – “ja”' }], [1, 2, { error: 'no' }, null]];
const BYTES = Buffer.concat(MESSAGES.map(writeMessage));

test.each([1, 2, 7, 64, BYTES.length])('messages arrive whole from pieces of %i bytes', (size) => {
  const read: unknown[] = [];
  const reader = messageReader((message) => read.push(message));
  for (let at = 0; at < BYTES.length; at += size) reader(BYTES.subarray(at, at + size));
  expect(read).toEqual(MESSAGES);
});

test('the length counts bytes, not characters', () => {
  expect(writeMessage('é').toString()).toBe('4:"é"');
});
