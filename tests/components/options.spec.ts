import { DEFAULT_SETTINGS } from '../../lib/settings.ts';
import type { KeptState } from '../../lib/state/kept.ts';
import type { SettingsState } from '../../lib/state/settings.ts';
import { expect, test } from './fixtures.ts';
import { cutSideways, faint } from './layout.ts';

const BALANCED: SettingsState = { settings: DEFAULT_SETTINGS, unsaved: false };
const COUNTED: KeptState = { state: 'counted', kept: { articles: 12, size: 345_000 } };

test('one of three levels is chosen, each with a sentence', async ({ options, page }) => {
  await options.show({ settings: BALANCED, kept: COUNTED });
  const group = page.getByRole('group', { name: 'Names' });
  await expect(group.getByRole('radio')).toHaveCount(3);
  await expect(group.getByRole('radio', { name: 'Balanced' })).toBeChecked();
  await expect(group.getByRole('radio', { name: 'Fewer' })).toHaveAccessibleDescription(/sure of/);
  await group.getByText('Every name it suspects').click();
  expect(await options.said()).toEqual([{ type: 'set', change: { names: 'more' } }]);
});

test('levels are chosen by keys', async ({ options, page }) => {
  await options.show({ settings: BALANCED, kept: COUNTED });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Balanced' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  expect(await options.said()).toEqual([{ type: 'set', change: { names: 'fewer' } }]);
});

test('marks, delay and key are set', async ({ options, page }) => {
  await options.show({ settings: BALANCED, kept: COUNTED });
  await page.getByRole('group', { name: 'Marks' }).getByText('Every mention', { exact: true }).click();
  await page.getByRole('group', { name: 'Open at once' }).getByText('Shift', { exact: true }).click();
  const delay = page.getByRole('slider', { name: 'Delay' });
  await expect(delay).toHaveAttribute('aria-valuetext', '400 ms');
  await delay.press('ArrowRight');
  expect(await options.said()).toEqual([
    { type: 'set', change: { marks: 'every' } },
    { type: 'set', change: { modifier: 'Shift' } },
    { type: 'set', change: { openAfter: 450 } },
  ]);
});

test('nothing can be chosen before the settings were read', async ({ options, page }) => {
  await options.show({ settings: { settings: null, unsaved: false }, kept: { state: 'counting' } });
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Fewer' })).toBeDisabled();
});

test('a change that could not be saved is told', async ({ options, page }) => {
  await options.show({ settings: { ...BALANCED, unsaved: true }, kept: COUNTED });
  await expect(page.getByRole('status').filter({ hasText: 'could not be saved' })).toBeVisible();
});

test.describe('what is kept, in words:', () => {
  const cases: readonly (readonly [KeptState, string, string | null])[] = [
    [{ state: 'counting' }, 'Counting…', null],
    [COUNTED, '12 articles, about 0.3 MB.', 'Delete all…'],
    [{ state: 'counted', kept: { articles: 1, size: 900 } }, '1 article, less than 0.1 MB.', 'Delete all…'],
    [{ state: 'counted', kept: { articles: 1000, size: 23_600_000 } }, '1,000 articles, about 24 MB.', 'Delete all…'],
    [{ state: 'counted', kept: { articles: 0, size: 0 } }, 'Nothing is kept yet.', null],
    [{ state: 'deleting' }, 'Deleting…', null],
    [{ state: 'deleted', articles: 12 }, 'Deleted: 12 articles. Nothing is kept now.', null],
    [{ state: 'failed', failure: 'unavailable' }, 'storage is not available', 'Try again'],
    [{ state: 'failed', failure: 'newer' }, 'of a newer Sidelight', 'Try again'],
  ];
  for (const [kept, words, button] of cases) {
    test(words, async ({ options, page }) => {
      await options.show({ settings: BALANCED, kept });
      const region = page.getByRole('region', { name: 'What is kept' });
      await expect(region.getByRole('status')).toContainText(words);
      await expect(region.getByRole('button')).toHaveText(button === null ? [] : [button]);
    });
  }
});

test('deletes only when asked twice; the focus is on keeping', async ({ options, page }) => {
  await options.show({ settings: BALANCED, kept: COUNTED });
  await page.getByRole('button', { name: 'Delete all…' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('cannot be undone');
  await expect(page.getByRole('button', { name: 'Keep them' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(await options.said()).toEqual([]);
  await page.getByRole('button', { name: 'Delete all…' }).click();
  await page.getByRole('button', { name: 'Delete all', exact: true }).click();
  expect(await options.said()).toEqual([{ type: 'forget' }]);
});

test('tries again where the database failed', async ({ options, page }) => {
  await options.show({ settings: BALANCED, kept: { state: 'failed', failure: 'unavailable' } });
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(await options.said()).toEqual([{ type: 'retry' }]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: contrast of at least 4.5, nothing cut, wide and narrow`, async ({ options, page }) => {
    await page.emulateMedia({ colorScheme });
    await options.show({ settings: { ...BALANCED, unsaved: true }, kept: COUNTED });
    await page.getByRole('button', { name: 'Delete all…' }).click();
    for (const width of [800, 320]) {
      await page.setViewportSize({ width, height: 760 });
      expect(await faint(page)).toEqual([]);
      expect(await cutSideways(page)).toEqual([]);
    }
  });
}
