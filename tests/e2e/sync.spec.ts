/** Notes of two devices that meet in the browser's synced storage, which the test carries from one to the other. */
import type { BrowserContext, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { openOptions, openPopup } from './extension.ts';
import { openArticle } from './reader.ts';
import { expect, firstPage, test } from './sidelight.ts';

/** What the extension's own pages have. */
declare const chrome: typeof browser;

const ARTICLE = 'harbour.html';

interface Device {
  readonly options: Page;
  readonly popup: Page;
}

const startDevice = async (context: BrowserContext, url: string): Promise<Device> => {
  const page = await firstPage(context);
  await openArticle(page, url);
  const popup = await openPopup(context, page);
  await expect(popup.getByRole('button', { name: 'Write a note' })).toBeVisible();
  return { popup, options: await openOptions(context) };
};

const write = async ({ popup }: Device, text: string): Promise<void> => {
  await popup.getByRole('button', { name: /^(?:Write a|Edit) note$/ }).click();
  await popup.getByRole('textbox', { name: /Your note/ }).fill(text);
  await popup.getByRole('button', { name: 'Done' }).click();
  await expect(popup.getByText('Saved', { exact: true })).toBeVisible();
};

const synced = async ({ options }: Device): Promise<void> => {
  await expect(options.getByText(/^Synced: /)).toBeVisible();
  await expect(options.getByText('Everything is uploaded.')).toBeVisible();
};

const turnOn = async (device: Device): Promise<void> => {
  await device.options.getByRole('checkbox', { name: 'Sync notes' }).check();
  await synced(device);
};

/** A round, and the end of it: until then the button cannot be pressed again. */
const syncNow = async (device: Device): Promise<void> => {
  const button = device.options.getByRole('button', { name: 'Sync now' });
  await button.click();
  await expect(button).toBeEnabled();
  await synced(device);
};

const carried = (from: Device): Promise<Record<string, unknown>> =>
  from.options.evaluate(() => chrome.storage.sync.get(null));

/** Both storages as the browser's own sync would make them: what one has, the other has. */
const carry = async (from: Device, to: Device): Promise<void> => {
  const items = await carried(from);
  await to.options.evaluate(async (items) => {
    const gone = Object.keys(await chrome.storage.sync.get(null)).filter((key) => !(key in items));
    await chrome.storage.sync.remove(gone);
    await chrome.storage.sync.set(items);
  }, items);
};

const texts = async ({ popup }: Device): Promise<readonly string[]> => {
  await popup.reload();
  await expect(popup.getByRole('button', { name: /^(?:Write a|Edit) note$/ })).toBeVisible();
  return popup.locator('.note-words p').allTextContents();
};

const offerOf = ({ popup }: Device) => popup.getByRole('complementary', { name: 'Sync' });

test('sync is offered once; nothing is uploaded before it is turned on, nor after it is turned off', async ({
  context,
  other,
  server,
}) => {
  test.slow(); // Two browsers, one after the other.
  const device = await startDevice(context, server.url(ARTICLE));
  await write(device, 'stays here');
  await expect(offerOf(device)).toContainText('nothing is sent until you turn it on');
  const [options] = await Promise.all([
    context.waitForEvent('page'),
    offerOf(device).getByRole('link', { name: 'See how' }).click(),
  ]);
  await expect(options.getByRole('checkbox', { name: 'Sync notes' })).toBeFocused();
  await expect(options.getByRole('checkbox', { name: 'Sync notes' })).toBeInViewport();
  await options.close();
  await expect(device.options.getByText('Off. Notes stay on this device.')).toBeVisible();
  expect(await carried(device)).toEqual({});
  await turnOn(device);
  const uploaded = await carried(device);
  expect(Object.keys(uploaded)).not.toEqual([]);
  await expect(device.options.getByText('this device', { exact: true })).toBeVisible();
  await device.options.getByRole('checkbox').uncheck();
  await expect(device.options.getByText('Off. Notes stay on this device.')).toBeVisible();
  await write(device, 'stays here too');
  expect(await carried(device)).toEqual(uploaded);

  const declined = await startDevice(other, server.url(ARTICLE));
  await write(declined, 'a first note');
  await offerOf(declined).getByRole('button', { name: 'No, thanks' }).click();
  await expect(offerOf(declined)).toHaveCount(0);
  await expect(declined.popup.getByRole('button', { name: 'Edit note' })).toBeFocused();
  await declined.popup.reload();
  await write(declined, 'another one');
  await expect(offerOf(declined)).toHaveCount(0);
  expect(await carried(declined)).toEqual({});
});

test.describe('two devices', () => {
  test('a note and a setting go along; edited apart, both texts are there; an edit outlives a deletion', async ({
    context,
    other,
    server,
  }) => {
    const [one, two] = await Promise.all([
      startDevice(context, server.url(ARTICLE)),
      startDevice(other, server.url(ARTICLE)),
    ]);
    await write(one, 'from the one');
    await turnOn(one);
    await carry(one, two);
    await two.options.getByRole('checkbox', { name: 'Sync notes' }).check();
    await synced(two);
    expect(await texts(two)).toEqual(['from the one']);
    await expect(two.options.getByText(/ on /).first()).toBeVisible();

    await one.options.getByRole('radio', { name: 'Every mention' }).check();
    await write(one, 'edited on the one');
    await write(two, 'edited on the other');
    await syncNow(one);
    await carry(one, two);
    await syncNow(two);
    await carry(two, one);
    await syncNow(one);
    await expect(two.options.getByRole('radio', { name: 'Every mention' })).toBeChecked();
    for (const device of [one, two]) {
      await device.popup.reload();
      await expect(device.popup.getByText('edited on the one')).toBeVisible();
      await expect(device.popup.getByText('edited on the other')).toBeVisible();
    }
  });

  test('one deletes while the other edits: the edit survives on both', async ({ context, other, server }) => {
    const [one, two] = await Promise.all([
      startDevice(context, server.url(ARTICLE)),
      startDevice(other, server.url(ARTICLE)),
    ]);
    await write(one, 'to be deleted');
    await turnOn(one);
    await carry(one, two);
    await turnOn(two);
    await one.popup.getByRole('button', { name: 'Edit note' }).click();
    await one.popup.getByRole('textbox', { name: /Your note/ }).fill('');
    await one.popup.getByRole('button', { name: 'Done' }).click();
    await expect(one.popup.getByRole('button', { name: 'Write a note' })).toBeVisible();
    await two.popup.reload();
    await write(two, 'edited meanwhile');
    await syncNow(one);
    await carry(one, two);
    await syncNow(two);
    await carry(two, one);
    await syncNow(one);
    expect(await texts(one)).toEqual(['edited meanwhile']);
    expect(await texts(two)).toEqual(['edited meanwhile']);
  });
});

test('a worker that is stopped in a round goes on at the next one, and nothing is lost', async ({
  context,
  server,
}) => {
  const device = await startDevice(context, server.url(ARTICLE));
  await write(device, 'outlives the worker');
  await turnOn(device);
  await write(device, 'outlives the worker again');
  const session = await context.newCDPSession(device.options);
  await session.send('ServiceWorker.enable');
  for (let time = 0; time < 3; time++) {
    // Asked and stopped at once: wherever in the round that is.
    await device.options.evaluate(() => {
      void chrome.runtime.sendMessage({ sidelight: 'syncNow', asked: { allow: false } }).catch(() => undefined);
    });
    await session.send('ServiceWorker.stopAllWorkers');
  }
  await device.options.reload();
  await syncNow(device);
  expect(await texts(device)).toEqual(['outlives the worker again']);
});

/** Text of 70 kB that does not pack into one item of the synced storage. */
const large = (): string => {
  let state = 1;
  const word = (): string => {
    state = (state * 48_271) % 0x7fffffff;
    return state.toString(36);
  };
  return Array.from({ length: 10_000 }, word).join(' ');
};

test('what a round would do is said before it is done; a note too large for it stays here', async ({
  context,
  server,
}) => {
  const device = await startDevice(context, server.url(ARTICLE));
  await turnOn(device);
  await write(device, 'one change');
  await device.options.getByRole('button', { name: 'Try without' }).click();
  await expect(device.options.getByText('Here it will add 0, change 0, remove 0. It will upload 1.')).toBeVisible();
  await syncNow(device);
  await write(device, large());
  await device.options.getByRole('button', { name: 'Sync now' }).click();
  await expect(device.options.getByText('1 note is too large for the browser’s synced storage')).toBeVisible();
  await expect(device.options.getByText('1 change waits for upload.')).toBeVisible();
  expect(await texts(device)).toEqual([large()]);
});
