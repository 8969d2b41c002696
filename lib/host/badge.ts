/** What the button in the toolbar shows of a tab: that Sidelight is off there, or how many names its article has. */
import { type Analysis, analysisAt } from '../engine/index.ts';
import { ruleOf, type Settings, siteOf } from '../settings.ts';

/** Beside it: why Sidelight is off. */
export type Off = 'everywhere' | 'site' | null;

export interface Badge {
  readonly off: Off;
  /** The site of the tab; empty where it has none. */
  readonly site: string;
}

/** More are not counted: three figures are as many as the button has room for. */
const MOST = 999;

export const badgeOf = (settings: Pick<Settings, 'sites' | 'where' | 'paused'>, address: string | undefined): Badge => {
  const site = siteOf(address);
  if (settings.paused) return { off: 'everywhere', site };
  return { off: site !== '' && ruleOf(settings, site) === 'never' ? 'site' : null, site };
};

/** How many names of an analysis the reader is shown. */
export const namesIn = (analysis: Analysis, { names }: Pick<Settings, 'names'>): number =>
  Math.min(analysisAt(analysis, names).entities.length, MOST);
