/** Light, dark or as the system: by the reader's setting, on every page of ours. */
import { followSettings, type ThemeSetting } from '../settings.ts';

const KEY = 'theme';

const show = (theme: string): void => {
  document.documentElement.dataset.theme = theme;
};

/** A browser that refuses all cookies refuses this too. */
const ifAllowed = (work: () => void): void => {
  try {
    work();
  } catch {
    // Then a page may be painted once before it is as it is set.
  }
};

/** What this browser showed last: all that can be known before the first paint, since other storage answers later. */
export const recallTheme = (): void => ifAllowed(() => show(localStorage.getItem(KEY) ?? ''));

/** Resolves once the page looks as it is set. */
export const followTheme = (): Promise<void> =>
  followSettings(({ theme }: { readonly theme: ThemeSetting }) => {
    show(theme);
    ifAllowed(() => localStorage.setItem(KEY, theme));
  }, new AbortController().signal);
