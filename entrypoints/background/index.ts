import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { expireFormer, openDatabase } from '../../lib/database/index.ts';
import { createAppearances } from '../../lib/host/appearances.ts';
import { cardTokens } from '../../lib/host/card-tokens.ts';
import { connect } from '../../lib/host/connection.ts';
import { createCorrections } from '../../lib/host/corrections.ts';
import { createDocuments } from '../../lib/host/documents.ts';
import { engineLoader } from '../../lib/host/engine-loader.ts';
import { createFamiliar } from '../../lib/host/familiar.ts';
import { createHost } from '../../lib/host/host.ts';
import { createRecords } from '../../lib/host/records.ts';
import { sessionActor } from '../../lib/host/session-actor.ts';
import { createSwitches } from '../../lib/host/switches.ts';
import { createSync } from '../../lib/host/sync.ts';
import { settleSettings } from '../../lib/host/synced-settings.ts';
import { t } from '../../lib/i18n.ts';
import { type HostCalls, type HoverAdded, type Sender, serve, tellTab } from '../../lib/messaging.ts';
import { changeSettings, changesSettings, readSettings, rewriteSettings } from '../../lib/settings.ts';
import { countNames, followTabs, forgetCount } from './badge.ts';
import { listenForKeys } from './keys.ts';
import { browserRemote, carriesData, describeBrowser, listenForSync, tellSyncChange, wakeForSync } from './sync.ts';
import { welcomeAtInstall } from './welcome.ts';

const fetchModel = async (): Promise<ArrayBuffer> =>
  (await fetch(browser.runtime.getURL('/model/names.bin'))).arrayBuffer();

/** A tab that is gone may have been private. */
const isPrivateTab = async (tab: number): Promise<boolean> =>
  (await browser.tabs.get(tab).catch(() => null))?.incognito ?? true;

/** A tab without a content script, or asleep, hears nothing; it asks when it is read again. */
const tellTabs = async (): Promise<void> => {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(({ id = browser.tabs.TAB_ID_NONE }) => tellTab(id, 'corrected', {})));
};

/** Puts the second script into the frame that asks for it. Rejects where that frame is gone. */
const addHover = async ({ tab, frameId = 0 }: Sender): Promise<HoverAdded> => {
  if (tab?.id !== undefined)
    await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: ['/hover.js'] });
  return { note: t('reloadNote') };
};

export default defineBackground({
  type: 'module',
  // Listeners are registered before anything is awaited: a message that wakes a stopped worker waits for them only so long.
  main: () => {
    const connection = connect(() => openDatabase('sidelight'));
    const corrections = createCorrections(connection);
    const ours = { id: browser.runtime.id, origin: location.origin };
    const host = createHost({
      connection,
      corrections: corrections.all,
      now: Date.now,
      loadEngine: engineLoader(fetchModel),
    });
    const appearances = createAppearances({ ...ours, connection, corrections: corrections.all, now: Date.now });
    const familiar = createFamiliar({ ...ours, connection, corrections: corrections.all });
    const actor = sessionActor(browser.storage.session);
    const onCorrected = (): void => {
      corrections.changed();
      void tellTabs();
    };
    const settle = settleSettings({
      connection,
      actor,
      now: Date.now,
      rewrite: rewriteSettings,
      onEdited: () => void sync.soon(),
    });
    const onArrived = (): void => {
      onCorrected();
      void settle();
    };
    const sync = createSync({
      ...ours,
      connection,
      actor,
      remote: browserRemote,
      supported: carriesData,
      describe: describeBrowser,
      draw: () => crypto.randomUUID(),
      now: Date.now,
      alone: async (work) => navigator.locks.request('sync', async () => work()),
      wake: wakeForSync,
      onPulled: onArrived,
      onStatus: () => void tellSyncChange(),
    });
    const records = createRecords({
      ...ours,
      connection,
      actor,
      now: Date.now,
      isPrivateTab,
      onEdited: () => void sync.soon(),
      onCorrected,
      onImported: () => void settle(),
    });
    const documents = createDocuments({
      analyse: host.analyse,
      now: () => performance.now(),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });
    const tokens = cardTokens({ ...ours, store: browser.storage.session, now: Date.now });
    const switches = createSwitches({
      ...ours,
      read: readSettings,
      change: changeSettings,
      tellPage: (tab, on) => {
        if (!on) forgetCount(tab);
        return tellTab(tab, 'switchPage', { on });
      },
    });
    listenForKeys(switches);
    welcomeAtInstall();
    followTabs();
    serve<HostCalls>({
      ...host,
      follow: async (asked, sender) => {
        const answer = await documents.follow(asked, sender);
        if (answer) countNames(answer.analysis, sender);
        return answer;
      },
      ...appearances,
      ...familiar,
      ...records,
      ...tokens,
      switchOff: switches.switchOff,
      switchBack: switches.switchBack,
      addHover: (_, sender) => addHover(sender),
      syncStatus: sync.syncStatus,
      switchSync: sync.switchSync,
      syncNow: sync.syncNow,
      previewSync: sync.previewSync,
      undoSync: sync.undoSync,
    });
    listenForSync(sync);
    browser.storage.onChanged.addListener((changes, area) => {
      if (changesSettings(changes, area)) void settle();
    });
    void settle();
    void connection.run((database) => expireFormer(database, Date.now()));
  },
});
