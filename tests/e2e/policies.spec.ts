import type { Page } from '@playwright/test';
import { awaitCard, hoverWords, isCardOpen, openArticle } from './reader.ts';
import { expect, together as test } from './sidelight.ts';

const ARTICLE = 'harbour.html';

const POLICIES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['no scripts', { 'Content-Security-Policy': "script-src 'none'" }],
  ['no frames, styles or scripts', { 'Content-Security-Policy': "default-src 'none'" }],
  ['trusted types', { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'" }],
  ['isolation', { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }],
];

for (const [name, headers] of POLICIES) {
  test(`the card opens on a page with ${name}`, async ({ page, server }) => {
    await openArticle(page, server.url(ARTICLE, headers));
    await hoverWords(page, 'Laura Bennett');
    await awaitCard(page, /Bennett/);
  });
}

/** How often a page's policy has been broken on it, also by what an inline handler would have done. */
const violations = async (page: Page, url: string, open: (page: Page, url: string) => Promise<unknown>) => {
  await page.addInitScript(() => {
    Object.assign(window, { broken: [] });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, lineNumber }) =>
      window.broken.push(`${effectiveDirective} ${lineNumber}`),
    );
  });
  await open(page, url);
  return page.evaluate(() => window.broken);
};

test('looking for the article breaks no policy of the page, so that none is reported', async ({
  page,
  barePage,
  server,
}) => {
  const url = server.url(ARTICLE, { 'Content-Security-Policy': "script-src 'none'; style-src 'none'" });
  const without = await violations(barePage, url, (bare, address) => bare.goto(address));
  expect(without.length).toBeGreaterThan(0);
  expect(await violations(page, url, openArticle)).toEqual(without);
});

interface TreeNode {
  readonly nodeValue: string;
  readonly children?: readonly TreeNode[];
  readonly shadowRoots?: readonly TreeNode[];
}

const textOf = ({ nodeValue, children = [], shadowRoots = [] }: TreeNode): string =>
  nodeValue + [...shadowRoots, ...children].map(textOf).join(' ');

/** The text in our closed shadow root, as the debugger sees it. */
const plainCardText = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const html = root.children?.find(({ localName }) => localName === 'html');
  const host = html?.children?.find(({ localName }) => localName === 'div');
  return host ? textOf(host) : '';
};

test('on a sandboxed page a plain card shows the article’s words', async ({ page, server }) => {
  await openArticle(page, server.url(ARTICLE, { 'Content-Security-Policy': 'sandbox' }));
  await hoverWords(page, 'Laura Bennett');
  await expect.poll(() => isCardOpen(page)).toBe(true);
  await expect.poll(() => plainCardText(page)).toContain('Energy Minister');
});
