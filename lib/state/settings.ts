import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Settings } from '../settings.ts';

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

/** The settings as an extension page shows them: always what is stored, never what was only wished for. */
export const createSettingsStore = (dependencies: SettingsDependencies): SettingsStore => {
  const store = createStore<SettingsState>(() => ({ settings: null, unsaved: false }));
  const change: SettingsStore['change'] = async (wish) => {
    const unsaved = await dependencies.change(wish).then(
      () => false,
      () => true,
    );
    store.setState({ unsaved });
  };
  return {
    ...store,
    follow: (signal) => dependencies.follow((settings) => store.setState({ settings, unsaved: false }), signal),
    change,
  };
};
