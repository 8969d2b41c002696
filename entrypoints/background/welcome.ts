import { browser } from 'wxt/browser';
import { welcome } from '../../lib/host/welcome.ts';

const greet = welcome({
  installType: async () => (await browser.management.getSelf()).installType,
  open: () => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
});

/** Called before anything is awaited. */
export const welcomeAtInstall = (): void =>
  browser.runtime.onInstalled.addListener((installed) => void greet(installed));
