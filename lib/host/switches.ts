/** Switches Sidelight off from a card: for the page under it, for its site, or everywhere; and back. */
import type { Handlers, HostCalls, Sender } from '../messaging.ts';
import { type Settings, siteOf, siteRuleOf, withRule } from '../settings.ts';
import { isOurs, type Ours } from './ours.ts';

export interface SwitchesDependencies extends Ours {
  readonly read: () => Promise<Settings>;
  /** `isPrivate`: it is about a private window, and stays on this device. */
  readonly change: (change: Partial<Settings>, isPrivate: boolean) => Promise<void>;
  /** Tells all frames of a tab. */
  readonly tellPage: (tab: number, on: boolean) => Promise<void>;
}

type TabWithSite = Pick<NonNullable<Sender['tab']>, 'url' | 'incognito'>;

export interface Switches extends Pick<Handlers<HostCalls>, 'switchOff' | 'switchBack'> {
  /** Never on the site of a tab, or what holds for all. */
  readonly toggleSite: (tab: TabWithSite) => Promise<void>;
}

export const createSwitches = (dependencies: SwitchesDependencies): Switches => {
  const { read, change, tellPage } = dependencies;

  /** Only a page of ours may ask, and only about the tab that it is in. */
  const tabOf = (sender: Sender) =>
    isOurs(dependencies, sender) && sender.tab?.id !== undefined
      ? { tab: sender.tab.id, site: siteOf(sender.tab.url), isPrivate: sender.tab.incognito }
      : null;

  return {
    toggleSite: async ({ url, incognito }) => {
      const site = siteOf(url);
      const settings = await read();
      const rule = siteRuleOf(settings, site) === 'never' ? null : 'never';
      if (site !== '') await change({ sites: withRule(settings, site, rule) }, incognito);
    },
    switchOff: async ({ where }, sender) => {
      const asked = tabOf(sender);
      if (!asked || (where === 'site' && asked.site === '')) return null;
      const { tab, site, isPrivate } = asked;
      const settings = await read();
      const before = siteRuleOf(settings, site);
      if (where === 'page') await tellPage(tab, false);
      else await change(where === 'site' ? { sites: withRule(settings, site, 'never') } : { paused: true }, isPrivate);
      return { where, site, before };
    },
    switchBack: async ({ switched: { where, before } }, sender) => {
      const asked = tabOf(sender);
      if (!asked) return null;
      const { tab, site, isPrivate } = asked;
      if (where === 'page') await tellPage(tab, true);
      else if (where === 'everywhere') await change({ paused: false }, isPrivate);
      else await change({ sites: withRule(await read(), site, before) }, isPrivate);
      return null;
    },
  };
};
