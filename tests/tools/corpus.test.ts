/** `npm run corpus` as a process, where there are no corpora. */
import { expect, test, vi } from 'vitest';
import { runTool } from './command.ts';

vi.setConfig({ testTimeout: 60_000 });

test('a missing folder is named, with what to do', () => {
  const ran = runTool('corpus', ['--corpora', '/nowhere/corpora']);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toMatch(/^corpus: .*corpora does not exist; --corpora DIR/);
});

test.each([['nonsense'], ['--nonsense']])('%s is answered by the usage', (argument) => {
  const ran = runTool('corpus', [argument]);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toMatch(/usage: npm run corpus/);
});
