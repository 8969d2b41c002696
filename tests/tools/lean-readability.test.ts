import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { leanReadability } from '../../tools/build/lean-readability.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

describe('Readability as it is bundled', () => {
  it('is still a script, and a smaller one', () => {
    const lean = leanReadability(source);
    expect(() => new Function(lean)).not.toThrow();
    expect(lean.length).toBeLessThan(source.length - 10_000);
  });

  it('is refused when the library has changed', () => {
    expect(() => leanReadability(source.replace('_getJSONLD(', '_getLinkedData('))).toThrow('_getJSONLD');
  });
});
