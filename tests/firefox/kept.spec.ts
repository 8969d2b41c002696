import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { browser as Extension } from 'wxt/browser';
import manifest from '../../package.json' with { type: 'json' };
import { ensureFirefox } from '../../tools/firefox/find.ts';
import { installAddOn, launchFirefox, ownPage, stopBackground } from '../../tools/firefox/launch.ts';
import { readerOf } from '../../tools/firefox/reader.ts';
import { marksByName } from '../e2e/in-page.ts';
import {
  askPage,
  awaitCard,
  awaitFlash,
  awaitMarks,
  expect,
  hoverWords,
  openArticle,
  openPopup,
  test,
} from './sidelight.ts';

/** What Sidelight's own pages have. */
declare const browser: typeof Extension;

const ARTICLE = 'harbour.html';
const EXTENSION = resolve('.output/firefox-mv3');
const PACKED = resolve(`.output/sidelight-${manifest.version}-firefox.zip`);

const ready = (from: string) => ({ answered: { state: 'ready', answer: { from, keeps: true } } });

test('installing grants the pages it reads, its own scripts there, storage, alarms, and nothing else', async ({
  reader,
}) => {
  await reader.go(ownPage('popup.html'));
  const { origins, permissions } = await reader.run(() => browser.permissions.getAll());
  expect({ origins, permissions: permissions?.toSorted() }).toEqual({
    origins: ['<all_urls>'],
    permissions: ['alarms', 'scripting', 'storage'],
  });
});

test('where the reader took the permission away nothing is marked; the popup says why, and asks for it by a click', async ({
  server,
}) => {
  const firefox = await launchFirefox({ browser: await ensureFirefox() });
  try {
    await installAddOn(firefox, EXTENSION);
    const reader = readerOf(firefox);
    await reader.go(ownPage('popup.html'));
    await reader.run(() => browser.permissions.remove({ origins: ['<all_urls>'] }));
    const article = await reader.openTab();
    await reader.go(server.url(ARTICLE));
    await reader.openTab();
    await reader.go(ownPage('popup.html'));
    const tab = await reader.run(async () => (await browser.tabs.query({})).find(({ url }) => !url)?.id);
    await reader.go(ownPage(`popup.html?tab=${tab}`));
    await expect.poll(() => reader.run(() => document.body.innerText)).toContain('access to the site was withheld');
    const popup = await reader.tab();
    await reader.switchTo(article);
    expect(await reader.run(marksByName)).toEqual({});
    await reader.switchTo(popup);
    await reader.clickOn('Allow on all sites');
    await reader.switchTo(article);
    await awaitMarks(reader);
  } finally {
    await firefox.close();
  }
});

test('a reload of a page that was read answers from IndexedDB', async ({ reader, firefox, server }) => {
  const url = server.url(ARTICLE);
  await openArticle(reader, url);
  await hoverWords(reader, 'Laura Bennett');
  await awaitCard(reader, /Laura Bennett/); // A card was opened: the article was read.
  await stopBackground(firefox); // And with it goes what it remembered.
  await reader.reload();
  await awaitMarks(reader);
  expect(await askPage(reader, url, 'describe')).toMatchObject(ready('database'));
});

test('the popup lists the names, and one of them leads to its place', async ({ reader, server }) => {
  const url = server.url(ARTICLE);
  await openArticle(reader, url);
  const article = await reader.tab();
  await openPopup(reader, url);
  const words = () => reader.run(() => document.body.innerText);
  for (const name of ['Laura Bennett', 'Erik Solberg', 'Margaret Doyle', 'Halden Marine', 'London'])
    await expect.poll(words).toContain(name);
  await reader.clickOn('Margaret Doyle');
  await reader.closeTab();
  await reader.switchTo(article);
  await awaitFlash(reader, 'Doyle');
});

test('what was read, and a note on it, are still there after the browser was closed and opened again', async ({
  server,
}) => {
  test.setTimeout(120_000);
  const firefox = await ensureFirefox();
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-firefox-'));
  const url = server.url(ARTICLE);
  const first = await launchFirefox({ browser: firefox, profile });
  try {
    await installAddOn(first, PACKED);
    const reader = readerOf(first);
    await openArticle(reader, url);
    await hoverWords(reader, 'Laura Bennett');
    await awaitCard(reader, /Laura Bennett/);
    expect(await askPage(reader, url, 'describe')).toMatchObject(ready('engine'));
    await hoverWords(reader, 'Erik Solberg');
    await awaitCard(reader, /Erik Solberg/);
    await reader.clickInCard('Write a note');
    for (const key of 'ask again') await reader.press(key);
    await awaitCard(reader, /Saved/);
  } finally {
    await first.close();
  }
  const second = await launchFirefox({ browser: firefox, profile });
  try {
    const reader = readerOf(second);
    await openArticle(reader, url);
    expect(await askPage(reader, url, 'describe')).toMatchObject(ready('database'));
    await hoverWords(reader, 'Erik Solberg');
    await awaitCard(reader, /Erik Solberg.*ask again/s);
  } finally {
    await second.close();
    await rm(profile, { recursive: true, force: true });
  }
});
