/** `npm run screenshots`: the pictures of README and stores, 1280 x 800 CSS px at two device pixels each. */
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ensureBrowser } from '../browser.ts';
import { openPopup, waitForPopup } from '../popup.ts';
import { openSession, type Session } from '../session.ts';
import { buildExtension, DemoError, hoverName, openArticle, SETTLED, serveArticle } from './stage.ts';

const FOLDER = 'docs/images';

const popupPicture = async (session: Session, origin: string): Promise<Buffer> => {
  const popup = await openPopup(session, `${origin}/`);
  if ((await waitForPopup(popup, 10_000)) === null) throw new DemoError('the popup did not brief the article');
  await popup.waitForTimeout(SETTLED);
  const picture = await popup.screenshot();
  await popup.close();
  return picture;
};

const dataUrl = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`;

/** The popup as it hangs from the toolbar, over the article behind it. */
const framed = (behind: Buffer, popup: Buffer): string => `<!doctype html>
<style>
  body { margin: 0; background: url(${dataUrl(behind)}) 0 0 / 1280px 800px no-repeat; }
  body::before { content: ''; position: fixed; inset: 0; background: rgb(0 0 0 / 12%); }
  img { position: fixed; top: 20px; right: 32px; width: 380px; border-radius: 12px;
        box-shadow: 0 0 0 1px rgb(127 127 127 / 35%), 0 18px 60px rgb(0 0 0 / 35%); }
</style>
<img src="${dataUrl(popup)}" alt="">`;

const takePopup = async (session: Session, page: Page, origin: string, path: string): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await page.waitForTimeout(SETTLED);
  const frame = await session.context.newPage();
  await frame.setContent(framed(await page.screenshot(), await popupPicture(session, origin)));
  await frame.screenshot({ path });
  await frame.close();
};

const take = async (browser: string, origin: string, colorScheme: 'light' | 'dark'): Promise<void> => {
  const session = await openSession({ browser, scale: 2, colorScheme });
  try {
    const page = await openArticle(session, origin);
    await hoverName(page);
    await page.waitForTimeout(SETTLED);
    await page.screenshot({ path: `${FOLDER}/card-${colorScheme}.png` });
    await takePopup(session, page, origin, `${FOLDER}/popup-${colorScheme}.png`);
  } finally {
    await session.close();
  }
};

const main = async (): Promise<void> => {
  const browser = await ensureBrowser();
  await buildExtension();
  mkdirSync(FOLDER, { recursive: true });
  const article = await serveArticle();
  try {
    for (const colorScheme of ['light', 'dark'] as const) await take(browser, article.origin, colorScheme);
  } finally {
    article.close();
  }
  console.log(`Written: ${FOLDER}/{card,popup}-{light,dark}.png`);
};

await main();
