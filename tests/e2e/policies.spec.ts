import type { Page } from '@playwright/test';
import { awaitCard, hoverWords, isCardOpen, openArticle } from './reader.ts';
import { expect, test } from './sidelight.ts';

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
