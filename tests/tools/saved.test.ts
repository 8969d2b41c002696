import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listPages, readPage } from '../../tools/pages/saved.ts';
import { type Folder, makeFolder } from './command.ts';

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

test('saved pages are listed by name, once each, and nothing else is', () => {
  for (const name of ['b.html', 'a.html.gz', 'b.html.gz', 'truth.json', 'c.htm', 'd.html.bak'])
    writeFileSync(folder.at(name), '');
  mkdirSync(folder.at('e.html'));
  expect(listPages(folder.at(''))).toEqual(['a', 'b']);
});

test('no folder, no list', () => {
  expect(listPages(folder.at('none'))).toBeNull();
});

test('pages are read, and unpacked where they are packed', () => {
  writeFileSync(folder.at('plain.html'), '<p>Plain');
  writeFileSync(folder.at('packed.html.gz'), gzipSync('<p>Packed'));
  expect(readPage(folder.at(''), 'plain')?.toString()).toBe('<p>Plain');
  expect(readPage(folder.at(''), 'packed')?.toString()).toBe('<p>Packed');
  expect(readPage(folder.at(''), 'none')).toBeUndefined();
});

test('a torn or foreign file is an error', () => {
  writeFileSync(folder.at('torn.html.gz'), gzipSync('<p>Packed').subarray(0, 20));
  writeFileSync(folder.at('foreign.html.gz'), '<p>Plain');
  expect(() => readPage(folder.at(''), 'torn')).toThrow(/unexpected end/);
  expect(() => readPage(folder.at(''), 'foreign')).toThrow(/header/);
});
