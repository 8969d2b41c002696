import './style.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { useStore } from 'zustand';
import { localize } from '../../components/localize.ts';
import { Options } from '../../components/options/options.tsx';
import { openDatabase } from '../../lib/database/index.ts';
import { changeSettings, followSettings } from '../../lib/settings.ts';
import { createKeptStore, type KeptStore } from '../../lib/state/kept.ts';
import { createSettingsStore, type SettingsStore } from '../../lib/state/settings.ts';

interface AppProps {
  readonly settings: SettingsStore;
  readonly kept: KeptStore;
}

const App = ({ settings, kept }: AppProps) => (
  <Options
    settings={useStore(settings)}
    kept={useStore(kept)}
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
  void kept.count();
  createRoot(element).render(
    <StrictMode>
      <App settings={settings} kept={kept} />
    </StrictMode>,
  );
};

const root = document.getElementById('root');
if (root) start(root);
