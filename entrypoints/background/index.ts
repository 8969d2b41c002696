import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { expireFormer, openDatabase } from '../../lib/database/index.ts';
import { cardTokens } from '../../lib/host/card-tokens.ts';
import { connect } from '../../lib/host/connection.ts';
import { createCorrections } from '../../lib/host/corrections.ts';
import { createDocuments } from '../../lib/host/documents.ts';
import { engineLoader } from '../../lib/host/engine-loader.ts';
import { createHost } from '../../lib/host/host.ts';
import { createRecords } from '../../lib/host/records.ts';
import { sessionActor } from '../../lib/host/session-actor.ts';
import { createSync } from '../../lib/host/sync.ts';
import { type HostCalls, serve, tellTab } from '../../lib/messaging.ts';
import { browserRemote, carriesData, describeBrowser, listenForSync, tellSyncChange, wakeForSync } from './sync.ts';

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
    const actor = sessionActor(browser.storage.session);
    const onCorrected = (): void => {
      corrections.changed();
      void tellTabs();
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
      onPulled: onCorrected,
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
    });
    const documents = createDocuments({
      analyse: host.analyse,
      now: () => performance.now(),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });
    const tokens = cardTokens({ ...ours, store: browser.storage.session, now: Date.now });
    serve<HostCalls>({
      ...host,
      ...documents,
      ...records,
      ...tokens,
      syncStatus: sync.syncStatus,
      switchSync: sync.switchSync,
      syncNow: sync.syncNow,
      previewSync: sync.previewSync,
      undoSync: sync.undoSync,
    });
    listenForSync(sync);
    void connection.run((database) => expireFormer(database, Date.now()));
  },
});
