/** How many px of the screen, as pointer events count them, make one px of the page. */
import { browser } from 'wxt/browser';

/** Chromium counts those of the screen whatever the reader has zoomed the page to; Firefox counts the page's own. */
export const pageZoom = (): (() => number) => {
  let zoom = 1;
  const ask = async (): Promise<void> => {
    zoom = await browser.tabs.getZoom();
  };
  if (!import.meta.env.FIREFOX) {
    void ask();
    window.addEventListener('resize', () => void ask());
  }
  return () => zoom;
};
