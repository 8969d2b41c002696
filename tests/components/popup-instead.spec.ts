/** The popup where there is no article: why, and the box for a text. */
import type { PopupState } from '../../lib/state/popup.ts';
import { expect, test } from './fixtures.ts';
import { cutSideways } from './layout.ts';
import { BRIEFING, inState, PASTED } from './samples.ts';

test.describe('instead of an article', () => {
  const LOOK = { label: 'Look anyway', type: 'look-anyway' };
  const cases: readonly [PopupState['view'], string, { label: string; type: string } | null][] = [
    [{ state: 'none', reason: 'no-article' }, 'No article on this page', LOOK],
    [{ state: 'none', reason: 'private-field' }, 'Left alone: a private form', LOOK],
    [{ state: 'none', reason: 'editor' }, 'Left alone: an editor', LOOK],
    [{ state: 'none', reason: 'no-text' }, 'No text on this page', { label: 'Look again', type: 'look-anyway' }],
    [{ state: 'none', reason: 'pdf' }, 'This is a PDF', null],
    [
      { state: 'failed', why: 'nobody answers' },
      'This article could not be briefed',
      { label: 'Try again', type: 'retry' },
    ],
    [{ state: 'unreachable', reason: 'browser-page' }, 'Nothing to brief here', null],
    [
      { state: 'unreachable', reason: 'withheld' },
      'Sidelight may not read this page',
      { label: 'Allow on all sites…', type: 'allow' },
    ],
    [{ state: 'unreachable', reason: 'store' }, 'Nothing to brief here', null],
    [{ state: 'unreachable', reason: 'pdf' }, 'This is a PDF', null],
    [{ state: 'unreachable', reason: 'file' }, 'Files are out of reach', { label: 'Reload page', type: 'reload' }],
    [
      { state: 'unreachable', reason: 'not-loaded' },
      'Sidelight is not in this page yet',
      { label: 'Reload page', type: 'reload' },
    ],
  ];
  for (const [view, title, action] of cases) {
    test(`${view.state} ${'reason' in view ? view.reason : ''}`, async ({ popup, page }) => {
      await popup.show({ state: inState(view), briefing: BRIEFING });
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await expect(page.getByRole('textbox', { name: /paste the text/ })).toBeVisible();
      const buttons = page.locator('button:not(.paste button, .popup-page)');
      await expect(buttons).toHaveText(action ? [action.label] : []);
      for (const button of await buttons.all()) await button.click();
      await page.getByRole('button', { name: 'Options' }).click();
      expect(await popup.said()).toEqual([...(action ? [{ type: action.type }] : []), { type: 'options' }]);
    });
  }

  test('switched off on this site', async ({ popup, page }) => {
    const site = { name: 'news.test', rule: 'never' };
    await popup.show({ state: inState({ state: 'none', reason: 'site-off' }), briefing: BRIEFING, site });
    await expect(page.getByRole('heading', { name: 'Off on this site' })).toBeVisible();
    const group = page.getByRole('group', { name: 'On news.test' });
    await expect(group.getByRole('radio', { name: 'Never' })).toBeChecked();
    await group.getByText('Always').click();
    expect(await popup.said()).toEqual([{ type: 'rule', rule: 'everywhere' }]);
    expect(await cutSideways(page)).toEqual([]);
  });

  test('working', async ({ popup, page }) => {
    await popup.show({ state: inState({ state: 'working' }), briefing: BRIEFING });
    await expect(page.getByRole('status')).toHaveText('Reading the article…');
  });
});

test('pasted text is handed over; white space is not', async ({ popup, page }) => {
  await popup.show({ state: inState({ state: 'unreachable', reason: 'pdf' }), briefing: BRIEFING });
  const brief = page.getByRole('button', { name: 'Brief this text' });
  await page.getByRole('textbox').fill('  \n ');
  await expect(brief).toBeDisabled();
  await page.getByRole('textbox').fill('Ida Holm spoke.');
  await brief.click();
  expect(await popup.said()).toEqual([{ type: 'paste', text: 'Ida Holm spoke.' }]);
});

test('the briefing of pasted text leads nowhere and has no dead buttons', async ({ popup, page }) => {
  await popup.show({ state: PASTED, briefing: BRIEFING });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pasted text');
  await expect(page.locator('.popup-summary .line')).toHaveCount(BRIEFING.summary.length);
  await expect(page.locator('.leads')).toHaveCount(0);
  await expect(page.locator('.name-words')).toHaveCount(BRIEFING.entities.length);
  await expect(page.getByRole('button')).toHaveText(['Back to the page', '', '']);
  await page.getByRole('button', { name: 'Back to the page' }).click();
  await page.getByRole('button', { name: 'Notes' }).click();
  await page.getByRole('button', { name: 'Options' }).click();
  expect(await popup.said()).toEqual([{ type: 'retry' }, { type: 'notes' }, { type: 'options' }]);
});
