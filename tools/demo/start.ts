/** `npm start`: Sidelight in a browser, on the demo article. */
import { mkdirSync } from 'node:fs';
import { BrowserError, ensureBrowser, hasDisplay } from '../browser.ts';
import type { Loopback } from '../loopback.ts';
import { openPopup, waitForPopup } from '../popup.ts';
import { openSession } from '../session.ts';
import { buildExtension, DemoError, hoverName, openArticle, SETTLED, serveArticle } from './stage.ts';

const SHOTS = '.output/demo';

const indent = (text: string): string => text.replace(/\n{2,}/g, '\n').replace(/^/gm, '  ');

/** For people: stays until the browser is closed. */
const playShown = async (browser: string, { origin }: Loopback): Promise<void> => {
  const session = await openSession({ browser, headless: false, viewport: null });
  const closed = new Promise((resolve) => session.context.once('close', resolve));
  await openArticle(session, origin);
  console.log('Rest the pointer on an underlined name. Close the browser or press Ctrl-C to end.');
  await closed;
  await session.close();
};

/** For machines without a display: hovers by itself, and leaves the briefing and two pictures. */
const playUnseen = async (browser: string, { origin }: Loopback): Promise<void> => {
  const session = await openSession({ browser, scale: 2 });
  try {
    mkdirSync(SHOTS, { recursive: true });
    const page = await openArticle(session, origin);
    const { name, card } = await hoverName(page);
    console.log(`Hovered “${name}”. The card says:\n\n${indent(card)}\n`);
    await page.waitForTimeout(SETTLED);
    await page.screenshot({ path: `${SHOTS}/card.png` });
    const popup = await openPopup(session, `${origin}/`);
    if ((await waitForPopup(popup, 10_000)) === null) throw new DemoError('the popup did not brief the article');
    await popup.screenshot({ path: `${SHOTS}/popup.png` });
    console.log(`Pictures: ${SHOTS}/card.png, ${SHOTS}/popup.png`);
  } finally {
    await session.close();
  }
};

const main = async (): Promise<void> => {
  const browser = await ensureBrowser();
  console.log(`Browser: ${browser}\nBuilding the extension.`);
  await buildExtension();
  const article = await serveArticle();
  try {
    await (hasDisplay() ? playShown(browser, article) : playUnseen(browser, article));
  } finally {
    article.close();
  }
};

const isExpected = (error: unknown): error is Error => error instanceof BrowserError || error instanceof DemoError;

main().catch((error: unknown) => {
  console.error(isExpected(error) ? `start: ${error.message}` : error);
  process.exitCode = 1;
});
