import './style.css';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { useStore } from 'zustand';
import { localize } from '../../components/localize.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { changeSettings, followSettings } from '../../lib/settings.ts';
import { createSettingsStore, type SettingsStore } from '../../lib/state/settings.ts';
import { followTheme } from '../../lib/state/theme.ts';
import { tryOut } from './try-out.ts';

/** Once, when the article is there to be read. */
const useTryOut = (): void => useEffect(tryOut, []);

const App = ({ settings }: { readonly settings: SettingsStore }) => {
  useTryOut();
  return (
    <Welcome
      settings={useStore(settings)}
      onChange={(change) => void settings.change(change)}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
};

const start = (element: HTMLElement): void => {
  localize('welcomeTitle');
  void followTheme();
  const settings = createSettingsStore({
    follow: followSettings,
    change: (change) => changeSettings(change, browser.extension.inIncognitoContext),
  });
  void settings.follow(new AbortController().signal);
  createRoot(element).render(
    <StrictMode>
      <App settings={settings} />
    </StrictMode>,
  );
};

const root = document.getElementById('root');
if (root) start(root);
