/** What the reader has set, on this device. Kept in browser.storage.local under one key. */
import { browser } from 'wxt/browser';
import type { NameLevel } from './engine/index.ts';

/** Which mentions of a name are marked. */
export type MarksSetting = 'first' | 'every' | 'none';

/** The key that opens a card at once while it is held, as KeyboardEvent.key names it. */
export type ModifierSetting = 'Alt' | 'Control' | 'Shift' | 'none';

/** What Sidelight does on a site: read pages by itself, only when asked by a click on its button, or nothing. */
export type SiteRule = 'everywhere' | 'click' | 'never';

export interface Settings {
  /** How sure Sidelight must be of a name to show it. */
  readonly names: NameLevel;
  readonly marks: MarksSetting;
  /** ms that the pointer rests on a name before the card opens: 150 to 1000. */
  readonly openAfter: number;
  readonly modifier: ModifierSetting;
  /** What holds for sites without a rule of their own. */
  readonly where: Exclude<SiteRule, 'never'>;
  /** Rules by site (`siteOf`). */
  readonly sites: Readonly<Record<string, SiteRule>>;
}

export const DEFAULT_SETTINGS: Settings = {
  names: 'balanced',
  marks: 'first',
  openAfter: 400,
  modifier: 'Alt',
  where: 'everywhere',
  sites: {},
};

/** The site of an address, as rules name it: its host without "www."; empty for what is no web address. */
export const siteOf = (address: string | undefined): string => {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) ? url.hostname.replace(/^www\./, '') : '';
};

export const ruleOf = ({ sites, where }: Pick<Settings, 'sites' | 'where'>, site: string): SiteRule =>
  (Object.hasOwn(sites, site) ? sites[site] : undefined) ?? where;

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
  where: oneOf<Settings['where']>('everywhere', 'click'),
  sites: isSites,
};

/** Settings of whatever is stored: what is missing, damaged or of a newer Sidelight takes its default. */
export const settingsOf = (stored: unknown): Settings => {
  const known = Object.entries(typeof stored === 'object' && stored !== null ? stored : {}).filter(
    ([key, value]) => Object.hasOwn(FITS, key) && FITS[key as keyof Settings](value),
  );
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(known) };
};

const storedRecord = async (): Promise<unknown> => (await browser.storage.local.get(KEY))[KEY];

/** The settings as they are now; the defaults where storage cannot be read. */
export const readSettings = async (): Promise<Settings> => settingsOf(await storedRecord().catch(() => undefined));

/** Changes some settings; what a newer Sidelight stored beside them stays. Rejects where storage cannot be written. */
export const changeSettings = async (change: Partial<Settings>): Promise<void> => {
  const stored = await storedRecord();
  await browser.storage.local.set({ [KEY]: { ...(typeof stored === 'object' ? stored : {}), ...change } });
};

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
