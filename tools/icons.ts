/** `npm run icons`: renders docs/icon.svg to the sizes in public/icon that browsers ask for. */
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { browserSwitches, ensureBrowser } from './browser.ts';

const SOURCE = 'docs/icon.svg';
const FOLDER = 'public/icon';

/** CSS px. */
const SIZES = [16, 32, 48, 96, 128];

const render = async (page: Page, svg: string, size: number): Promise<void> => {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: `${FOLDER}/${size}.png`, omitBackground: true });
};

const main = async (): Promise<void> => {
  const svg = readFileSync(SOURCE, 'utf8');
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserSwitches(null) });
  const page = await browser.newPage();
  for (const size of SIZES) await render(page, svg, size);
  await browser.close();
};

await main();
