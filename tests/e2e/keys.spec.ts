/** Names and cards without a mouse. Nothing outside the browser can press its shortcuts: what they send is sent. */
import { tellPage } from './extension.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitCard, awaitMarks, awaitNoCard, flashed } from './reader.ts';
import { expect, test } from './sidelight.ts';

test('from name to name, the card as a dialog with the focus, and Esc', async ({ page, context }) => {
  const press = (name: string): Promise<void> => tellPage(context, 'command', { name });
  await page.goto(await serve(context, made(`<main><a id="start" href="#a">Start</a>${prose()}</main>`)));
  await awaitMarks(page);
  await page.locator('#start').focus();
  await press('next-name');
  await expect.poll(() => flashed(page)).toBe('Port Merrow');
  await press('next-name');
  await expect.poll(() => flashed(page)).toBe('Ida Holm');
  await press('previous-name');
  await expect.poll(() => flashed(page)).toBe('Port Merrow');
  await press('next-name');
  await press('open-card');
  const card = await awaitCard(page, /Holm/);
  await expect(card.getByRole('dialog', { name: 'Ida Holm' })).toBeVisible();
  const inCard = () => card.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.role);
  await expect.poll(inCard).toBe('dialog');
  await page.mouse.move(5, 5, { steps: 4 }); // The pointer has no say in it.
  await page.keyboard.press('Tab');
  await expect.poll(inCard, { message: 'the card has the keyboard' }).toBe('Keep open');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('div');
  await press('open-card');
  await expect.poll(inCard, { message: 'opened again, it has it again' }).toBe('dialog');
  await page.keyboard.press('Escape');
  await awaitNoCard(page);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id), { message: 'the focus is back' })
    .toBe('start');
});
