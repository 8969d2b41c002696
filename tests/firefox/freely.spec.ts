/** Over a dialog, rid of it by a click and back, and without a mouse. */
import { pressShortcut } from '../../tools/firefox/launch.ts';
import { ESCAPE, type Reader } from '../../tools/firefox/reader.ts';
import { flashedText, markedWords } from '../e2e/in-page.ts';
import { awaitCard, awaitMarks, awaitNoCard, expect, hoverWords, openArticle, test } from './sidelight.ts';

const AWAY = { x: 5, y: 5 };

test.beforeEach(async ({ reader, server }) => {
  await reader.moveTo(AWAY);
  await openArticle(reader, server.url('harbour.html'));
});

const marks = (reader: Reader): Promise<number> => reader.run(markedWords).then(({ length }) => length);

test('over a modal dialog the card is seen, reached and clicked, and the dialog is left as it was', async ({
  reader,
}) => {
  await reader.run(() => {
    const dialog = document.createElement('dialog');
    document.querySelector('article')?.before(dialog);
    dialog.append(...document.querySelectorAll('article'));
    dialog.showModal();
  });
  await awaitMarks(reader);
  for (const name of ['Laura Bennett', 'Erik Solberg']) {
    await hoverWords(reader, name);
    await awaitCard(reader, new RegExp(`^${name}`));
    expect(await reader.run(() => document.querySelector('div:popover-open')?.parentElement?.localName)).toBe('dialog');
    await reader.press(ESCAPE);
    await awaitNoCard(reader);
    await reader.run(() => document.querySelector('dialog')?.showModal());
    expect(await reader.run(() => document.querySelectorAll('dialog > div[popover]').length)).toBe(0);
  }
});

test('off for this page by one click on the card, and on again by the next', async ({ reader }) => {
  await hoverWords(reader, 'Laura Bennett');
  await awaitCard(reader, /^Laura Bennett/);
  await reader.clickInCard('this page');
  await expect.poll(() => marks(reader)).toBe(0);
  await reader.clickInCard('Undo');
  await awaitMarks(reader);
  await awaitNoCard(reader);
});

test('pinned, the card stays while the reader goes elsewhere, and is moved by its head', async ({ reader }) => {
  const corner = (): Promise<readonly number[]> =>
    reader.run(() => {
      const { x, y } = document.querySelector('div:popover-open')?.getBoundingClientRect() ?? new DOMRect();
      return [Math.round(x), Math.round(y)];
    });
  await hoverWords(reader, 'Laura Bennett');
  await awaitCard(reader, /^Laura Bennett/);
  await reader.clickInCard('Keep open');
  const [left = 0, top = 0] = await corner();
  await reader.dragCard({ x: 130, y: 90 });
  await expect.poll(corner).toEqual([left + 130, top + 90]);
  await hoverWords(reader, 'Halden Marine');
  await reader.moveTo(AWAY);
  await awaitCard(reader, /^Laura Bennett/);
  expect(await corner()).toEqual([left + 130, top + 90]);
  await reader.clickInCard('Keep open');
  await reader.moveTo(AWAY);
  await awaitNoCard(reader);
});

test('the shortcuts lead from name to name, and open a card that has the keyboard', async ({ reader, firefox }) => {
  const press = (key: string): Promise<void> => pressShortcut(firefox, 'Alt', 'Shift', key);
  const flashed = (): Promise<string | null> => reader.run(flashedText);
  await press('ArrowDown');
  await expect.poll(flashed).not.toBeNull();
  const first = await flashed();
  await press('ArrowDown');
  await expect.poll(flashed).not.toBe(first);
  await press('ArrowUp');
  await expect.poll(flashed).toBe(first);
  await press('O');
  await awaitCard(reader, new RegExp(`^${first}`));
  await reader.moveTo({ x: 20, y: 20 });
  await expect.poll(() => reader.runInCard(() => document.hasFocus())).toBe(true);
  await reader.press(ESCAPE);
  await awaitNoCard(reader);
});
