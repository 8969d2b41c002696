import type { RecordView } from '../../lib/database/index.ts';
import type { NotesState } from '../../lib/state/notes.ts';
import { expect, test } from './fixtures.ts';
import { cutSideways, faint } from './layout.ts';

const HOLM: RecordView = {
  id: 'name:holm',
  subject: { about: 'name', name: 'Ida Holm', kind: 'person' },
  texts: [{ text: 'Mayor **since** January; see [the plans](https://plans.example/).', dots: ['aaaaaaaaaa:1'] }],
  edited: 1_740_000_000_000,
  follows: true,
  corrections: { notAName: false, kind: null, sameAs: ['Holm of Skarvik'], apart: [], called: null },
  thought: 'person',
};

const BRIDGE: RecordView = {
  ...HOLM,
  id: 'article:bridge',
  subject: {
    about: 'article',
    url: 'https://news.example/bridge',
    title: 'Port Merrow closes its bridge',
    site: 'News',
  },
  texts: [
    { text: 'read this again', dots: ['aaaaaaaaaa:2'] },
    { text: 'written elsewhere', dots: ['bbbbbbbbbb:1'] },
  ],
  follows: false,
  corrections: { notAName: false, kind: null, sameAs: [], apart: [], called: null },
};

const LONG: RecordView = {
  ...BRIDGE,
  id: 'name:long',
  subject: { about: 'name', name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(3), kind: 'other' },
  texts: [{ text: 'مرحبا بالعالم '.repeat(20), dots: ['aaaaaaaaaa:3'] }],
};

const state = (changes: Partial<NotesState> = {}): NotesState => ({
  list: { state: 'known', records: [HOLM, BRIDGE, LONG], removed: [] },
  query: '',
  deleted: null,
  takenBack: null,
  fault: null,
  moved: null,
  ...changes,
});

test('says that it reads, that there is nothing, and why it cannot read', async ({ notes, page }) => {
  await notes.show(state({ list: { state: 'reading' } }));
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByText('Reading…')).toBeVisible();
  await notes.show(state({ list: { state: 'known', records: [], removed: [] } }));
  await expect(page.getByText('Nothing written yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export (JSON)' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Import (JSON)…' })).toBeEnabled();
  await notes.show(state({ list: { state: 'failed', failure: 'unavailable' } }));
  await expect(page.getByRole('alert')).toContainText('storage is not available');
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(await notes.said()).toContainEqual({ type: 'retry' });
});

test('shows what is written on each: kind, site, follow, corrections, every text', async ({ notes, page }) => {
  await notes.show(state());
  const rows = page.getByRole('list', { name: 'Sidelight notes' }).locator('> li');
  await expect(rows.nth(0)).toContainText(/Person.*Following.*The same as “Holm of Skarvik”.*Mayor since January/s);
  await expect(rows.nth(1)).toContainText(/News.*read this again.*written elsewhere/s);
  await expect(rows.nth(1).getByRole('heading').getByRole('link')).toHaveAttribute(
    'href',
    'https://news.example/bridge',
  );
});

test('an address that is no page’s is no link', async ({ notes, page }) => {
  const subject = { about: 'article', url: 'javascript:alert(1)', title: 'Trap', site: '' } as const;
  await notes.show(state({ list: { state: 'known', records: [{ ...BRIDGE, subject }], removed: [] } }));
  await expect(page.getByRole('heading', { name: 'Trap' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Trap' }).getByRole('link')).toHaveCount(0);
});

test('the slash goes to the search; a row is deleted and brought back by key', async ({ notes, page }) => {
  await notes.show(state());
  await page.keyboard.press('/');
  await page.keyboard.type('h');
  await page.getByRole('button', { name: 'Delete all on Ida Holm' }).press('Enter');
  await notes.show(state({ deleted: HOLM }));
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await notes.said()).toEqual([
    { type: 'search', what: 'h' },
    { type: 'remove', what: HOLM.id },
    { type: 'bring-back', what: HOLM.id },
  ]);
});

test('a follow or a correction is taken back, and undone by key', async ({ notes, page }) => {
  await notes.show(state());
  await page.getByRole('button', { name: 'Take back: The same as “Holm of Skarvik”, on Ida Holm' }).click();
  const change = { type: 'same-as', name: 'Holm of Skarvik', holds: false } as const;
  await notes.show(state({ takenBack: { record: HOLM, again: { ...change, holds: true } } }));
  await expect(page.getByRole('status').filter({ hasText: 'Taken back on Ida Holm' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take back: Following, on Ida Holm' }).click();
  expect(await notes.said()).toEqual([
    { type: 'take-back', what: HOLM.id, change },
    { type: 'undo' },
    { type: 'take-back', what: HOLM.id, change: { type: 'follow', holds: false } },
  ]);
});

test('ten thousand notes are drawn a page at a time', async ({ notes, page }) => {
  const records = Array.from({ length: 10_000 }, (_, at) => ({ ...HOLM, id: `name:${at}` }));
  await notes.show(state({ list: { state: 'known', records, removed: [] } }));
  await expect(page.getByText('10,000 entries')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(50);
  await page.getByRole('button', { name: '9,950 more' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(100);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`is legible and whole (${colorScheme})`, async ({ notes, page }) => {
    await page.emulateMedia({ colorScheme });
    const removed = [{ key: 1, at: 1_740_000_000_000, record: HOLM }];
    const list = { state: 'known', records: [HOLM, BRIDGE, LONG], removed } as const;
    await notes.show(state({ list, deleted: HOLM, moved: { state: 'refused', fault: 'damaged', at: 3 } }));
    await expect(page.locator('.note-words strong')).toBeVisible();
    for (const width of [800, 360]) {
      await page.setViewportSize({ width, height: 760 });
      expect(await faint(page)).toEqual([]);
      expect(await cutSideways(page)).toEqual([]);
    }
  });
