import { expect, test } from 'vitest';
import { registryLines } from '../../tools/check/lockfile.ts';

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
