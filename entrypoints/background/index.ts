import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openDatabase } from '../../lib/database/index.ts';
import { cardTokens } from '../../lib/host/card-tokens.ts';
import { createDocuments } from '../../lib/host/documents.ts';
import { engineLoader } from '../../lib/host/engine-loader.ts';
import { createHost } from '../../lib/host/host.ts';
import { type HostCalls, serve } from '../../lib/messaging.ts';

export default defineBackground({
  type: 'module',
  // Listeners are registered before anything is awaited: a message that wakes a stopped worker waits for them only so long.
  main: () => {
    const fetchModel = async (): Promise<ArrayBuffer> =>
      (await fetch(browser.runtime.getURL('/model/names.bin'))).arrayBuffer();
    const host = createHost({
      openDatabase: () => openDatabase('sidelight'),
      now: Date.now,
      loadEngine: engineLoader(fetchModel),
    });
    const tokens = cardTokens({
      store: browser.storage.session,
      id: browser.runtime.id,
      origin: location.origin,
      now: Date.now,
    });
    const documents = createDocuments({
      analyse: host.analyse,
      now: () => performance.now(),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });
    serve<HostCalls>({ ...host, ...documents, ...tokens });
  },
});
