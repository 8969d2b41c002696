import './style.css';
import { StrictMode } from 'react';
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

interface AppProps {
  readonly settings: SettingsStore;
  readonly kept: KeptStore;
  readonly sync: SyncStore;
}

const App = ({ settings, kept, sync }: AppProps) => (
  <Options
    settings={useStore(settings)}
    kept={useStore(kept)}
    sync={{
      view: useStore(sync),
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

const start = (element: HTMLElement): void => {
  localize('optionsTitle');
  const settings = createSettingsStore({ follow: followSettings, change: changeSettings });
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
