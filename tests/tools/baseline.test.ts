import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBaseline, updateBaseline } from '../../tools/baseline.ts';
import { type Folder, makeFolder } from './command.ts';

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

test('no baseline yet is an empty one', () => {
  expect(readBaseline(folder.at('none.json'))).toEqual({});
});

test('what was measured goes over what was kept, and the rest stays', () => {
  updateBaseline(folder.at('a.json'), { b: { F1: 0.5 }, a: { F1: 0.1 } });
  updateBaseline(folder.at('a.json'), { a: { F1: 0.2 } });
  expect(readBaseline(folder.at('a.json'))).toEqual({ a: { F1: 0.2 }, b: { F1: 0.5 } });
});

test.each(['[]', '5', '{"a":5}', '{"a":{"F1":"high"}}', '{"a":'])('%s is no baseline', (text) => {
  writeFileSync(folder.at('a.json'), text);
  expect(() => readBaseline(folder.at('a.json'))).toThrow();
});
