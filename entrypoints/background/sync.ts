/** What sync needs of the browser: its storage, an alarm, and the moments when a round is due. */
import { browser } from 'wxt/browser';
import type { Sync } from '../../lib/host/sync.ts';
import { SYNC_CHANGE } from '../../lib/messaging.ts';
import { browserStorageRemote } from '../../lib/remotes/browser-storage.ts';
import type { Remote } from '../../lib/sync/index.ts';

const ALARM = 'sync';

/** In storage.session: a round has begun since the browser, or the extension, started. */
const STARTED = 'sync-started';

const MINUTE = 60_000;

/** Firefox for Android has `storage.sync`, and keeps what is put there on the device. */
export const carriesData = async (): Promise<boolean> =>
  browser.storage.sync !== undefined && (await browser.runtime.getPlatformInfo()).os !== 'android';

export const browserRemote = async (): Promise<Remote> =>
  browserStorageRemote((await carriesData()) ? browser.storage.sync : undefined);

export const tellSyncChange = (): Promise<void> => browser.storage.session.set({ [SYNC_CHANGE]: crypto.randomUUID() });

/** Chromium's way to say what browser it is, and Firefox's. */
interface Brands {
  readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[] };
}

interface BrowserInfo {
  readonly getBrowserInfo?: () => Promise<{ readonly name: string }>;
}

/** A browser built on Chromium names itself, Chromium, and something that is no browser. */
const nameOfBrowser = async (): Promise<string> => {
  const { getBrowserInfo } = browser.runtime as BrowserInfo;
  if (getBrowserInfo) return (await getBrowserInfo()).name;
  const brands = (navigator as Brands).userAgentData?.brands.map(({ brand }) => brand) ?? [];
  return brands.find((brand) => !/chromium|not.*brand/i.test(brand)) ?? 'Chromium';
};

export const describeBrowser = async (): Promise<{ readonly browser: string; readonly system: string }> => ({
  browser: await nameOfBrowser(),
  system: (await browser.runtime.getPlatformInfo()).os,
});

export const wakeForSync = async (after: number | null): Promise<void> => {
  if (after === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { delayInMinutes: after / MINUTE, periodInMinutes: 1 });
};

/** Every start of the worker comes here; only the first one since the browser started is a start for sync. */
const begin = async ({ wakeUp, resume }: Sync): Promise<void> => {
  const { [STARTED]: started } = await browser.storage.session.get(STARTED);
  if (started === true) {
    if (!(await browser.alarms.get(ALARM))) await resume();
    return;
  }
  await wakeUp();
  // Only now: a worker that is stopped before begins again.
  await browser.storage.session.set({ [STARTED]: true });
};

/** Called before anything is awaited. */
export const listenForSync = (sync: Sync): void => {
  // Without a listener the browser would not start the worker when it starts itself.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void sync.wakeUp();
  });
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'sync') void sync.arrived();
  });
  self.addEventListener('online', () => void sync.wakeUp());
  void begin(sync);
};
