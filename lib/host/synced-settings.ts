/**
 * Settings that follow the reader to other devices. What acts is in storage.local; what syncs are records, one for each
 * setting and one for each rule of a site. The database notes what both said when they were last compared: what has changed
 * in storage since then was set here and is written to its record, all else that records say is taken over. Stopped at any
 * step, the next comparison goes on.
 */
import {
  agreedSettings,
  agreeOnSettings,
  type Database,
  findSettings,
  type SettingValues,
  type SettingWishes,
  writeSettings,
} from '../database/index.ts';
import { fitsSetting, type StoredSettings, settingsOf, siteOf, sitesHere } from '../settings.ts';
import type { Json } from '../sync/index.ts';
import type { Connection } from './connection.ts';
import type { SessionActor } from './session-actor.ts';

export interface SyncedSettingsDependencies {
  readonly connection: Connection;
  readonly actor: SessionActor;
  /** ms since the epoch; for show only. */
  readonly now: () => number;
  /** Rewrites what is stored while nobody else does; null leaves it. */
  readonly rewrite: (change: (stored: StoredSettings) => Promise<StoredSettings | null>) => Promise<void>;
  /** Something waits for upload. */
  readonly onEdited: () => void;
}

/** Of one value each. What opens a card at once is missing: it goes by the keyboard. */
const SINGLE = ['names', 'marks', 'openAfter', 'theme', 'where', 'reach'] as const;

/** Before the site's name, in the key of its rule. */
const SITE = 'site:';

const isSingle = (key: string): key is (typeof SINGLE)[number] => SINGLE.some((one) => one === key);

const isSite = (key: string): boolean =>
  key.startsWith(SITE) && siteOf(`https://${key.slice(SITE.length)}/`) === key.slice(SITE.length);

/** Is it a value that this version of Sidelight can act by? */
const fits = (key: string, value: Json): boolean =>
  isSingle(key) ? fitsSetting(key, value) : isSite(key) && fitsSetting('sites', { [key]: value });

/** Rules that a newer Sidelight has stored are left alone, all of them. */
const knowsSites = ({ sites }: StoredSettings): boolean => sites === undefined || fitsSetting('sites', sites);

/** What is stored of the settings that follow. */
const followingOf = (stored: StoredSettings): SettingValues => {
  const { sites, ...settings } = settingsOf(stored);
  const here = sitesHere(stored);
  const single = SINGLE.filter((key) => Object.hasOwn(stored, key) && stored[key] === settings[key]);
  return Object.fromEntries([
    ...single.map((key) => [key, settings[key]] as const),
    ...Object.entries(sites)
      .filter(([site]) => !here.includes(site))
      .map(([site, rule]) => [SITE + site, rule] as const),
  ]);
};

/** May the value of this key be written and taken over here? */
const followsHere = (stored: StoredSettings): ((key: string) => boolean) => {
  const here = sitesHere(stored).map((site) => SITE + site);
  const known = knowsSites(stored);
  return (key) => isSingle(key) || (isSite(key) && known && !here.includes(key));
};

/** What the reader has set here since `agreed`. Only rules of sites are ever taken away. */
const wishesOf = (stored: StoredSettings, agreed: SettingValues): SettingWishes => {
  const mine = followingOf(stored);
  const set = Object.entries(mine).filter(([key, value]) => agreed[key] !== value);
  const follows = followsHere(stored);
  const gone = Object.keys(agreed).filter((key) => isSite(key) && follows(key) && !Object.hasOwn(mine, key));
  return new Map([...set, ...gone.map((key) => [key, undefined] as const)]);
};

/** What records say otherwise than what is stored and has been written to them. */
const arrivalsOf = (stored: StoredSettings, records: ReadonlyMap<string, readonly Json[]>): SettingWishes => {
  const mine = followingOf(stored);
  const follows = followsHere(stored);
  const gone = Object.keys(mine).filter((key) => isSite(key) && !records.has(key));
  const arrived = new Map<string, Json | undefined>(gone.map((key) => [key, undefined]));
  for (const [key, values] of records) {
    // Values that only a newer Sidelight understands change nothing.
    const value = follows(key) ? values.find((one) => fits(key, one)) : undefined;
    if (value !== undefined && value !== mine[key]) arrived.set(key, value);
  }
  return arrived;
};

const withArrivals = (stored: StoredSettings, arrived: SettingWishes): StoredSettings => {
  const single = [...arrived].filter(([key]) => isSingle(key));
  const sites = new Map<string, unknown>(Object.entries(settingsOf(stored).sites));
  for (const [key, rule] of arrived) {
    const site = key.slice(SITE.length);
    if (isSite(key) && rule === undefined) sites.delete(site);
    else if (isSite(key)) sites.set(site, rule);
  }
  const rules = single.length < arrived.size ? { sites: Object.fromEntries(sites) } : {};
  return { ...stored, ...Object.fromEntries(single), ...rules };
};

/** Compares and settles; call it at the start, when settings were changed here, and when records have come. */
export const settleSettings = ({
  connection,
  actor,
  now,
  rewrite,
  onEdited,
}: SyncedSettingsDependencies): (() => Promise<void>) => {
  const write = async (database: Database, wishes: SettingWishes): Promise<void> => {
    try {
      await writeSettings(database, await actor.of(database), now, wishes);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      await writeSettings(database, await actor.renew(database), now, wishes);
    }
  };

  const settle = async (database: Database): Promise<void> => {
    let arrived: SettingWishes = new Map();
    await rewrite(async (stored) => {
      const wishes = wishesOf(stored, await agreedSettings(database));
      if (wishes.size > 0) await write(database, wishes);
      if (wishes.size > 0) onEdited();
      arrived = arrivalsOf(stored, await findSettings(database));
      return arrived.size > 0 ? withArrivals(stored, arrived) : null;
    });
    // Only once it is stored: noted before, what was stored would look like the reader's latest wish.
    if (arrived.size > 0) await agreeOnSettings(database, arrived);
  };

  return async () => {
    await connection.run(settle);
  };
};
