import './style.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { useStore } from 'zustand';
import { Popup } from '../../components/popup/popup.tsx';
import { briefArticle } from '../../lib/engine/index.ts';
import { askTab } from '../../lib/messaging.ts';
import { createPopupStore, type PopupStore, type Tab } from '../../lib/state/popup.ts';

/** The tab named in the address (`popup.html?tab=7`, when opened as a page), else the one under the popup. */
const chooseTab = async (): Promise<number> => {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? browser.tabs.TAB_ID_NONE;
};

/** A tab that is gone reads like a page of the browser: nothing can be done there. */
const look = async (tab: number): Promise<Tab> => {
  const { url, status, incognito } = await browser.tabs
    .get(tab)
    .catch(() => ({ url: undefined, status: undefined, incognito: false }));
  return { url, loading: status === 'loading', incognito };
};

const wire = (tab: number): PopupStore =>
  createPopupStore({
    tab: () => look(tab),
    describe: () => askTab(tab, 'describe', {}),
    reveal: (span) => askTab(tab, 'reveal', span),
    reload: () => browser.tabs.reload(tab),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });

interface AppProps {
  readonly store: PopupStore;
  readonly onRetry: () => void;
}

const App = ({ store, onRetry }: AppProps) => (
  <Popup
    state={useStore(store)}
    brief={({ article, answer }) => briefArticle(article.text, answer.analysis)}
    onReveal={(span) => void store.reveal(span)}
    onReload={() => void store.reload().then(onRetry)}
    onRetry={onRetry}
  />
);

const start = async (element: HTMLElement): Promise<void> => {
  const store = wire(await chooseTab());
  let following = new AbortController();
  const follow = () => {
    following.abort();
    following = new AbortController();
    void store.follow(following.signal);
  };
  follow();
  createRoot(element).render(
    <StrictMode>
      <App store={store} onRetry={follow} />
    </StrictMode>,
  );
};

const root = document.getElementById('root');
if (root) void start(root);
