import './style.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { useStore } from 'zustand';
import { localize } from '../../components/localize.ts';
import { Note } from '../../components/note/note.tsx';
import { SyncOffer } from '../../components/note/sync-offer.tsx';
import type { OwnPage } from '../../components/popup/own-pages.tsx';
import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import type { SiteOfTab } from '../../components/popup/site-switch.tsx';
import { analysisAt, analysisUpTo, briefArticle } from '../../lib/engine/index.ts';
import { askHost, askTab, type PageArticle } from '../../lib/messaging.ts';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  followSettings,
  type SiteRule,
  siteOf,
  siteRuleOf,
  withRule,
} from '../../lib/settings.ts';
import { createPopupStore, type PopupStore, type Tab } from '../../lib/state/popup.ts';
import { createSettingsStore, type SettingsStore } from '../../lib/state/settings.ts';
import { followTheme } from '../../lib/state/theme.ts';
import { useFamiliar } from '../../lib/state/use-familiar.ts';
import { useSyncOffer } from '../../lib/state/use-sync-offer.ts';
import { useWriting } from '../../lib/state/use-writing.ts';

/** The tab named in the address (`popup.html?tab=7`, when opened as a page), else the one under the popup. */
const chooseTab = async (): Promise<number> => {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? browser.tabs.TAB_ID_NONE;
};

const ALL_SITES = { origins: ['<all_urls>'] };

/** A tab that is gone reads like a page of the browser: nothing can be done there. */
const look = async (tab: number): Promise<Tab> => {
  const { url, status, incognito } = await browser.tabs
    .get(tab)
    .catch(() => ({ url: undefined, status: undefined, incognito: false }));
  return { url, loading: status === 'loading', incognito, narrowed: !(await browser.permissions.contains(ALL_SITES)) };
};

const pastedArticle = (text: string): PageArticle => ({
  url: '',
  text,
  title: '',
  byline: null,
  site: '',
  language: null,
});

const wire = (tab: number): PopupStore =>
  createPopupStore({
    tab: () => look(tab),
    describe: () => askTab(tab, 'describe', {}),
    reveal: (span) => askTab(tab, 'reveal', span),
    reload: () => browser.tabs.reload(tab),
    askAccess: () => browser.permissions.request(ALL_SITES),
    lookAnyway: () => askTab(tab, 'lookAnyway', {}),
    analyse: (text) => askHost('analyse', { article: pastedArticle(text) }),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });

interface NoteOnProps {
  readonly article: PageArticle;
  readonly tab: number;
}

const always = (): boolean => true;

const NoteOn = ({ article: { url, title, site }, tab }: NoteOnProps) => {
  const { note } = useWriting({ about: 'article', url, title, site }, tab);
  const offered = useSyncOffer(note, always);
  return (
    <>
      <Note state={useStore(note)} actions={note} />
      <SyncOffer {...offered} />
    </>
  );
};

interface AppProps {
  readonly tab: number;
  /** The site of the tab; empty where it has none. */
  readonly site: string;
  readonly store: PopupStore;
  readonly settings: SettingsStore;
  /** Stops what was begun before and begins something else. */
  readonly begin: (work: (signal: AbortSignal) => Promise<void>) => void;
}

/** What is shown of an analysis by the reader's settings. */
const useBrief = (store: SettingsStore): PopupProps['brief'] => {
  const { names } = useStore(store).settings ?? DEFAULT_SETTINGS;
  return (text, analysis, language, readTo) => {
    const shown = analysisAt(analysis, names);
    return briefArticle(text, readTo === null ? shown : analysisUpTo(text, shown, readTo), language);
  };
};

const useSite = (store: SettingsStore, name: string): SiteOfTab | null => {
  const settings = useStore(store).settings ?? DEFAULT_SETTINGS;
  return name === '' ? null : { name, rule: siteRuleOf(settings, name) };
};

const changeRule = (store: SettingsStore, site: string, rule: SiteRule): Promise<void> =>
  store.change({ sites: withRule(store.getState().settings ?? DEFAULT_SETTINGS, site, rule) });

/** In a popup our pages open beside the article, and the popup is done. */
const openPage = async (page: OwnPage): Promise<void> => {
  if (page === 'options') await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL('/notes.html') });
  window.close();
};

const App = ({ tab, site, store, settings, begin }: AppProps) => (
  <Popup
    state={useStore(store)}
    site={useSite(settings, site)}
    paused={useStore(settings).settings?.paused ?? false}
    onResume={() => void settings.change({ paused: false }).then(() => begin(store.follow))}
    onRule={(rule) => void changeRule(settings, site, rule).then(() => begin(store.follow))}
    noteOn={(article) => <NoteOn key={article.url} article={article} tab={tab} />}
    brief={useBrief(settings)}
    familiar={useFamiliar(useStore(store).view)}
    reach={(useStore(settings).settings ?? DEFAULT_SETTINGS).reach}
    onReveal={(span) => void store.reveal(span)}
    onReload={() => void store.reload().then(() => begin(store.follow))}
    onAllow={() => begin(store.allow)}
    onRetry={() => begin(store.follow)}
    onLookAnyway={() => begin(store.lookAnyway)}
    onPaste={(text) => begin((signal) => store.brief(text, signal))}
    onOpen={(page) => void openPage(page)}
  />
);

const start = async (element: HTMLElement): Promise<void> => {
  localize('popupTitle');
  void followTheme();
  const tab = await chooseTab();
  const store = wire(tab);
  const { url, incognito } = await look(tab);
  const site = siteOf(url);
  let doing = new AbortController();
  const begin: AppProps['begin'] = (work) => {
    doing.abort();
    doing = new AbortController();
    void work(doing.signal);
  };
  begin(store.follow);
  const settings = createSettingsStore({
    follow: followSettings,
    change: (change) => changeSettings(change, incognito),
  });
  await settings.follow(new AbortController().signal);
  createRoot(element).render(
    <StrictMode>
      <App tab={tab} site={site} store={store} settings={settings} begin={begin} />
    </StrictMode>,
  );
};

const root = document.getElementById('root');
if (root) void start(root);
