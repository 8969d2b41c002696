/**
 * What the reader has set. What acts is in browser.storage.local under one key, where content scripts can read it; how some
 * of it follows the reader to other devices is the background's doing (host/synced-settings.ts).
 */
import { browser } from 'wxt/browser';
import type { NameLevel } from './engine/index.ts';

/** Which mentions of a name are marked. */
export type MarksSetting = 'first' | 'every' | 'none';

/** The key that opens a card at once while it is held, as KeyboardEvent.key names it. */
export type ModifierSetting = 'Alt' | 'Control' | 'Shift' | 'none';

/** Whether cards and popup tell all of an article, or only as far as it has been read. */
export type ReachSetting = 'whole' | 'read';

/** What Sidelight does on a site: read pages by itself, only when asked by a click on its button, or nothing. */
export type SiteRule = 'everywhere' | 'click' | 'never';

/** How our own surfaces look. */
export type ThemeSetting = 'system' | 'light' | 'dark';

export interface Settings {
  /** How sure Sidelight must be of a name to show it. */
  readonly names: NameLevel;
  readonly marks: MarksSetting;
  /** ms that the pointer rests on a name before the card opens: 150 to 1000. */
  readonly openAfter: number;
  readonly modifier: ModifierSetting;
  readonly reach: ReachSetting;
  readonly theme: ThemeSetting;
  /** What holds for sites without a rule of their own. */
  readonly where: Exclude<SiteRule, 'never'>;
  /** Rules by site (`siteOf`). */
  readonly sites: Readonly<Record<string, SiteRule>>;
  /** Off everywhere, whatever the rules say, until the reader turns it on again. */
  readonly paused: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  names: 'balanced',
  marks: 'first',
  openAfter: 400,
  modifier: 'Alt',
  reach: 'whole',
  theme: 'system',
  where: 'everywhere',
  sites: {},
  paused: false,
};

/** The site of an address, as rules name it: its host without "www."; empty for what is no web address. */
export const siteOf = (address: string | undefined): string => {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) ? url.hostname.replace(/^www\./, '') : '';
};

/** The rule of a site, as far as it is not off everywhere. */
export const siteRuleOf = ({ sites, where }: Pick<Settings, 'sites' | 'where'>, site: string): SiteRule =>
  (Object.hasOwn(sites, site) ? sites[site] : undefined) ?? where;

/** What holds on a site now. */
export const ruleOf = (settings: Pick<Settings, 'sites' | 'where' | 'paused'>, site: string): SiteRule =>
  settings.paused ? 'never' : siteRuleOf(settings, site);

/** The rules with one more; what holds anyway, and null, leave no rule behind. */
export const withRule = ({ sites, where }: Settings, site: string, rule: SiteRule | null): Settings['sites'] => {
  const { [site]: _, ...others } = sites;
  return rule === null || rule === where ? others : { ...others, [site]: rule };
};

/** ms. */
export const SHORTEST_DELAY = 150;
export const LONGEST_DELAY = 1_000;

const KEY = 'settings';

/** Tells whether a value is one of these. */
const oneOf =
  <T extends string>(...values: readonly T[]) =>
  (value: unknown): value is T =>
    values.some((one) => one === value);

const isDelay = (value: unknown): value is number =>
  typeof value === 'number' && value >= SHORTEST_DELAY && value <= LONGEST_DELAY;

const isRule = oneOf<SiteRule>('everywhere', 'click', 'never');

const isSites = (value: unknown): value is Settings['sites'] =>
  typeof value === 'object' && value !== null && Object.values(value).every(isRule);

/** Spelled out here, for only types come from the engine. */
const FITS: { readonly [K in keyof Settings]: (value: unknown) => value is Settings[K] } = {
  names: oneOf<NameLevel>('fewer', 'balanced', 'more'),
  marks: oneOf<MarksSetting>('first', 'every', 'none'),
  openAfter: isDelay,
  modifier: oneOf<ModifierSetting>('Alt', 'Control', 'Shift', 'none'),
  reach: oneOf<ReachSetting>('whole', 'read'),
  theme: oneOf<ThemeSetting>('system', 'light', 'dark'),
  where: oneOf<Settings['where']>('everywhere', 'click'),
  sites: isSites,
  paused: (value) => typeof value === 'boolean',
};

