import type { Page } from '@playwright/test';
import type { Session } from './session.ts';

/** What of the extension API is asked in the popup's own page. */
declare const chrome: {
  readonly tabs: {
    readonly query: (asked: object) => Promise<readonly { readonly id?: number; readonly url?: string }[]>;
  };
};

const tabUnder = (page: Page, url: string): Promise<number | undefined> =>
  page.evaluate(async (wanted) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id, url);

/**
 * Opens the popup's page in a tab of its own, about the tab that shows `url`: nothing outside the browser can press
 * the button in its toolbar. Rejects when no tab shows `url`.
 */
export const openPopup = async (session: Session, url: string): Promise<Page> => {
  const page = await session.context.newPage();
  await page.setViewportSize({ width: 380, height: 560 });
  const popup = `chrome-extension://${session.id}/popup.html`;
  await page.goto(popup);
  const tab = await tabUnder(page, url);
  if (tab === undefined) throw new Error(`no tab shows ${url}`);
  await page.goto(`${popup}?tab=${tab}`);
  return page;
};

/** The popup's words once it lists names, or null when it does not within `patience` ms. */
export const waitForPopup = async (page: Page, patience: number): Promise<string | null> => {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const text = (await page.locator('body').innerText()).trim();
    if (/^people/im.test(text)) return text;
    await page.waitForTimeout(50);
  }
  return null;
};
