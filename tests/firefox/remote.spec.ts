/** The contract of remotes on the real synced storage of Firefox, in the page of an add-on made for it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { browser as Extension } from 'wxt/browser';
import { addressOf, installAddOn } from '../../tools/firefox/launch.ts';
import { bundleContract } from '../remotes/bundle.ts';
import { expect, test } from './sidelight.ts';

/** What the add-on's page has. */
declare const browser: typeof Extension;

const ID = 'contract@sidelight.invalid';

const MANIFEST = {
  manifest_version: 3,
  name: 'Contract of remotes',
  version: '1',
  permissions: ['storage'],
  browser_specific_settings: { gecko: { id: ID, data_collection_permissions: { required: ['none'] } } },
};

const PAGE = '<!doctype html><meta charset="utf-8"><title>Contract</title><script src="contract.js"></script>';

/** An add-on that has the contract, and storage of its own. */
const writeAddOn = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-contract-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'contract.html'), PAGE);
  writeFileSync(join(folder, 'contract.js'), await bundleContract());
  return folder;
};

test('storage.sync keeps the contract of remotes', async ({ firefox, reader }) => {
  const folder = await writeAddOn();
  await installAddOn(firefox, folder);
  await reader.go(await addressOf(firefox, ID, 'contract.html'));
  const names = await reader.run(() => contract.namesOf(browser.storage.sync, false));
  expect(names.length).toBeGreaterThan(12);
  for (const [index, name] of names.entries())
    await test.step(name, async () => {
      const failure = await reader.run((index) => contract.runCase(browser.storage.sync, false, index), index);
      expect.soft(failure, name).toBeNull();
    });
  await rm(folder, { recursive: true });
});
