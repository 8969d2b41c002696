/** `npm run icons`: renders the drawings in docs/ to the sizes in public/icon that browsers ask for. */
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { browserSwitches, ensureBrowser } from './browser.ts';

const LARGE = 'docs/icon.svg';
/** On whole pixels: what is drawn large blurs there. */
const SMALL = 'docs/icon-small.svg';
const FOLDER = 'public/icon';

interface Drawing {
  readonly source: string;
  /** CSS px. */
  readonly sizes: readonly number[];
  /** Of the file, before the size. */
  readonly name: string;
  readonly style: string;
}

const DRAWINGS: readonly Drawing[] = [
  { source: SMALL, sizes: [16, 32], name: '', style: '' },
  { source: LARGE, sizes: [48, 96, 128], name: '', style: '' },
  // On the toolbar, while Sidelight is off.
  { source: SMALL, sizes: [16, 32], name: 'off-', style: 'filter:grayscale(1) opacity(.8)' },
];

const render = async (page: Page, { source, sizes, name, style }: Drawing): Promise<void> => {
  const svg = readFileSync(source, 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    const css = `html,body{margin:0}svg{display:block;width:${size}px;height:${size}px;${style}}`;
    await page.setContent(`<style>${css}</style>${svg}`);
    await page.screenshot({ path: `${FOLDER}/${name}${size}.png`, omitBackground: true });
  }
};

const main = async (): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserSwitches(null) });
  const page = await browser.newPage();
  for (const drawing of DRAWINGS) await render(page, drawing);
  await browser.close();
};

await main();
