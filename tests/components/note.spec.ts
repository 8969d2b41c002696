import { expect, test } from './fixtures.ts';
import { faint } from './layout.ts';
import { BRIEFING, HOLM, noted, ready, shown } from './samples.ts';

const MARKUP = `Met her at **the harbour**; see [her plans](https://plans.example/pier).

- not [this](javascript:alert(1))
- nor <b onclick="alert(1)">that</b> <img src="https://tracker.example/1.png">
- ![seen](https://tracker.example/2.png)

שלום עולם 🛳️`;

const OTHER = { text: 'What the other window wrote', dots: ['AAAAAAAAAA:1'] };

test('without a note the card offers to write one, and shows no more', async ({ card, page }) => {
  await card.show(shown(HOLM));
  await expect(page.getByRole('region', { name: 'Your note' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Write a note' }).click();
  expect(await card.said()).toContainEqual({ type: 'note', does: 'edit' });
});

test('Markdown is drawn, links lead to pages only, and HTML is what was typed', async ({ card, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await card.show({ ...shown(HOLM), note: noted(MARKUP) });
  const words = page.locator('.note-words');
  await expect(words.locator('strong')).toHaveText('the harbour');
  const link = words.getByRole('link');
  await expect(link).toHaveCount(1);
  await expect(link).toHaveAttribute('href', 'https://plans.example/pier');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(words).toContainText('<b onclick="alert(1)">that</b>');
  await expect(words.locator('img, b')).toHaveCount(0);
  await expect(words).toContainText('שלום עולם 🛳️');
  expect(asked.filter((url) => url.includes('tracker'))).toEqual([]);
});

test('a megabyte is shown without being read as Markdown, and edited without being wrapped', async ({ card, page }) => {
  await card.show({ ...shown(HOLM), note: noted('**word** '.repeat(120_000)) });
  await expect(page.locator('.note-words')).toContainText('**word** **word**');
  await card.show({ ...shown(HOLM), note: noted('**word** '.repeat(120_000), { editing: true }) });
  await expect(page.getByRole('textbox', { name: 'Your note' })).toBeFocused();
});

test('the editor has the focus; its keys stay in it; Esc and Ctrl+Enter end it', async ({ card, page }) => {
  await card.show({ ...shown(HOLM), note: noted('so far', { editing: true }) });
  const box = page.getByRole('textbox', { name: 'Your note' });
  await expect(box).toBeFocused();
  await expect(page.getByRole('button', { name: 'Done' })).toBeInViewport();
  await page.evaluate(() => {
    for (const type of ['keydown', 'keyup'] as const)
      document.addEventListener(type, ({ key }) => Object.assign(window, { leaked: key }));
  });
  await box.press('ArrowUp');
  await box.press('Escape');
  await box.press('Control+Enter');
  expect(await page.evaluate(() => Reflect.get(window, 'leaked'))).toBeUndefined();
  const said = (await card.said()).filter((event) => event.type === 'note' && event.does === 'done');
  expect(said).toHaveLength(2);
});

test('a text that could not be kept is said to wait, and offered again', async ({ card, page }) => {
  await card.show({ ...shown(HOLM), note: noted('mine', { keeping: { state: 'unkept', why: 'full' } }) });
  await expect(page.getByRole('status').filter({ hasText: 'storage is full' })).toContainText('waits here');
  await page.getByRole('button', { name: 'Save again' }).click();
  expect(await card.said()).toContainEqual({ type: 'note', does: 'flush' });
});

test('texts written apart stand side by side until the reader takes one in or drops it', async ({ card, page }) => {
  await card.show({ ...shown(HOLM), note: noted('What I wrote', { others: [OTHER] }) });
  await expect(page.locator('.note-words')).toHaveText(['What I wrote', OTHER.text]);
  await page.getByRole('button', { name: 'Take it in' }).click();
  await page.getByRole('button', { name: 'Drop it' }).click();
  expect(await card.said()).toEqual(
    expect.arrayContaining([
      { type: 'note', does: 'take', text: OTHER.text },
      { type: 'note', does: 'drop', text: OTHER.text },
    ]),
  );
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the offer of sync is in sight, legible (${colorScheme}), and is declined`, async ({ card, page }) => {
    await page.emulateMedia({ colorScheme });
    await card.show({ ...shown(HOLM), note: noted('so far', { keeping: { state: 'saved' } }), offered: true });
    const offer = page.getByRole('complementary', { name: 'Sync' });
    await expect(offer.getByText('nothing is sent until you turn it on')).toBeInViewport({ ratio: 1 });
    await expect(offer.getByRole('link')).toHaveAttribute('href', '/options.html#sync');
    expect(await faint(page)).toEqual([]);
    await offer.getByRole('button', { name: 'No, thanks' }).click();
    expect(await card.said()).toContainEqual({ type: 'decline' });
  });

test('earlier versions can take the note’s place; what was replaced can be had back', async ({ card, page }) => {
  const versions = [{ key: 3, at: 1_740_000_000_000, cause: 'edit' as const, texts: ['the first', 'and the second'] }];
  await card.show({ ...shown(HOLM), note: noted('now', { versions, undo: 'before' }) });
  await page.getByRole('button', { name: 'Use this one' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  const said = await card.said();
  expect(said).toContainEqual({ type: 'note', does: 'replace', text: 'the first\n\nand the second' });
  expect(said).toContainEqual({ type: 'note', does: 'undo' });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`is legible (${colorScheme})`, async ({ card, page }) => {
    await page.emulateMedia({ colorScheme });
    const note = noted(MARKUP, { others: [OTHER], undo: 'x', keeping: { state: 'unkept', why: 'full' } });
    await card.show({ ...shown(HOLM), note });
    await expect(page.locator('.note-words strong')).toBeVisible();
    expect(await faint(page)).toEqual([]);
  });

test('in the popup a note on the article is offered, and written in place', async ({ popup, page }) => {
  await popup.show({ state: ready(), briefing: BRIEFING, note: noted('') });
  await page.getByRole('button', { name: 'Write a note' }).click();
  expect(await popup.said()).toContainEqual({ type: 'note', does: 'edit' });
  await popup.show({ state: ready(), briefing: BRIEFING, note: noted('so far', { editing: true }) });
  const box = page.getByRole('textbox', { name: 'Your note' });
  await box.press('ArrowDown');
  await expect(box).toBeFocused();
  await popup.show({ state: ready(), briefing: BRIEFING, note: noted('so far') });
  await expect(page.getByRole('button', { name: 'Edit note' })).toBeFocused();
});
