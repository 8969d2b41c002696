/** What the reader has set, on this device. Kept in browser.storage.local under one key. */
import { browser } from 'wxt/browser';
import type { NameLevel } from './engine/index.ts';

export interface Settings {
  /** How sure Sidelight must be of a name to show it. */
  readonly names: NameLevel;
}

export const DEFAULT_SETTINGS: Settings = { names: 'balanced' };

const KEY = 'settings';

/** Spelled out here, for only types come from the engine; a level that is missing does not compile. */
const LEVELS: Readonly<Record<NameLevel, true>> = { fewer: true, balanced: true, more: true };

const isLevel = (value: unknown): value is NameLevel => typeof value === 'string' && Object.hasOwn(LEVELS, value);

/** Settings of whatever is stored: what is missing, damaged or of a newer Sidelight takes its default. */
export const settingsOf = (stored: unknown): Settings => {
  const names: unknown = typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'names') : undefined;
  return { ...DEFAULT_SETTINGS, ...(isLevel(names) ? { names } : {}) };
};

const storedRecord = async (): Promise<unknown> => (await browser.storage.local.get(KEY))[KEY];

/** The settings as they are now; the defaults where storage cannot be read. */
const readSettings = async (): Promise<Settings> => settingsOf(await storedRecord().catch(() => undefined));

/** Changes some settings; what a newer Sidelight stored beside them stays. Rejects where storage cannot be written. */
export const changeSettings = async (change: Partial<Settings>): Promise<void> => {
  const stored = await storedRecord();
  await browser.storage.local.set({ [KEY]: { ...(typeof stored === 'object' ? stored : {}), ...change } });
};

/** Stops listening; an extension that was updated under the page has nothing to stop any more. */
const stopListening = (stop: () => void) => (): void => {
  if (browser.runtime?.id !== undefined) stop();
};

/**
 * Calls `use` with the settings as they are, and again at every change, wherever it was made, until `signal` aborts.
 * Resolves after the first call.
 */
export const followSettings = async (use: (settings: Settings) => void, signal: AbortSignal): Promise<void> => {
  let changed = false;
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string): void => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (!change || signal.aborted) return;
    changed = true;
    use(settingsOf(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener(
    'abort',
    stopListening(() => browser.storage.onChanged.removeListener(listener)),
  );
  const settings = await readSettings();
  // A change that came while they were read is newer than they are.
  if (!changed && !signal.aborted) use(settings);
};