export const fitsSetting = (key: keyof Settings, value: unknown): boolean => FITS[key](value);

/** Settings of whatever is stored: what is missing, damaged or of a newer Sidelight takes its default. */
export const settingsOf = (stored: unknown): Settings => {
  const known = Object.entries(typeof stored === 'object' && stored !== null ? stored : {}).filter(
    ([key, value]) => Object.hasOwn(FITS, key) && FITS[key as keyof Settings](value),
  );
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(known) };
};

/** Beside the settings: sites whose rule was last set about a private window, and stays on this device. */
const HERE = 'here';

/** What is stored, whatever it is. */
export type StoredSettings = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is StoredSettings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The sites whose rule stays on this device. */
export const sitesHere = ({ [HERE]: here }: StoredSettings): readonly string[] =>
  Array.isArray(here) ? here.filter((site) => typeof site === 'string') : [];

const storedRecord = async (): Promise<unknown> => (await browser.storage.local.get(KEY))[KEY];

/** The settings as they are now; the defaults where storage cannot be read. */
export const readSettings = async (): Promise<Settings> => settingsOf(await storedRecord().catch(() => undefined));

/**
 * Lets `change` say what becomes of what is stored, while no other window does; null leaves it. Rejects where storage
 * cannot be read or written.
 */
export const rewriteSettings = async (
  change: (stored: StoredSettings) => Promise<StoredSettings | null>,
): Promise<void> => {
  const rewritten = async (): Promise<void> => {
    const stored = await storedRecord();
    const next = await change(isRecord(stored) ? stored : {});
    if (next) await browser.storage.local.set({ [KEY]: next });
  };
  await navigator.locks.request('settings', rewritten);
};

const changedSites = (before: Settings['sites'], after: Settings['sites']): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((site) => before[site] !== after[site]);

/** Which rules stay here after a change; a rule that is set anew goes by the window it was set about. */
const hereAfter = (stored: StoredSettings, { sites }: Partial<Settings>, isPrivate: boolean): readonly string[] => {
  const here = sitesHere(stored);
  if (!sites) return here;
  const changed = changedSites(settingsOf(stored).sites, sites);
  const others = here.filter((site) => !changed.includes(site));
  return isPrivate ? [...others, ...changed] : others;
};

/**
 * Changes some settings; what a newer Sidelight stored beside them stays. Of what is set about a private window no rule of a
 * site leaves this device. Rejects where storage cannot be written.
 */
export const changeSettings = (change: Partial<Settings>, isPrivate = false): Promise<void> =>
  rewriteSettings(async (stored) => {
    const { [HERE]: _, ...others } = stored;
    const here = hereAfter(stored, change, isPrivate);
    return { ...others, ...change, ...(here.length > 0 && { [HERE]: here }) };
  });

/** Is it the settings that have changed in an area of storage? */
export const changesSettings = (changes: Readonly<Record<string, unknown>>, area: string): boolean =>
  area === 'local' && KEY in changes;

/** Stops listening; an extension that was updated under the page has nothing to stop any more. */
const stopListening = (stop: () => void) => (): void => {
  if (browser.runtime?.id !== undefined) stop();
};

/**
 * Calls `use` with the settings as they are, and again at every change, wherever it was made, until `signal` aborts.
 * Resolves after the first call.
 */
export const followSettings = async (use: (settings: Settings) => void, signal: AbortSignal): Promise<void> => {
  let changed = false;
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string): void => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (!change || signal.aborted) return;
    changed = true;
    use(settingsOf(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener(
    'abort',
    stopListening(() => browser.storage.onChanged.removeListener(listener)),
  );
  const settings = await readSettings();
  // A change that came while they were read is newer than they are.
  if (!changed && !signal.aborted) use(settings);
};
