/** The first page that a reader sees: real marks and a real card on a story of ours. */
import { extensionId, openOptions } from './extension.ts';
import { markedWords } from './in-page.ts';
import { awaitCard, awaitMarks, flashed, hoverWords } from './reader.ts';
import { expect, test } from './sidelight.ts';

test('the welcome page marks its story, shows cards, obeys its choices at once, and is not kept', async ({
  context,
}) => {
  const page = await openOptions(context);
  await page.getByRole('link', { name: 'Welcome page' }).click();
  expect(page.url()).toBe(`chrome-extension://${await extensionId(context)}/welcome.html`);
  await awaitMarks(page);
  const words = await page.evaluate(markedWords);
  for (const name of ['Elin Marwood', 'Averly Harbour Trust', 'Rafael Duarte', 'Hamish Oduya'])
    expect(words).toContain(name);
  // Nothing of the page beside the story is marked.
  const story = await page.getByRole('article').innerText();
  expect(words.filter((one) => !story.includes(one))).toEqual([]);

  await hoverWords(page, 'Elin Marwood');
  const card = await awaitCard(page, /the last keeper’s granddaughter/);
  await expect(card.getByRole('button', { name: 'this site' })).toHaveCount(0);
  await card.getByRole('button', { name: /Ships have satellites now/ }).click();
  await expect.poll(() => flashed(page)).toContain('Ships have satellites now');

  await page.getByRole('radio', { name: 'None' }).check();
  await expect.poll(() => page.evaluate(markedWords)).toEqual([]);
  await page.getByRole('radio', { name: 'On click' }).check();
  await page.getByRole('button', { name: 'All options' }).click();
  await expect.poll(() => context.pages().some((one) => one.url().endsWith('/options.html'))).toBe(true);
  const options = context.pages().find((one) => one.url().endsWith('/options.html'));
  await expect(options?.getByRole('radio', { name: 'On click' }) ?? page.locator('none')).toBeChecked();
  await expect(options?.getByText('Nothing is kept') ?? page.locator('none')).toBeVisible();
});
