/** The page of notes, in the built extension. */
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { extensionId, openPopup } from './extension.ts';
import { openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

const ARTICLE = 'harbour.html';

const openNotes = async (context: BrowserContext): Promise<Page> => {
  const notes = await context.newPage();
  await notes.goto(`chrome-extension://${await extensionId(context)}/notes.html`);
  return notes;
};

const rows = (notes: Page) => notes.getByRole('list', { name: 'Sidelight notes' }).locator('> li');

const ACTOR = 'AAAAAAAAAA'.toLowerCase();

/** A record as a file has it. */
const record = (id: string, fields: Readonly<Record<string, unknown>>) => ({
  id,
  c: { [ACTOR]: 1 },
  f: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { [`${ACTOR}:1`]: value }])),
});

const fileOf = (records: readonly unknown[]) => ({
  name: 'notes.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ format: 'sidelight-notes', version: 1, records })),
});

const THREE = fileOf([
  record('name:holm', { name: 'Ida Hólm', kind: 'person', note: 'Mayor **since** January', edited: 3 }),
  record('name:nordsund', { name: 'Nordsund Works', kind: 'organisation', 'not-a-name': true, edited: 2 }),
  record('article:bridge', {
    url: 'https://news.example/b',
    title: 'The bridge',
    site: 'News',
    note: 'read',
    edited: 1,
  }),
]);

const choose = (notes: Page, file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
  notes.locator('input[type=file]').setInputFiles(file);

const status = (notes: Page, words: string | RegExp) =>
  expect(notes.getByRole('status').filter({ hasText: words })).toBeVisible();

test('lists what is written elsewhere, as it is written; edits it in place', async ({ page, context, server }) => {
  const notes = await openNotes(context);
  await expect(notes.getByText('Nothing written yet')).toBeVisible();
  await openArticle(page, server.url(ARTICLE));
  const popup = await openPopup(context, page);
  await popup.getByRole('button', { name: 'Write a note' }).click();
  await popup.getByRole('textbox', { name: /Your note/ }).fill('on the *harbour*');
  await expect(popup.getByText('Saved', { exact: true })).toBeVisible();
  await expect(rows(notes)).toHaveCount(1);
  await expect(rows(notes).locator('em')).toHaveText('harbour');
  await notes.bringToFront();
  await notes.getByRole('button', { name: /^Edit the note on/ }).click();
  await notes.getByRole('textbox', { name: /Your note/ }).fill('edited here');
  await expect(notes.getByText('Saved', { exact: true })).toBeVisible();
  await popup.reload();
  await expect(popup.locator('.note-words')).toHaveText('edited here');
});

test('imports, searches as one types, deletes with undo, exports all of it', async ({ context }) => {
  const notes = await openNotes(context);
  await choose(notes, THREE);
  await status(notes, 'Imported: 3 added, 0 changed, 0 deleted.');
  await expect(rows(notes).getByRole('heading')).toHaveText(['Ida Hólm', 'Nordsund Works', 'The bridge']);
  const search = notes.getByRole('searchbox');
  await search.fill('holm since');
  await expect(rows(notes).getByRole('heading')).toHaveText(['Ida Hólm']);
  await search.fill('not a name');
  await expect(rows(notes).getByRole('heading')).toHaveText(['Nordsund Works']);
  await search.fill('zzz');
  await status(notes, 'Nothing fits “zzz”.');
  await search.press('Escape');
  await expect(rows(notes)).toHaveCount(3);

  await notes.getByRole('button', { name: 'Delete all on Ida Hólm' }).click();
  await expect(rows(notes)).toHaveCount(2);
  await expect(notes.getByRole('button', { name: 'Undo' })).toBeFocused();
  await notes.keyboard.press('Enter');
  await expect(rows(notes).getByRole('heading')).toContainText(['Ida Hólm']);
  await expect(rows(notes)).toHaveCount(3);

  const [json] = await Promise.all([
    notes.waitForEvent('download'),
    notes.getByRole('button', { name: 'Export (JSON)' }).click(),
  ]);
  const [markdown] = await Promise.all([
    notes.waitForEvent('download'),
    notes.getByRole('button', { name: 'Export (Markdown)' }).click(),
  ]);
  expect(await readFile(await markdown.path(), 'utf8')).toContain('## [The bridge](<https://news.example/b>)');

  await notes.getByRole('button', { name: 'Delete all on The bridge' }).click();
  await expect(rows(notes)).toHaveCount(2);
  // A deletion that is newer than the file stands.
  await choose(notes, await json.path());
  await status(notes, 'Nothing new');
  await notes.reload();
  await expect(rows(notes)).toHaveCount(2);
  await notes.getByText('1 deleted in the last 30 days').click();
  await notes.getByRole('button', { name: 'Bring back The bridge' }).click();
  await expect(rows(notes)).toHaveCount(3);
});

test('a file that is damaged, foreign, newer or too large changes nothing and says so', async ({ context }) => {
  const notes = await openNotes(context);
  await choose(notes, THREE);
  await expect(rows(notes)).toHaveCount(3);
  const whole = THREE.buffer.toString();
  const named = (text: string) => ({ ...THREE, buffer: Buffer.from(text) });
  const extra = whole.replace('name:holm', 'name:eide');
  for (const [file, words] of [
    [named(extra.slice(0, -40)), 'damaged or no JSON'],
    [named(extra.replace('"article:bridge","c":{', '"article:bridge","c":{"x":0,')), 'entry 3 of the file is damaged'],
    [named('{"some":"thing"}'), 'not Sidelight’s notes'],
    [named(extra.replace('"version":1', '"version":2')), 'of a newer Sidelight'],
  ] as const) {
    await choose(notes, file);
    await status(notes, words);
    await expect(rows(notes)).toHaveCount(3);
  }
  // Playwright hands over no more than 50 MB: a file as large is made in the page.
  await notes.locator('input[type=file]').evaluate((input: HTMLInputElement) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(100_000_000)], 'large.json'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await status(notes, 'files of more than 64 MB are not read');
  await expect(rows(notes)).toHaveCount(3);
});
