/** What of a page is its article: one made-up page for each rule. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserSwitches, ensureBrowser } from '../../tools/browser.ts';
import { bundleModules } from './page-bundle.ts';
import { expect, test } from './sidelight.ts';

let browser: Browser;
let page: Page;
let modules: string;

test.beforeAll(async () => {
  modules = await bundleModules();
  browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserSwitches(null) });
  page = await browser.newPage();
});
test.afterAll(() => browser.close());

/** A paragraph that begins with a word to know it by. */
const p = (word: string): string => `<p>${text(word)}</p>`;
const text = (word: string): string =>
  `${word} the council voted to close the old bridge, which carries nine thousand cars a day. The mayor said, “We cannot wait for another storm,” and left.`;

const BODY = ['One', 'Two', 'Three'].map(p).join('');
const WORDS = ['One', 'Two', 'Three'];

const teaser = (word: string): string =>
  `<div class="card"><h3><a href="#">${word} headline that leads away</a></h3><p>${text(word)}</p></div>`;
const TEASERS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'].map(teaser).join('');

const LINKED = JSON.stringify({ '@type': 'NewsArticle', articleBody: ['One', 'Two', 'Three'].map(text).join('\n') });

const CASES: readonly (readonly [why: string, html: string, first: readonly string[]])[] = [
  [
    'an article element',
    `<nav><a href="#">News</a></nav><article>${BODY}</article><footer>${p('Foot')}</footer>`,
    WORDS,
  ],
  [
    'boxes without meaning',
    `<div><div>Menu, search, and more.</div></div><div><div>${BODY}${BODY}</div></div>`,
    [...WORDS, ...WORDS],
  ],
  ['lines apart by <br>', `<div>${WORDS.map(text).join('<br><br>')}</div>`, WORDS],
  [
    'a body in parts',
    `<div class="part">${p('One')}${p('Two')}</div><div class="part">${p('Three')}${p('Four')}</div>`,
    [...WORDS, 'Four'],
  ],
  ['a list of teasers longer than the story', `<div><div>${BODY}</div><div>${TEASERS}</div></div>`, WORDS],
  ['comments longer than the story', `<div>${BODY}</div><div id="comments">${BODY}${BODY}${BODY}</div>`, WORDS],
  ['a class on the wrapper of everything', `<div class="has-sidebar sidebar">${BODY}</div>`, WORDS],
  [
    'related stories inside the body',
    `<div>${p('One')}<div class="relatedStories">${p('No')}</div>${p('Two')}${p('Three')}</div>`,
    WORDS,
  ],
  [
    'captions',
    `<article>${p('One')}<figure><img alt=""><figcaption>${text('Caption')}</figcaption></figure>${p('Two')}</article>`,
    ['One', 'Two'],
  ],
  [
    'a line that leads to another story',
    `<article>${p('One')}<p><a href="#">Read more: the bridge is closed</a></p>${p('Two')}</article>`,
    ['One', 'Two'],
  ],
  ['a label between paragraphs', `<article>${p('One')}<p>Advertisement</p>${p('Two')}</article>`, ['One', 'Two']],
  [
    'what follows “Related stories”',
    `<div>${BODY}<h3>Related stories</h3><p>Short words on another story.</p></div>`,
    WORDS,
  ],
  [
    'a list within the story',
    `<article>${p('One')}<ul><li>Item<li>Second</ul>${p('Two')}</article>`,
    ['One', 'Item', 'Second', 'Two'],
  ],
  [
    'a list of links in the story',
    `<article>${p('One')}<ul><li><a href="#">A</a><li><a href="#">B</a></ul>${p('Two')}</article>`,
    ['One', 'Two'],
  ],
  [
    'subheadings',
    `<article>${p('One')}<h2>Costs</h2>${p('Two')}<h2>More costs</h2></article>`,
    ['One', 'Costs', 'Two'],
  ],
  [
    'a date line above the story',
    `<article><p>05/10/2018 - by A. Nyberg</p>${p('One')}${p('Two')}</article>`,
    ['One', 'Two'],
  ],
  [
    'the second of two articles, under the headline',
    `<title>Old bridge closed</title><article>${BODY}${BODY}</article><article><h1>Old bridge closed</h1>${p('Four')}${p('Five')}</article>`,
    ['Old', 'Four', 'Five'],
  ],
  [
    'text that the page itself names',
    `<script type="application/ld+json">${LINKED}</script><section>${p('Else')}</section><section>${BODY}</section>`,
    WORDS,
  ],
  ['hidden paragraphs do not count', `<div style="display:none">${BODY}${BODY}${BODY}</div><div>${BODY}</div>`, WORDS],
  [
    'a pop-up within a line',
    `<article>${p('One')}<p>Two <span class="rollover-card">Holm, Ida. Mayor of the town.</span>${text('is said:')}</p></article>`,
    ['One', 'Two'],
  ],
];

for (const [why, html, first] of CASES) {
  test(why, async () => {
    await page.setContent(html);
    await page.addScriptTag({ content: modules });
    const article = await page.evaluate(() => sidelight.findArticle());
    expect(article?.text.split('\n\n').map((block) => block.split(' ', 1)[0])).toEqual(first);
    expect(article?.text).not.toContain('Mayor of the town');
  });
}
