/** Each rule by which foreign data is refused, and what just keeps it. */
import { describe, expect, test } from 'vitest';
import type { Json } from '../../lib/sync/json.ts';
import { readRecord } from '../../lib/sync/validate.ts';

const A = 'aaaaaaaaaa';
const ID = 'name:0123456789abcdefghjkmnpqrs';

/** A value with lists in lists, `depth` of them. */
const nested = (depth: number): Json => {
  let value: Json = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
};

const withValue = (value: Json): Json => ({ c: { [A]: 1 }, f: { note: { [`${A}:1`]: value } } });
const withField = (name: string): Json => ({ c: { [A]: 1 }, f: JSON.parse(`{${JSON.stringify(name)}:{"${A}:1":1}}`) });
const withDot = (dot: string, counter: Json = 2 ** 52): Json => ({ c: { [A]: counter }, f: { note: { [dot]: 1 } } });

const SOUND: readonly (readonly [string, string, Json])[] = [
  ['without fields', ID, { c: { [A]: 1 }, f: {} }],
  ['of an unknown kind', 'hologram-2:a_B-9', { c: {}, f: {} }],
  ['with lists 16 deep', ID, withValue(nested(16))],
  ['with the highest counter', ID, withDot(`${A}:${2 ** 52}`)],
  ['with the longest field name', ID, withField('x'.repeat(256))],
  ['with a field that objects inherit', ID, withField('constructor')],
];

const REFUSED: readonly (readonly [string, string, Json])[] = [
  ['an id without a hash', 'name:', { c: {}, f: {} }],
  ['an id that is a path', 'name:../x', { c: {}, f: {} }],
  ['a list', ID, []],
  ['a member that it does not know', ID, { c: {}, f: {}, g: 1 }],
  ['no context', ID, { f: {} }],
  ['no fields', ID, { c: {} }],
  ['an actor that is none', ID, { c: { AAAAAAAAAA: 1 }, f: {} }],
  ['a counter of 0', ID, { c: { [A]: 0 }, f: {} }],
  ['a counter above the highest', ID, { c: { [A]: 2 ** 52 + 1 }, f: {} }],
  ['half a counter', ID, { c: { [A]: 1.5 }, f: {} }],
  ['a dot above the highest counter', ID, withDot(`${A}:${2 ** 52 + 1}`)],
  ['a dot with leading zeros', ID, withDot(`${A}:01`)],
  ['a dot that the context does not cover', ID, withDot(`${A}:2`, 1)],
  ['a register without values', ID, { c: { [A]: 1 }, f: { note: {} } }],
  ['a register that is a list', ID, { c: { [A]: 1 }, f: { note: [1] } }],
  ['lists 17 deep', ID, withValue(nested(17))],
  ['a field without a name', ID, withField('')],
  ['a field name too long', ID, withField('x'.repeat(257))],
  ['the field name __proto__', ID, withField('__proto__')],
];

describe('a foreign record', () => {
  test.each(SOUND)('%s is read', (_, id, value) => {
    expect(readRecord(id, value)).toMatchObject({ id });
  });

  test.each(REFUSED)('with %s is refused', (_, id, value) => {
    expect(readRecord(id, value)).toBeNull();
  });
});
