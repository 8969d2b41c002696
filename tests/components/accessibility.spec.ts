/** What axe finds wrong on each of our surfaces, in light and dark. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { NotesState } from '../../lib/state/notes.ts';
import { expect, type Stage, test } from './fixtures.ts';
import { ARABIC, ARTICLE, BRIEFING, HOLM, inState, noted, PASTED, ready, shown } from './samples.ts';

/** Each fault in one line: the rule, and where. Only colours differ from theme to theme. */
const faultsOf = async (page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (colorScheme === 'light' ? axe : axe.withRules('color-contrast')).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`));
};

/** Shows each state in both themes. */
const expectFaultless = async ({ page, show }: Stage, states: Readonly<Record<string, unknown>>): Promise<void> => {
  for (const [name, state] of Object.entries(states)) {
    await show(state);
    for (const theme of ['light', 'dark'] as const)
      expect(await faultsOf(page, theme), `${name}, ${theme}`).toEqual([]);
  }
};

const SETTINGS = {
  names: 'balanced',
  marks: 'first',
  openAfter: 400,
  modifier: 'Alt',
  reach: 'read',
  theme: 'system',
  where: 'everywhere',
  sites: { 'news.example': 'never' },
  paused: false,
};

const NOTE = 'Met her at **the harbour**; see [her plans](https://plans.example/pier).';

test('card', async ({ card }) => {
  const { briefing, ...rest } = shown(HOLM);
  const full = {
    ...rest,
    briefing: { ...briefing, forms: ['Ida Holm', 'Holm'] },
    trail: [{ entity: 2, name: 'Bergen' }],
  };
  const off = { switched: { where: 'site', site: 'news.example', before: 'everywhere' }, failed: false };
  await expectFaultless(card, {
    hovered: { ...full, note: noted(NOTE) },
    'by key, arabic': shown(ARABIC, true, 2),
    pinned: { ...full, turn: 4, pinned: true },
    'a sheet': { ...full, turn: 5, sheet: true },
    'with a note in hand, asked, switched off': {
      ...full,
      turn: 3,
      note: noted(NOTE, { editing: true }),
      asking: true,
      off,
    },
  });
});

test('popup', async ({ popup }) => {
  const site = { name: 'news.example', rule: 'everywhere' };
  await expectFaultless(popup, {
    ready: { state: ready(), briefing: BRIEFING, site, note: noted(NOTE) },
    'as far as read': { state: ready(), briefing: BRIEFING, reach: 'read' },
    pasted: { state: PASTED, briefing: BRIEFING },
    working: { state: inState({ state: 'working' }), briefing: BRIEFING },
    off: { state: inState({ state: 'none', reason: 'off' }), briefing: BRIEFING, site, paused: true },
  });
});

test('options', async ({ options }) => {
  const kept = { state: 'counted', kept: { articles: 12, size: 345_000 } };
  await expectFaultless(options, {
    set: { settings: { settings: SETTINGS, unsaved: false }, kept },
    off: { settings: { settings: { ...SETTINGS, paused: true }, unsaved: true }, kept },
  });
});

test('welcome', async ({ welcome }) => {
  await expectFaultless(welcome, {
    set: { settings: SETTINGS, unsaved: false },
    'not read yet': { settings: null, unsaved: true },
  });
});

test('notes', async ({ notes }) => {
  const corrections = { notAName: false, kind: null, sameAs: ['Holm of Skarvik'], apart: [], called: null };
  const record = { texts: [{ text: NOTE, dots: ['aaaaaaaaaa:1'] }], edited: 1_740_000_000_000, corrections };
  const empty = { query: '', deleted: null, fault: null, moved: null } satisfies Partial<NotesState>;
  const records = [
    { ...record, id: 'name:holm', subject: { about: 'name', name: 'Ida Holm', kind: 'person' }, follows: true },
    { ...record, id: 'article:ferry', subject: { about: 'article', ...ARTICLE }, follows: false },
  ];
  await expectFaultless(notes, {
    known: { ...empty, list: { state: 'known', records, removed: [] } },
    none: { ...empty, list: { state: 'known', records: [], removed: [] } },
  });
});
