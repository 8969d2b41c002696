/** lib/page in a real DOM, without the extension around it. */
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

const show = async (html: string): Promise<void> => {
  await page.setContent(html);
  await page.addScriptTag({ content: modules });
};

const read = () =>
  page.evaluate(() => {
    const { readBody, misplaced } = sidelight;
    const map = readBody();
    return { blocks: map.text.split('\n\n'), misplaced: misplaced(map), count: map.blocks.length };
  });

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['paragraphs are blocks', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
  ['white space collapses', '<p>  One \n\t two  <b> three</b> </p>', ['One two three']],
  ['inline elements join', '<p>Jack <b>M</b>a, <i>of</i><a href="#">Alibaba</a></p>', ['Jack Ma, ofAlibaba']],
  ['text beside blocks is a block', '<div>One<p>Two</p>Three</div>', ['One', 'Two', 'Three']],
  ['one <br> is a space', '<p>One<br>two</p>', ['One two']],
  ['two <br> end a block', '<div>One<br><br>Two<br> <br>Three</div>', ['One', 'Two', 'Three']],
  ['soft hyphens and zero-width characters go', '<p>Qa\u00adzi\u200b and &zwnj;Ma</p>', ['Qazi and Ma']],
  ['no-break spaces are spaces', '<p>Mr.&nbsp;Ma</p>', ['Mr. Ma']],
  ['hidden text is skipped', '<p>One<span hidden>x</span><span style="display:none">y</span> two</p>', ['One two']],
  ['aria-hidden text too', '<p>One<span aria-hidden="true">x</span></p>', ['One']],
  [
    'invisible text too, but not what is visible in it',
    '<p style="visibility:hidden">x<span style="visibility:visible">One</span></p>',
    ['One'],
  ],
  ['scripts and styles are no text', '<p>One<script>x</script><style>y{}</style><noscript>z</noscript></p>', ['One']],
  [
    'list items and cells are blocks',
    '<ul><li>One<li>Two</ul><table><tr><td>Three<td>Four</table>',
    ['One', 'Two', 'Three', 'Four'],
  ],
  ['spans laid out as blocks are blocks', '<p>One<span style="display:block">Two</span></p>', ['One', 'Two']],
  ['a drop cap belongs to its word', '<p><span style="float:left">T</span>he</p>', ['The']],
  ['<pre> ends blocks at blank lines', '<pre>One\ntwo\n\nThree</pre>', ['One two', 'Three']],
  ['characters outside the BMP keep their places', '<p>a \u{1f600} b</p>', ['a \u{1f600} b']],
  ['nothing is nothing', '', ['']],
];

for (const [why, html, blocks] of CASES) {
  test(why, async () => {
    await show(html);
    const found = await read();
    expect(found.blocks).toEqual(blocks);
    expect(found.count).toBe(blocks.filter((block) => block !== '').length);
  });
}

test('every character leads to its place and back', async () => {
  await show(
    CASES.map(([, html]) => `<section>${html}</section>`)
      .join('')
      .replace(/\u{1f600}/u, 'x'),
  );
  const { blocks, misplaced } = await read();
  expect(blocks.length).toBeGreaterThan(20);
  expect(misplaced).toEqual([]);
});

test('100,000 nested elements are read', async () => {
  await show(`${'<b>'.repeat(100_000)}One`); // The parser stops nesting at some depth; each is an element all the same.
  expect((await read()).blocks).toEqual(['One']);
});

test('the article, its headline and what the page says of it', async ({ server }) => {
  await page.goto(server.url('harbour.html'));
  await page.addScriptTag({ content: modules });
  const article = await page.evaluate(() => sidelight.findArticle());
  expect(article).toMatchObject({
    title: 'Tidal plant for Port Merrow wins approval after nine-year fight',
    byline: 'Ines Okafor',
    site: 'The Merrow Courier',
    published: '2025-04-11T06:30:00Z',
    language: 'en',
  });
  const blocks = article?.text.split('\n\n') ?? [];
  expect(blocks[0]).toBe(article?.title);
  expect(blocks.at(-1)).toMatch(/^The first survey ships/);
  expect(article?.text).not.toMatch(/Bakers|World|invention/);
});

test('of a long article what is in view comes first, of a short one all', async () => {
  const paragraph = (number: number): string =>
    `<p>Paragraph ${number}: the ferry from Port Merrow was late again, and the harbour office said why in few words.</p>`;
  const article = (count: number): string =>
    `<article><h1>Late ferries</h1>${Array.from({ length: count }, (_, index) => paragraph(index)).join('')}</article>`;
  await show(article(40));
  expect(await page.evaluate(() => sidelight.findInView())).toBeNull();
  await show(article(400));
  await page.evaluate(() => document.querySelectorAll('p')[200]?.scrollIntoView({ block: 'start' }));
  const inView = await page.evaluate(() => sidelight.findInView());
  const blocks = inView?.blocks ?? [];
  // What lies across the upper edge is in view too; a screen holds some of what comes below, and not all.
  expect(blocks[0]).toMatch(/^Paragraph (?:199|200):/);
  expect(blocks.some((block) => block.startsWith('Paragraph 201:'))).toBe(true);
  expect(blocks.length).toBeLessThan(80);
  expect(inView?.whole).toBe(401);
});
