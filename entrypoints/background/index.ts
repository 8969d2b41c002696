import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openDatabase } from '../../lib/database/index.ts';
import { cardTokens } from '../../lib/host/card-tokens.ts';
import { createHost } from '../../lib/host/host.ts';
import { type HostCalls, serve } from '../../lib/messaging.ts';

export default defineBackground({
  type: 'module',
  // Listeners are registered before anything is awaited: a message that wakes a stopped worker waits for them only so long.
  main: () => {
    const host = createHost({ openDatabase: () => openDatabase('sidelight'), now: Date.now });
    const tokens = cardTokens({
      store: browser.storage.session,
      id: browser.runtime.id,
      origin: location.origin,
      now: Date.now,
    });
    serve<HostCalls>({ ...host, ...tokens });
  },
});
