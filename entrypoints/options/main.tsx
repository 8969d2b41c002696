import './style.css';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { useStore } from 'zustand';
import { localize } from '../../components/localize.ts';
import { Options } from '../../components/options/options.tsx';
import { openDatabase } from '../../lib/database/index.ts';
import { askHost, SYNC_CHANGE } from '../../lib/messaging.ts';
import { changeSettings, followSettings } from '../../lib/settings.ts';
import { createKeptStore, type KeptStore } from '../../lib/state/kept.ts';
import { createSettingsStore, type SettingsStore } from '../../lib/state/settings.ts';
import { createSyncStore, type SyncStore } from '../../lib/state/sync.ts';
import { followTheme } from '../../lib/state/theme.ts';

interface AppProps {
  readonly settings: SettingsStore;
  readonly kept: KeptStore;
  readonly sync: SyncStore;
}

/** Opened from the offer of sync, the page shows where it is turned on, once all above it stands. */
const useHash = (ready: boolean): void => {
  useEffect(() => {
    if (!ready || location.hash !== '#sync') return;
    document.getElementById('options-sync')?.scrollIntoView();
    document.querySelector<HTMLElement>('.sync-switch input')?.focus({ preventScroll: true });
  }, [ready]);
};

const App = ({ settings, kept, sync }: AppProps) => {
  const shown = useStore(settings);
  const view = useStore(sync);
  useHash(shown.settings !== null && view.status !== null);
  return (
    <Options
      settings={shown}
      kept={useStore(kept)}
      sync={{
        view,
        now: Date.now(),
        onTurn: (on) => void sync.turn(on),
        onRun: (allow) => void sync.run(allow),
        onTry: () => void sync.tryOut(),
        onUndo: () => void sync.undo(),
        onRefresh: () => void sync.refresh(),
      }}
      version={browser.runtime.getManifest().version}
      onChange={(change) => void settings.change(change)}
      onForget={() => void kept.forget()}
      onRetry={() => void kept.count()}
    />
  );
};

const start = (element: HTMLElement): void => {
  localize('optionsTitle');
  void followTheme();
  const settings = createSettingsStore({
    follow: followSettings,
    change: (change) => changeSettings(change, browser.extension.inIncognitoContext),
  });
  const kept = createKeptStore({
    open: () => openDatabase('sidelight'),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  void settings.follow(new AbortController().signal);
  const sync = createSyncStore({ ask: askHost });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && SYNC_CHANGE in changes) void sync.refresh();
  });
  void sync.refresh();
  void kept.count();
  createRoot(element).render(
    <StrictMode>
      <App settings={settings} kept={kept} sync={sync} />
    </StrictMode>,
  );
};

const root = document.getElementById('root');
if (root) start(root);
