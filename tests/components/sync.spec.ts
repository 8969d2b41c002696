/** The section Sync of the options, in every state there is. */
import type { Device, RemoteState, SyncStatus, SyncTrouble } from '../../lib/database/index.ts';
import type { SyncFault, SyncView } from '../../lib/state/sync.ts';
import { expect, test } from './fixtures.ts';
import { cutSideways, faint } from './layout.ts';

/** The harness says moments as of this one. */
const NOW = Date.UTC(2026, 4, 17, 12);
const DAY = 24 * 60 * 60 * 1000;

const OFF: SyncStatus = {
  on: false,
  supported: true,
  running: false,
  waiting: 0,
  devices: [],
  doneAt: null,
  trouble: null,
  found: null,
  restore: null,
};

const FOUND: RemoteState = {
  used: 20_480,
  room: 102_400,
  space: 'enough',
  damaged: 0,
  newer: 0,
  tooLarge: [],
};

const DEVICES: readonly Device[] = [
  { browser: 'Chrome', system: 'mac', seen: NOW, own: true },
  { browser: 'Chrome', system: 'linux', seen: NOW - 3 * DAY, own: false },
  { browser: '', system: '', seen: NOW - 40 * DAY, own: false },
];

const ON: SyncStatus = { ...OFF, on: true, doneAt: NOW - 60_000, found: FOUND, devices: DEVICES };

const view = (status: SyncStatus | null, more: Partial<SyncView> = {}): SyncView => ({
  status,
  fault: null,
  busy: false,
  preview: null,
  ...more,
});

const shown = (sync: SyncView) => ({
  settings: { settings: null, unsaved: false },
  kept: { state: 'counting' },
  sync,
});

const trouble = (why: SyncTrouble): SyncView => view({ ...ON, trouble: why });
const found = (change: Partial<RemoteState>): SyncView => view({ ...ON, found: { ...FOUND, ...change } });
const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `name:${at}`);

const ASKS: SyncTrouble = { why: 'asks', plan: { add: 1, change: 2, remove: 30 } };

/** A state, and what is said of it. */
const STATES: readonly (readonly [string, SyncView, readonly (string | RegExp)[]])[] = [
  ['off', view(OFF), ['Off. Notes stay on this device.']],
  ['turning on', view({ ...OFF, on: true, running: true }, { busy: true }), ['Syncing…']],
  ['on, before the first round has ended', view({ ...OFF, on: true }), ['On. Nothing is synced yet.']],
  ['synced today', view(ON), [/^Synced: \d+:\d\d/, 'Everything is uploaded.', '20% of the 102 kB']],
  ['synced some days ago', view({ ...ON, doneAt: NOW - 3 * DAY }), [/^Synced: .*2026/]],
  ['one change waits', view({ ...ON, waiting: 1 }), ['1 change waits for upload.']],
  ['many wait', view({ ...ON, waiting: 1234 }), ['1,234 changes wait for upload.']],
  ['nearly full', found({ used: 92_160, space: 'little' }), ['90% of the 102 kB', 'nearly full']],
  ['full', trouble({ why: 'full', retryAt: null }), ['is full. Your notes are safe on this device']],
  ['notes too large', found({ tooLarge: ids(2) }), ['2 notes are too large']],
  ['of a newer Sidelight', found({ newer: 1 }), ['Update it here to see them.']],
  ['damaged items', found({ damaged: 1 }), ['1 item in the synced storage cannot be read']],
  ['rate limited', trouble({ why: 'throttled', retryAt: NOW + 600_000 }), [/goes on by itself at \d+:\d\d/]],
  ['offline', trouble({ why: 'offline', retryAt: NOW }), ['cannot be reached now. Sidelight tries again.']],
  ['denied', trouble({ why: 'denied', retryAt: null }), ['does not let Sidelight use its synced storage']],
  ['no database', trouble({ why: 'database' }), ['Nothing is lost; Sidelight tries again.']],
  [
    'tried',
    view(ON, { preview: { ok: true, plan: { add: 12, change: 3, remove: 0 }, uploads: 1 } }),
    ['add 12, change 3, remove 0'],
  ],
  ['tried in vain', view(ON, { preview: { ok: false, why: 'offline' } }), ['cannot be reached now']],
  ['asks before it removes much', trouble(ASKS), ['Another device has deleted much', 'add 1, change 2, remove 30']],
  [
    'removals can be taken back',
    view({ ...ON, restore: { at: NOW, removed: 30 } }),
    ['30 notes and corrections were removed here'],
  ],
  ['not in this browser', view({ ...OFF, supported: false }), ['This browser does not sync the data of add-ons.']],
];

