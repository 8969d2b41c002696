/** Pages that are no single article: said so, nothing marked, read all the same if the reader wants it. */
import { askPage, openPopup } from './extension.ts';
import { page as made, prose } from './made-pages.ts';
import { awaitMarks } from './reader.ts';
import { expect, together as test } from './sidelight.ts';

const SITE = 'http://made-up.test';

const WORDS =
  'Mayor Ida Holm closed the old bridge of Port Merrow on Tuesday, and the builders of Nordsund Works began.';

const repeat = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join('');

const TEASERS = repeat(
  20,
  (index) =>
    `<article class="card"><h3><a href="#">Headline ${index} that leads to a story</a></h3><p>${WORDS}</p></article>`,
);
const RESULTS = repeat(
  10,
  (index) => `<li><h3><a href="#">Result ${index} for the bridge</a></h3><p>${WORDS}</p></li>`,
);
const POSTS = repeat(
  6,
  (index) => `<div class="post"><div class="author">reader${index}</div><div>${prose(1)}</div></div>`,
);

const linked = (type: string): string => `<script type="application/ld+json">{"@type":"${type}"}</script>`;

const NONE: readonly (readonly [why: string, path: string, body: string])[] = [
  ['a front page', '/', TEASERS],
  ['a front page with long teasers', '/index.html', `<main>${prose()}</main>`],
  ['a page of a section', '/world/', `<main>${TEASERS}</main>`],
  ['a section with an introduction', '/world/europe', `<p>${WORDS} ${WORDS} ${WORDS}</p>${TEASERS}`],
  ['the results of a search', '/find?q=bridge', `<ol>${RESULTS}</ol>`],
  ['the results of a search under its own path', '/search/bridge', `<main>${prose()}</main>`],
  ['a tag', '/tag/bridges', `<main>${prose()}</main>`],
  ['a forum', '/forum/towns', `<main>${prose()}</main>`],
  ['a thread', '/t/1234', `<div>${POSTS}</div>`],
  ['a thread that says so', '/t/1235', `${linked('DiscussionForumPosting')}<main>${prose()}</main>`],
  ['questions and answers', '/ask/12', `${linked('QAPage')}<main>${prose()}</main>`],
  ['a page of links', '/links', repeat(60, (index) => `<p><a href="#">A link to page ${index} of the town</a></p>`)],
];

for (const [why, path, body] of NONE) {
  test(`${why} is no article`, async ({ context, page }) => {
    await context.route(SITE + path, (route) =>
      route.fulfill({ body: made(body), contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto(SITE + path);
    await expect
      .poll(() => askPage(context, page, 'describe'))
      .toEqual({ answered: { state: 'none', reason: 'no-article' } });
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
}

const ARTICLES: readonly (readonly [why: string, path: string, body: string])[] = [
  ['an article among teasers', '/world/story', `<article>${prose()}</article>${TEASERS}`],
  ['a live blog', '/world/live', `${linked('LiveBlogPosting')}<main>${POSTS}</main>`],
  [
    'an article on the front of its site that says so',
    '/',
    `<meta property="og:type" content="article"><main>${prose()}</main>`,
  ],
  [
    'an article with comments',
    '/world/story-2',
    `<article>${prose()}</article><section id="comments">${POSTS}</section>`,
  ],
];

for (const [why, path, body] of ARTICLES) {
  test(`${why} is one`, async ({ context, page }) => {
    await context.route(SITE + path, (route) =>
      route.fulfill({ body: made(body), contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto(SITE + path);
    await expect.poll(() => askPage(context, page, 'describe')).toMatchObject({ answered: { state: 'ready' } });
  });
}

test('a front page is read if the reader wants it', async ({ context, page }) => {
  await context.route(`${SITE}/`, (route) =>
    route.fulfill({ body: made(TEASERS), contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto(`${SITE}/`);
  const popup = await openPopup(context, page);
  await expect(popup.getByRole('heading', { name: 'No article' })).toBeVisible();
  await popup.getByRole('button', { name: 'Look anyway' }).click();
  await expect(popup.getByRole('navigation', { name: 'Names' })).toContainText('Ida Holm');
  await page.bringToFront();
  await awaitMarks(page);
});
