import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Settings } from '../settings.ts';

export { LONGEST_DELAY, SHORTEST_DELAY, withRule } from '../settings.ts';

export interface SettingsState {
  /** Null until they were read. */
  readonly settings: Settings | null;
  /** The last change could not be stored. */
  readonly unsaved: boolean;
}

export interface SettingsDependencies {
  /** Calls with the settings as they are, and at every change, until the signal. */
  readonly follow: (use: (settings: Settings) => void, signal: AbortSignal) => Promise<void>;
  /** Rejects where it cannot be stored. */
  readonly change: (change: Partial<Settings>) => Promise<void>;
}

export interface SettingsStore extends StoreApi<SettingsState> {
  readonly follow: (signal: AbortSignal) => Promise<void>;
  readonly change: (change: Partial<Settings>) => Promise<void>;
}

/** The settings as an extension page shows them: a wish at once, and what is stored again where it could not be kept. */
export const createSettingsStore = (dependencies: SettingsDependencies): SettingsStore => {
  const store = createStore<SettingsState>(() => ({ settings: null, unsaved: false }));
  let stored: Settings | null = null;
  const change: SettingsStore['change'] = async (wish) => {
    const { settings } = store.getState();
    if (settings) store.setState({ settings: { ...settings, ...wish }, unsaved: false });
    await dependencies.change(wish).catch(() => store.setState({ settings: stored, unsaved: true }));
  };
  const use = (settings: Settings): void => {
    stored = settings;
    store.setState({ settings, unsaved: false });
  };
  return { ...store, follow: (signal) => dependencies.follow(use, signal), change };
};