const section = 'Sync';

for (const [name, sync, words] of STATES)
  test(`${name}: said, legible and whole, light and dark, wide and narrow`, async ({ options, page }) => {
    await options.show(shown(sync));
    const region = page.getByRole('region', { name: section, exact: true });
    for (const said of words) await expect(region.getByText(said).first()).toBeVisible();
    await expect(region.getByRole('checkbox')).toHaveCount(sync.status?.supported ? 1 : 0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [800, 320]) {
        await page.setViewportSize({ width, height: 760 });
        expect(await faint(page)).toEqual([]);
        expect(await cutSideways(page)).toEqual([]);
      }
    }
  });

test('each device says what it is and when it was last seen', async ({ options, page }) => {
  await options.show(shown(view(ON)));
  const devices = page.getByRole('region', { name: 'Devices' }).getByRole('listitem');
  await expect(devices).toHaveText([
    /^Chrome on macOS\s*this device$/,
    /^Chrome on Linux\s*last synced/,
    /^Unknown browser/,
  ]);
});

test('before the status is known nothing can be switched', async ({ options, page }) => {
  await options.show(shown(view(null)));
  const region = page.getByRole('region', { name: section, exact: true });
  await expect(region).toHaveAttribute('aria-busy', 'true');
  await expect(region.getByRole('checkbox')).toHaveCount(0);
});

const FAULTS: readonly (readonly [SyncFault, string])[] = [
  ['private', 'not available in private windows'],
  ['unavailable', 'Nothing is lost'],
  ['full', 'storage is full'],
  ['newer', 'Update Sidelight to sync.'],
  ['unreachable', 'Load this page again.'],
];

for (const [fault, words] of FAULTS)
  test(`a wish that fails (${fault}) is told, and can be tried again`, async ({ options, page }) => {
    await options.show(shown(view(OFF, { fault })));
    await expect(page.getByRole('alert')).toContainText(words);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await options.said()).toEqual([{ type: 'retry' }]);
  });

test('all is done by key, and what is removed comes after what keeps it', async ({ options, page }) => {
  await options.show(shown(view({ ...ON, trouble: ASKS, restore: { at: NOW, removed: 30 } })));
  const region = page.getByRole('region', { name: section, exact: true });
  await region.getByRole('checkbox', { name: 'Sync notes' }).focus();
  await page.keyboard.press('Space');
  for (const name of [
    'Keep all, turn sync off',
    'Remove them here too',
    'Sync now',
    'Try without',
    'Bring them back',
  ]) {
    await page.keyboard.press('Tab');
    await expect(region.getByRole('button', { name })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  expect(await options.said()).toEqual([
    { type: 'sync', on: false },
    { type: 'sync', on: false },
    { type: 'sync-now', allow: true },
    { type: 'sync-now', allow: false },
    { type: 'sync-try' },
    { type: 'undo' },
  ]);
});

test('while something is done nothing else can be asked for', async ({ options, page }) => {
  await options.show(shown(view({ ...ON, running: true, trouble: ASKS }, { busy: true })));
  const region = page.getByRole('region', { name: section, exact: true });
  for (const button of await region.getByRole('button').all()) await expect(button).toBeDisabled();
});
