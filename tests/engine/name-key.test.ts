import { expect, test } from 'vitest';
import { type EntityKind, nameKey } from '../../lib/engine/index.ts';

test.each<[string, string, EntityKind, boolean]>([
  ['Ida Holm', 'IDA HOLM', 'person', true],
  ['Ida Hölm', 'Ida Holm', 'person', true],
  ['Dr. Ida Holm', 'Ida Holm', 'person', true],
  ['Ida Holm Jr.', 'Ida Holm', 'person', true],
  ['O’Brien', "O'Brien", 'person', true],
  ['The Crown Estate', 'Crown Estate', 'organisation', true],
  ['General Motors', 'Motors', 'organisation', false],
  ['Ida Holm', 'Ida Holmes', 'person', false],
])('“%s” and “%s” (%s): the same name: %s', (one, other, kind, same) => {
  expect(nameKey(one, kind) === nameKey(other, kind)).toBe(same);
});

test('a person who is called by a title alone keeps it', () => {
  expect(nameKey('Pope', 'person')).toBe('pope');
});
