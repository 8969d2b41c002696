import { expect, test } from 'vitest';
import { createMemory } from '../../lib/host/memory.ts';

test('forgets the longest unused first', () => {
  const memory = createMemory<number>(2);
  memory.set('a', 1);
  memory.set('b', 2);
  expect(memory.get('a')).toBe(1);
  memory.set('c', 3);
  expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([1, undefined, 3]);
});

test('a value set again takes no second place', () => {
  const memory = createMemory<number>(2);
  for (const value of [1, 2, 3]) memory.set('a', value);
  memory.set('b', 4);
  expect([memory.get('a'), memory.get('b')]).toEqual([3, 4]);
});
