import { expect, test, vi } from 'vitest';
import { type Installed, welcome } from '../../lib/host/welcome.ts';

test.each<[string, Installed, string, boolean]>([
  ['installed from a store', { reason: 'install' }, 'normal', true],
  ['installed from a file', { reason: 'install', temporary: false }, 'sideload', true],
  ['updated', { reason: 'update' }, 'normal', false],
  ['the browser updated', { reason: 'browser_update' }, 'normal', false],
  ['loaded unpacked', { reason: 'install' }, 'development', false],
  ['a temporary add-on', { reason: 'install', temporary: true }, 'temporary', false],
])('%s', async (_, installed, type, greets) => {
  const open = vi.fn(async () => undefined);
  await welcome({ installType: async () => type, open })(installed);
  expect(open).toHaveBeenCalledTimes(greets ? 1 : 0);
});
