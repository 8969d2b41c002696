import { expect, test } from 'vitest';
import { missingOptional, registryLines } from '../../tools/check/lockfile.ts';

test.each([
  { why: 'a resolved address', lockfile: '{\n  "resolved": "https://registry.example/a/-/a-1.0.0.tgz"\n}', lines: 1 },
  { why: 'a version and its hash', lockfile: '{\n  "version": "1.0.0",\n  "integrity": "sha512-aaaa"\n}', lines: 0 },
  {
    why: 'where to give to its makers',
    lockfile: '{\n  "funding": { "url": "https://example.org/give" }\n}',
    lines: 0,
  },
])('a lockfile with $why', ({ lockfile, lines }) => {
  expect(registryLines(lockfile)).toHaveLength(lines);
});

test('a lockfile holds the binaries of every platform', () => {
  const needing = { optionalDependencies: { '@x/linux': '1.0.0', '@x/mac': '1.0.0' } };
  const half = JSON.stringify({ packages: { '': {}, 'node_modules/x': needing, 'node_modules/@x/linux': {} } });
  expect(missingOptional(half)).toEqual(['missing: @x/mac@1.0.0']);
  const whole = {
    '': {},
    'node_modules/x': needing,
    'node_modules/@x/linux': {},
    'node_modules/y/node_modules/@x/mac': {},
  };
  expect(missingOptional(JSON.stringify({ packages: whole }))).toEqual([]);
});
