/** The contract of remotes on the real synced storage, in the extension's own worker. */
import type { browser } from 'wxt/browser';
import { bundleContract } from '../remotes/bundle.ts';
import { expect, test } from './sidelight.ts';

/** What the extension's worker has. */
declare const chrome: typeof browser;

test('storage.sync keeps the contract of remotes', async ({ context }) => {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(await bundleContract());
  const names = await worker.evaluate(() => contract.namesOf(chrome.storage.sync, true));
  expect(names.length).toBeGreaterThan(12);
  for (const [index, name] of names.entries())
    await test.step(name, async () => {
      const failure = await worker.evaluate((index) => contract.runCase(chrome.storage.sync, true, index), index);
      expect.soft(failure, name).toBeNull();
    });
});
