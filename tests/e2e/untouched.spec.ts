/** Pages that are left alone unless the reader asks. */
import { askPage, openPopup } from './extension.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitMarks } from './reader.ts';
import { expect, together as test } from './sidelight.ts';

const PASSWORD = '<form>Password: <input type="password"></form>';

const none = (reason: string) => ({ answered: { state: 'none', reason } });
const READY = { answered: { state: 'ready' } };

const CASES: readonly (readonly [why: string, body: string, state: Record<string, unknown>])[] = [
  ['a password field in the main content', `<main>${prose()}${PASSWORD}</main>`, none('private-field')],
  [
    'a password field in the header of an article',
    `<article><header>${PASSWORD}</header>${prose()}</article>`,
    none('private-field'),
  ],
  ['a new password, shown as it is typed', `${prose()}<input autocomplete="new-password">`, none('private-field')],
  ['the number of a card', `${prose()}<form><input autocomplete="billing cc-number"></form>`, none('private-field')],
  ['the code of a card, named by the shop', `${prose()}<form><input name="card_cvc"></form>`, none('private-field')],
  [
    'a payment service in a frame',
    `${prose()}<iframe title="Secure payment input frame"></iframe>`,
    none('private-field'),
  ],
  [
    'a password field in an open shadow tree',
    `${prose()}<log-in><template shadowrootmode="open">${PASSWORD}</template></log-in>`,
    none('private-field'),
  ],
  ['a log-in form in the header', `<header>${PASSWORD}</header><main>${prose()}</main>`, READY],
  ['a log-in form in the navigation', `<nav>${PASSWORD}</nav><main>${prose()}</main>`, READY],
  ['a log-in form in a dialog', `<main>${prose()}</main><dialog open>${PASSWORD}</dialog>`, READY],
  ['a log-in form in what is named like chrome', `<div class="site-nav">${PASSWORD}</div>${prose()}`, READY],
  ['a page that is all in what is named so', `<div class="modal">${prose()}${PASSWORD}</div>`, none('private-field')],
  ['a log-in form that is hidden', `<main>${prose()}<div style="display:none">${PASSWORD}</div></main>`, READY],
  ['a search field', `<main>${prose()}<input type="search" name="query"></main>`, READY],
  ['a mail being written', `<div contenteditable style="height:600px">${prose()}</div>`, none('editor')],
  ['a document in an editable body', `<script>document.designMode = "on"</script>${prose()}`, none('editor')],
  ['a large text field', `<textarea style="width:900px;height:500px"></textarea>${prose()}`, none('editor')],
  [
    'an editor in a frame of the page',
    `<iframe style="width:900px;height:500px" srcdoc="<body contenteditable>${prose(1).replaceAll('"', '')}"></iframe>${prose()}`,
    none('editor'),
  ],
  ['a box for comments below an article', `${prose(12)}<textarea style="width:600px;height:160px"></textarea>`, READY],
];

for (const [why, body, state] of CASES) {
  test(`${why}: ${state === READY ? 'read' : 'left alone'}`, async ({ context, page }) => {
    await page.goto(await serve(context, made(body)));
    await expect.poll(() => askPage(context, page, 'describe')).toMatchObject(state);
  });
}

test('the reader may have it read all the same', async ({ context, page }) => {
  await page.goto(await serve(context, made(`<main>${prose()}${PASSWORD}</main>`)));
  const popup = await openPopup(context, page);
  await expect(popup.getByRole('heading', { name: 'Left alone: a private form' })).toBeVisible();
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await popup.getByRole('button', { name: 'Look anyway' }).click();
  await expect(popup.getByRole('navigation', { name: 'Names' })).toContainText('Ida Holm');
  await page.bringToFront();
  await awaitMarks(page);
});
