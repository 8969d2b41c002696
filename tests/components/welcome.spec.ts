import { expect, test } from './fixtures.ts';
import { cutSideways, faint } from './layout.ts';

const SETTINGS = {
  names: 'balanced',
  marks: 'first',
  openAfter: 400,
  modifier: 'Alt',
  theme: 'system',
  where: 'everywhere',
  sites: {},
  paused: false,
};

test('what is chosen is asked for, by key as well', async ({ welcome, page }) => {
  await welcome.show({ settings: SETTINGS, unsaved: false });
  await page.getByRole('radio', { name: 'First in each section' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('radio', { name: 'On click' }).click();
  await page.getByRole('button', { name: 'All options' }).click();
  expect(await welcome.said()).toEqual([
    { type: 'set', change: { marks: 'every' } },
    { type: 'set', change: { where: 'click' } },
    { type: 'options' },
  ]);
});

for (const dir of ['ltr', 'rtl'] as const) {
  test(`nothing is cut or faint, wide and narrow (${dir})`, async ({ welcome, page }) => {
    await welcome.show({ settings: SETTINGS, unsaved: true });
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, dir);
    for (const width of [1200, 320]) {
      await page.setViewportSize({ width, height: 760 });
      expect(await cutSideways(page), `${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faint(page)).toEqual([]);
    }
  });
}
