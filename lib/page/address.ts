/** Notices that a page has become another one without being loaded: single-page navigation. */

/** The address as far as it says which page this is: the place within a page is not of it, but some sites route by it. */
const pageOf = ({ href, hash }: Location): string => (/^#[!/]/.test(hash) ? href : href.replace(/#.*$/, ''));

/**
 * Tells `onNew` of each new page. The answer looks whether there is one; it is to be called now and then, since only
 * browsers with the Navigation API say when a page calls `pushState`. Until `signal` aborts.
 */
export const watchAddress = (window: Window, onNew: () => void, signal: AbortSignal): (() => void) => {
  let known = pageOf(window.location);
  const look = (): void => {
    const now = pageOf(window.location);
    if (now === known) return;
    known = now;
    onNew();
  };
  const { navigation } = window as { readonly navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look, { signal });
  window.addEventListener('popstate', look, { signal });
  window.addEventListener('hashchange', look, { signal });
  return look;
};
