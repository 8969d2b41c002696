import type { Page } from '@playwright/test';
import type { Session } from './session.ts';

/** What of the extension API the popup asks for the tab in front. */
declare const chrome: { readonly tabs: { query: (asked: { readonly url: string }) => Promise<unknown> } };

/**
 * Opens the popup's page in a tab of its own, looking at the tab under `origin` (a loopback origin) as the popup
 * of the toolbar would look at the tab in front. Playwright cannot press the toolbar's button.
 */
export const openPopup = async (session: Session, origin: string): Promise<Page> => {
  const page = await session.context.newPage();
  await page.setViewportSize({ width: 380, height: 560 });
  // Match patterns carry no port, so this says which machine only; the demo opens one tab there.
  await page.addInitScript(
    (pattern) => {
      const { tabs } = chrome;
      const query = tabs.query.bind(tabs);
      tabs.query = () => query({ url: pattern });
    },
    `${new URL(origin).protocol}//${new URL(origin).hostname}/*`,
  );
  await page.goto(`chrome-extension://${session.id}/popup.html`);
  return page;
};

/** The popup's words once it shows a summary, or null when it does not within `patience` ms. */
export const waitForPopup = async (page: Page, patience: number): Promise<string | null> => {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const text = (await page.locator('body').innerText()).trim();
    if (text.split('\n').length > 3) return text;
    await page.waitForTimeout(50);
  }
  return null;
};
