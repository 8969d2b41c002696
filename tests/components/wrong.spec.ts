import type { CorrectionsState } from '../../lib/state/corrections.ts';
import { expect, test } from './fixtures.ts';
import { cutSideways, faint } from './layout.ts';
import { EIDE, HOLM, shown } from './samples.ts';

const state = (changes: Partial<CorrectionsState> = {}): CorrectionsState => ({
  follows: false,
  corrections: { notAName: false, kind: null, sameAs: [], apart: [], called: null },
  thought: null,
  done: null,
  fault: null,
  ...changes,
});

const { briefing, ...rest } = shown(HOLM);
const ASKED = { ...rest, briefing: { ...briefing, forms: ['Ida Holm', 'IDA HOLM', 'Holm'] }, asking: true };

test('asks what is wrong, and says what the reader answers', async ({ card, page }) => {
  await card.show({ ...ASKED, asking: false });
  await page.getByRole('button', { name: 'Wrong?' }).click();
  expect(await card.said()).toContainEqual({ type: 'ask', asks: true });
  await card.show(ASKED);
  const panel = page.getByRole('region', { name: 'What is wrong' });
  const notAName = panel.getByRole('button', { name: 'This is not a name' });
  await expect(notAName).toBeFocused();
  await notAName.click();
  await expect(panel.getByRole('button', { name: 'Person' })).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: 'Place' }).click();
  await panel.getByRole('combobox', { name: 'It is the same as' }).fill(EIDE.name);
  await panel.getByRole('button', { name: 'Join' }).click();
  await panel.getByRole('textbox', { name: 'A better name' }).fill('Mayor Holm');
  await panel.getByRole('textbox', { name: 'A better name' }).press('Enter');
  await expect(panel.getByRole('region', { name: 'Somebody else' }).getByRole('button')).toHaveText(['Holm']);
  await panel.getByRole('button', { name: 'Holm', exact: true }).click();
  const changes = (await card.said()).flatMap((event) => (event.type === 'correct' ? [event.change] : []));
  expect(changes).toEqual([
    { type: 'not-a-name', holds: true },
    { type: 'kind', kind: 'place' },
    { type: 'same-as', name: EIDE.name, holds: true },
    { type: 'called', name: 'Mayor Holm' },
    { type: 'apart', form: 'Holm', holds: true },
  ]);
});

test('the card shows what was corrected, with a way back', async ({ card, page }) => {
  const corrections = { notAName: false, kind: 'place' as const, sameAs: [], apart: [], called: 'Holm of Skarvik' };
  await card.show({ ...shown(HOLM), corrections: state({ corrections, done: { type: 'kind', kind: 'place' } }) });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Holm of Skarvik');
  await expect(page.locator('.card-kind')).toHaveText('Place');
  await expect(page.getByRole('status').filter({ hasText: 'Kind changed: Place.' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await card.said()).toContainEqual({ type: 'undo' });
});

test('a kind that was taken back is what Sidelight thinks', async ({ card, page }) => {
  const none = { notAName: false, kind: null, sameAs: [], apart: [], called: null };
  const done = { type: 'kind', kind: null } as const;
  await card.show({ ...shown(HOLM), corrections: state({ corrections: none, thought: 'organisation', done }) });
  await expect(page.locator('.card-kind')).toHaveText('Organisation');
  await expect(page.getByRole('status').filter({ hasText: 'Taken back.' })).toBeVisible();
});

test('corrections made before can be taken back', async ({ card, page }) => {
  const corrections = {
    notAName: false,
    kind: 'place' as const,
    sameAs: ['Tomas Eide'],
    apart: ['Holm'],
    called: null,
  };
  await card.show({ ...ASKED, corrections: state({ corrections }) });
  await page.getByText('The same as “Tomas Eide”').getByRole('button', { name: 'Take back' }).click();
  await page.getByText('Kind: Place').getByRole('button', { name: 'As Sidelight thinks' }).click();
  await page.getByText('“Holm” is somebody else').getByRole('button', { name: 'Take back' }).click();
  const said = await card.said();
  expect(said).toContainEqual({ type: 'correct', change: { type: 'same-as', name: 'Tomas Eide', holds: false } });
  expect(said).toContainEqual({ type: 'correct', change: { type: 'kind', kind: null } });
  expect(said).toContainEqual({ type: 'correct', change: { type: 'apart', form: 'Holm', holds: false } });
});

test('a name is followed, and no longer', async ({ card, page }) => {
  await card.show(shown(HOLM));
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await card.show({ ...shown(HOLM), corrections: state({ follows: true }) });
  const follows = page.getByRole('button', { name: 'Following' });
  await expect(follows).toHaveAttribute('aria-pressed', 'true');
  await follows.click();
  const changes = (await card.said()).flatMap((event) => (event.type === 'correct' ? [event.change] : []));
  expect(changes).toEqual([
    { type: 'follow', holds: true },
    { type: 'follow', holds: false },
  ]);
});

test('what could not be kept is said', async ({ card, page }) => {
  await card.show({ ...shown(HOLM), corrections: state({ fault: 'full' }) });
  await expect(page.getByRole('status').filter({ hasText: 'Not kept' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`is legible and whole (${colorScheme})`, async ({ card, page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 420 });
    const corrections = { notAName: false, kind: null, sameAs: ['Tomas Eide'], apart: [], called: null };
    await card.show({
      ...ASKED,
      corrections: state({ corrections, follows: true, done: { type: 'kind', kind: 'place' } }),
    });
    expect(await faint(page)).toEqual([]);
    expect(await cutSideways(page)).toEqual([]);
  });
