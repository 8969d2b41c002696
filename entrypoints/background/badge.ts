/** The button in the toolbar, tab by tab. */
import { type Browser, browser } from 'wxt/browser';
import type { Analysis } from '../../lib/engine/index.ts';
import { type Badge, badgeOf, namesIn } from '../../lib/host/badge.ts';
import { plural, t } from '../../lib/i18n.ts';
import type { Sender } from '../../lib/messaging.ts';
import { changesSettings, readSettings, type Settings } from '../../lib/settings.ts';

const ON = { 16: '/icon/16.png', 32: '/icon/32.png' } as const;
const OFF = { 16: '/icon/off-16.png', 32: '/icon/off-32.png' } as const;

/** The grey of quiet words (components/theme.css), so that a number asks for nothing. */
const QUIET = '#5f6670';
const ON_QUIET = '#ffffff';

type Tab = Pick<Browser.tabs.Tab, 'id' | 'url'>;

const titleOf = ({ off, site }: Badge, counted: string): string => {
  if (off !== null) return off === 'site' ? t('badgeOffSite', site) : t('badgeOff');
  return counted === '' ? t('extensionName') : plural('badgeNames', Number(counted));
};

const show = async ({ id: tabId, url }: Tab, settings: Settings): Promise<void> => {
  if (tabId === undefined) return;
  const badge = badgeOf(settings, url);
  const { off } = badge;
  const title = titleOf(badge, await browser.action.getBadgeText({ tabId }));
  await browser.action.setIcon({ tabId, path: { ...(off === null ? ON : OFF) } });
  await browser.action.setTitle({ tabId, title });
  // What is counted stays for the document that it was counted in; the browser takes it away with that.
  if (off !== null) await browser.action.setBadgeText({ tabId, text: '' });
};

let last: Promise<unknown> = Promise.resolve();

/** One after the other, or an older title would stand over a newer one. A tab may be gone before its button is drawn. */
const inTurn = (draw: () => Promise<unknown>): void => {
  last = last.then(draw).catch(() => {});
};

const showAll = async (): Promise<void> => {
  const settings = await readSettings();
  for (const tab of await browser.tabs.query({})) inTurn(() => show(tab, settings));
};

/** The article of a tab has these names. */
const count = async (tabId: number, analysis: Analysis): Promise<void> => {
  const names = namesIn(analysis, await readSettings());
  await browser.action.setBadgeText({ tabId, text: names > 0 ? String(names) : '' });
  await browser.action.setTitle({ tabId, title: plural('badgeNames', names) });
};

export const countNames = (analysis: Analysis, { tab }: Sender): void => {
  const { id } = tab ?? {};
  if (id !== undefined) inTurn(() => count(id, analysis));
};

/** The reader has switched the page off as it is open now. */
export const forgetCount = (tabId: number): void => inTurn(() => browser.action.setBadgeText({ tabId, text: '' }));

/** Called before anything is awaited. */
export const followTabs = (): void => {
  browser.tabs.onUpdated.addListener((_, { status, url }, tab) => {
    if (status === 'loading' || url !== undefined) inTurn(async () => show(tab, await readSettings()));
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (changesSettings(changes, area)) inTurn(showAll);
  });
  inTurn(() => browser.action.setBadgeBackgroundColor({ color: QUIET }));
  inTurn(() => browser.action.setBadgeTextColor({ color: ON_QUIET }));
  inTurn(showAll);
};
