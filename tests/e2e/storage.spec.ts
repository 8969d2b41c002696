/** The database on bad days, in the browser's real IndexedDB: briefed all the same, and told that nothing is kept. */
import type { BrowserContext, Page } from '@playwright/test';
import { extensionId, openPopup } from './extension.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitMarks, openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

const ARTICLE = 'harbour.html';

/** A page of the extension that has not opened the database. */
const openOwn = async (context: BrowserContext): Promise<Page> => {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${await extensionId(context)}/icon/16.png`);
  return own;
};

const articlesKept = (own: Page): Promise<number> =>
  own.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const request = indexedDB.open('sidelight');
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const { result: database } = request;
          const count = database.transaction('articles').objectStore('articles').count();
          count.onsuccess = () => {
            database.close();
            done(count.result);
          };
        };
      }),
  );

const expectBriefed = async (popup: Page, name: string): Promise<void> =>
  expect(popup.getByRole('navigation', { name: 'Names' })).toContainText(name);

test('deleted under us: briefed, and the next article that is read is kept again', async ({
  page,
  context,
  server,
}) => {
  const own = await openOwn(context);
  await openArticle(page, server.url(ARTICLE));
  const first = await openPopup(context, page);
  // What a popup shows has been read; one that is closed before that has shown nothing.
  await expect.poll(() => articlesKept(own)).toBe(1);
  await first.close();
  await own.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.deleteDatabase('sidelight');
        request.onsuccess = () => done();
        request.onerror = () => fail(request.error);
      }),
  );
  const other = await context.newPage();
  await other.goto(await serve(context, made(prose())));
  await awaitMarks(other);
  const popup = await openPopup(context, other);
  await expectBriefed(popup, 'Ida Holm');
  await expect(popup.getByText('nothing is kept')).toHaveCount(0);
  await expect.poll(() => articlesKept(own)).toBe(1);
});

/** Whether the background had opened it before it was held back. */
for (const when of ['from the start', 'when it was in use'])
  test(`held back by another page ${when}, for as long as that is open: briefed, told, and kept once it is free`, async ({
    page,
    context,
    server,
  }) => {
    const own = await openOwn(context);
    if (when === 'when it was in use') {
      await page.goto(await serve(context, made(prose())));
      await awaitMarks(page);
      const read = await openPopup(context, page);
      await expect.poll(() => articlesKept(own)).toBe(1);
      await read.close();
    }
    await own.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          // A connection that does not give way holds back the deletion, and that holds back whoever opens it next.
          const request = indexedDB.open('sidelight');
          request.onerror = () => fail(request.error);
          request.onsuccess = () => {
            Object.assign(window, { held: request.result });
            indexedDB.deleteDatabase('sidelight').onblocked = () => done();
          };
        }),
    );
    await openArticle(page, server.url(ARTICLE));
    const popup = await openPopup(context, page);
    await expectBriefed(popup, 'Laura Bennett');
    await expect(popup.getByText('storage is not available: nothing is kept')).toBeVisible();
    await own.evaluate(() => window.held.close());
    await expect(async () => {
      await popup.reload();
      await expectBriefed(popup, 'Laura Bennett');
      await expect(popup.getByText('nothing is kept')).toHaveCount(0, { timeout: 1_000 });
    }).toPass();
    await expect.poll(() => articlesKept(own)).toBe(1);
  });

test('full: briefed and told', async ({ page, context, server }) => {
  const own = await openOwn(context);
  const session = await context.newCDPSession(own);
  const origin = `chrome-extension://${await extensionId(context)}`;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await openArticle(page, server.url(ARTICLE));
  const popup = await openPopup(context, page);
  await expectBriefed(popup, 'Laura Bennett');
  await expect(popup.getByText('storage is full: nothing is kept')).toBeVisible();
});
