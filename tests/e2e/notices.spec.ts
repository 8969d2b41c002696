/** What the popup says where there is nothing to brief, or nothing can be kept. */
import type { browser } from 'wxt/browser';
import { extensionId, openPopup } from './extension.ts';
import { openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

/** What the extension's own pages have. */
declare const chrome: typeof browser;

/** An empty page, as small as a viewer takes it. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

test('a page of the browser: why it cannot be read', async ({ page, context }) => {
  await page.goto('chrome://version/');
  const popup = await context.newPage();
  const address = `chrome-extension://${await extensionId(context)}/popup.html`;
  await popup.goto(address);
  // Without access to a page an extension is not told its address either.
  const tab = await popup.evaluate(async () => (await chrome.tabs.query({})).find(({ url }) => !url)?.id);
  await popup.goto(`${address}?tab=${tab}`);
  await expect(popup.getByRole('heading', { name: 'Nothing to brief here' })).toBeVisible();
});

for (const name of ['report.pdf', 'report']) {
  test(`a PDF at an address that ends in ${name}: why it cannot be read, and a box for its text`, async ({
    page,
    context,
  }) => {
    const url = `http://made-up.test/${name}`;
    await context.route(url, (route) => route.fulfill({ body: PDF, contentType: 'application/pdf' }));
    await page.goto(url);
    const popup = await openPopup(context, page);
    await expect(popup.getByRole('heading', { name: 'This is a PDF' })).toBeVisible();
    await expect(popup.getByRole('textbox', { name: /paste the text/ })).toBeVisible();
  });
}

test('a page that is no article: told, and read on request', async ({ page, context, server }) => {
  await page.goto(server.url('front.html'));
  const popup = await openPopup(context, page);
  await expect(popup.getByRole('heading', { name: 'No article on this page' })).toBeVisible();
  await popup.getByRole('button', { name: 'Look anyway' }).click();
  await expect(popup.getByText('Every line is from the article')).toBeVisible();
});

test('a database of a newer Sidelight: briefed all the same, told that nothing is kept, left alone', async ({
  page,
  context,
  server,
}) => {
  const NEWER = 99990;
  await page.goto(`chrome-extension://${await extensionId(context)}/popup.html`);
  await page.evaluate(
    (version) =>
      new Promise((done, fail) => {
        const request = indexedDB.open('sidelight', version);
        request.onsuccess = () => done(request.result.close());
        request.onerror = () => fail(request.error);
      }),
    NEWER,
  );
  await openArticle(page, server.url('harbour.html'));
  const popup = await openPopup(context, page);
  await expect(popup.getByRole('navigation', { name: 'Names' })).toContainText('Laura Bennett');
  await expect(popup.getByText('nothing is kept')).toBeVisible();
  const versions = await popup.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version));
  expect(versions).toEqual([NEWER]);
});
