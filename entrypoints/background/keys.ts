/** The reader's keys (`commands` of the manifest), which the browser lets be bound anew. */
import { browser } from 'wxt/browser';
import type { Switches } from '../../lib/host/switches.ts';
import { type NameCommand, tellTab } from '../../lib/messaging.ts';

const NAME_COMMANDS: readonly NameCommand[] = ['next-name', 'previous-name', 'open-card'];

/** Called before anything is awaited. A tab without a content script hears nothing. */
export const listenForKeys = ({ toggleSite }: Switches): void => {
  browser.commands.onCommand.addListener((command, tab) => {
    const name = NAME_COMMANDS.find((one) => one === command);
    if (name && tab?.id !== undefined) void tellTab(tab.id, 'command', { name }).catch(() => {});
    else if (command === 'toggle-site' && tab) void toggleSite(tab);
  });
};
