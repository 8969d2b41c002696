/** Pages that live: their text comes, goes and changes while they are open. */
import type { BrowserContext, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { TabState } from '../../lib/messaging.ts';
import { askPage, extensionId, openPopup } from './extension.ts';
import { markedWords } from './in-page.ts';
import { page as made, prose, serve } from './made-pages.ts';
import { awaitCard, awaitMarks, flashed, hoverWords, stopWorker } from './reader.ts';
import { expect, together as test } from './sidelight.ts';

/** Made up, with names of its own; long enough to be an article. */
const story = (name: string, town: string): string =>
  `<p>Minister ${name} opened a new ferry line to ${town} on Friday, three years after the old one was given up. “It is a good day for ${town},” ${name} told reporters at the quay. The line will carry two hundred people an hour.</p>`.repeat(
    2,
  );

const marked = (page: Page): Promise<readonly string[]> => page.evaluate(markedWords);

const expectMarked = (page: Page, words: string): Promise<void> =>
  expect.poll(() => marked(page), { message: `${words} is marked` }).toContain(words);

const expectUnmarked = (page: Page, words: string): Promise<void> =>
  expect.poll(() => marked(page), { message: `${words} is not marked` }).not.toContain(words);

const open = async (
  context: BrowserContext,
  page: Page,
  body = `<main id="story">${prose()}</main>`,
): Promise<void> => {
  await page.goto(await serve(context, made(body)));
  await awaitMarks(page);
};

const setStory = (page: Page, html: string): Promise<void> =>
  page.evaluate((html) => {
    const story = document.getElementById('story');
    if (story) story.innerHTML = html;
  }, html);

test('single-page navigation: another story under another address, and back', async ({ context, page }) => {
  await open(context, page);
  await page.evaluate(() => history.pushState(null, '', '/story/other'));
  await setStory(page, story('Ada Brandt', 'Larkholm'));
  await expectMarked(page, 'Ada Brandt');
  await expectUnmarked(page, 'Ida Holm');
  const popup = await openPopup(context, page);
  await expect(popup.getByRole('navigation', { name: 'Names' })).toContainText('Ada Brandt');
  await page.bringToFront();
  await page.goBack();
  await setStory(page, prose());
  await expectMarked(page, 'Ida Holm');
  await expectUnmarked(page, 'Ada Brandt');
});

test('single-page navigation to a page that is no article', async ({ context, page }) => {
  await open(context, page);
  await page.evaluate(() => history.pushState(null, '', '/search'));
  await setStory(page, '<p>Nothing was found.</p>');
  await expect.poll(() => askPage(context, page, 'describe')).toMatchObject({ answered: { state: 'none' } });
  await expect.poll(() => marked(page)).toEqual([]);
});

test('infinite scroll: what is added is marked, and what was there stays', async ({ context, page }) => {
  await open(context, page);
  await page.evaluate(
    (html) => document.getElementById('story')?.insertAdjacentHTML('beforeend', html),
    story('Ada Brandt', 'Larkholm'),
  );
  await expectMarked(page, 'Ada Brandt');
  await expectMarked(page, 'Ida Holm');
});

test('a live blog: what comes in at the top is marked, and an open card stays and leads to its lines', async ({
  context,
  page,
}) => {
  await open(context, page);
  await hoverWords(page, 'Ida Holm');
  const card = await awaitCard(page, /Holm/);
  await page.evaluate(
    (html) => document.getElementById('story')?.insertAdjacentHTML('afterbegin', html),
    story('Ada Brandt', 'Larkholm'),
  );
  await expectMarked(page, 'Ada Brandt');
  await card.locator('.line').first().click();
  await expect.poll(() => flashed(page)).toContain('former engineer');
});

test('text that arrives late', async ({ context, page }) => {
  await page.goto(await serve(context, made('<main id="story">Loading</main>')));
  await expect.poll(() => askPage(context, page, 'describe')).toMatchObject({ answered: { state: 'none' } });
  await setStory(page, story('Ada Brandt', 'Larkholm'));
  await expectMarked(page, 'Ada Brandt');
});

test('text that a style unfolds late', async ({ context, page }) => {
  await page.goto(await serve(context, made(`<main id="story" style="display:none">${prose()}</main>`)));
  await expect.poll(() => askPage(context, page, 'describe')).toMatchObject({ answered: { state: 'none' } });
  await page.evaluate(() => document.getElementById('story')?.removeAttribute('style'));
  await expectMarked(page, 'Ida Holm');
});

test('a paywall that collapses the text: the marks of what is hidden go', async ({ context, page }) => {
  await open(context, page, `<main>${prose()}<div id="rest">${story('Ada Brandt', 'Larkholm')}</div></main>`);
  await expectMarked(page, 'Ada Brandt');
  await page.evaluate(() => document.getElementById('rest')?.setAttribute('style', 'display:none'));
  await expectUnmarked(page, 'Ada Brandt');
  await expectMarked(page, 'Ida Holm');
});

test('marks of removed nodes are pruned', async ({ context, page }) => {
  await open(context, page);
  await setStory(page, '');
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0)))
    .toBe(0);
});

test('nodes made anew with the same text are marked', async ({ context, page }) => {
  await open(context, page);
  await setStory(page, '');
  await setStory(page, prose());
  await expectMarked(page, 'Ida Holm');
});

for (const host of ['news-story', 'div'])
  test(`text in an open shadow tree of a ${host}: marked, and a hover works`, async ({ context, page }) => {
    const shadow = `<${host}><template shadowrootmode="open"><style>p{margin:8px}</style><article>${prose()}</article></template></${host}>`;
    await open(context, page, `<p>Read on.</p><div>${shadow}</div>`);
    await expectMarked(page, 'Ida Holm');
    const [at] = await page.evaluate(() =>
      [...CSS.highlights].flatMap(([, ranges]) =>
        [...ranges]
          .filter((range) => String(range) === 'Ida Holm')
          .map((range) => (range as Range).getBoundingClientRect().toJSON()),
      ),
    );
    await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2, { steps: 8 });
    await awaitCard(page, /Holm/);
  });

test('text that comes into an open shadow tree', async ({ context, page }) => {
  await open(
    context,
    page,
    `${prose()}<news-story><template shadowrootmode="open"><div id="more">Soon.</div></template></news-story>`,
  );
  await page.evaluate(
    (html) => {
      const more = document.querySelector('news-story')?.shadowRoot?.getElementById('more');
      if (more) more.innerHTML = html;
    },
    story('Ada Brandt', 'Larkholm'),
  );
  await expectMarked(page, 'Ada Brandt');
});

for (const [why, frame] of [
  ['of the same origin', async () => `srcdoc="${made(prose()).replaceAll('"', '&quot;')}"`],
  [
    'of another origin',
    async (context: BrowserContext) => {
      await context.route('http://framed.test/', (route) =>
        route.fulfill({ body: made(`<main>${prose()}</main>`), contentType: 'text/html; charset=utf-8' }),
      );
      return 'src="http://framed.test/?story=1"';
    },
  ],
] as const) {
  test(`a frame ${why} that holds the article`, async ({ context, page }) => {
    await context.route('http://framed.test/?story=1', (route) =>
      route.fulfill({ body: made(`<main>${prose()}</main>`), contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto(
      await serve(
        context,
        made(`<p>Read on.</p><iframe style="width:800px;height:600px" ${await frame(context)}></iframe>`),
      ),
    );
    const inner = page.frames()[1];
    if (!inner) throw new Error('the page has no frame');
    await expect
      .poll(() => inner.evaluate(() => CSS.highlights.size), { message: 'names are marked in the frame' })
      .toBeGreaterThan(0);
  });
}

test('a small frame is read once it has become large', async ({ context, page }) => {
  const frame = `<iframe style="width:300px;height:600px" srcdoc="${made(prose()).replaceAll('"', '&quot;')}"></iframe>`;
  await page.goto(await serve(context, made(`<p>Read on.</p>${frame}`)));
  const inner = page.frames()[1];
  const marks = () => inner?.evaluate(() => CSS.highlights.size);
  await page.waitForTimeout(1_500);
  expect(await marks()).toBe(0);
  await page.locator('iframe').evaluate((element) => {
    element.style.width = '800px';
  });
  await expect.poll(marks, { message: 'names are marked in the frame' }).toBeGreaterThan(0);
});

const PLAIN = 'Mayor Ida Holm closed the bridge.';
const SAME_NAME: readonly (readonly [string, string])[] = [
  ['translate="no"', `<p translate="no">${PLAIN}</p>`],
  ['soft hyphens in a name', '<p>Mayor Ida Ho&shy;lm closed the bridge.</p>'],
  ['zero-width characters in a name', '<p>Mayor Ida&#8203; H&#8205;olm closed the bridge.</p>'],
  ['a name over inline elements', '<p>Mayor <b>I</b>da <i>Ho</i><a href="#">lm</a> closed the bridge.</p>'],
  ['a name over lines', '<p style="width:1em">Mayor Ida Holm closed the bridge.</p>'],
  ['a name with a line break in it', '<p>Mayor Ida<br>Holm closed the bridge.</p>'],
  ['a name that is shown in capitals', `<p style="text-transform:uppercase">${PLAIN}</p>`],
  ['text from right to left around a name', `<p dir="rtl">قالت ${PLAIN}</p>`],
  ['a direction mark in a name', '<p>Mayor &#8296;Ida Holm&#8297; closed the bridge.</p>'],
];

for (const [why, first] of SAME_NAME) {
  test(`${why}: marked as it stands`, async ({ context, page }) => {
    await open(context, page, `<main>${first}${prose()}</main>`);
    const clean = async (): Promise<readonly string[]> =>
      (await marked(page)).map((words) =>
        words.replace(/[\u00ad\u200b-\u200f\u2066-\u2069]/g, '').replace(/\s+/g, ' '),
      );
    await expect.poll(async () => (await clean()).some((words) => /^Ida ?Holm$/.test(words))).toBe(true);
  });
}

test('text that CSS hides is not of the article', async ({ context, page }) => {
  const hidden = ['display:none', 'visibility:hidden'].map(
    (style) => `<p style="${style}">Minister Ada Brandt spoke in Larkholm.</p>`,
  );
  await open(context, page, `<main>${hidden.join('')}${prose()}</main>`);
  const state = (await askPage(context, page, 'describe')) as { readonly answered: TabState };
  expect(state.answered.state === 'ready' && state.answered.article.text).not.toContain('Brandt');
});

test('the worker stopped: the page sends its text again', async ({ context, page }) => {
  await open(context, page);
  await stopWorker(context, page);
  await page.evaluate(
    (html) => document.getElementById('story')?.insertAdjacentHTML('beforeend', html),
    story('Ada Brandt', 'Larkholm'),
  );
  await expectMarked(page, 'Ada Brandt');
});

/** What the extension's own pages have. */
declare const chrome: typeof browser;
/** Name and length of each message that was heard there. */
declare const heard: (readonly [string, number])[];

/** Hears in an extension page what content scripts ask of the worker. */
const listen = async (context: BrowserContext): Promise<() => Promise<typeof heard>> => {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${await extensionId(context)}/popup.html`);
  await own.evaluate(() => {
    Object.assign(window, { heard: [] });
    chrome.runtime.onMessage.addListener((message: { readonly sidelight: string }) => {
      heard.push([message.sidelight, JSON.stringify(message).length]);
    });
  });
  return () => own.evaluate(() => heard);
};

test('only what is new is sent', async ({ context, page }) => {
  const heard = await listen(context);
  await page.bringToFront();
  await open(context, page, `<main id="story">${prose(60)}</main>`);
  await page.evaluate(
    (html) => document.getElementById('story')?.insertAdjacentHTML('beforeend', html),
    story('Ada Brandt', 'Larkholm'),
  );
  await expectMarked(page, 'Ada Brandt');
  const lengths = (await heard()).filter(([name]) => name === 'follow').map(([, length]) => length);
  expect(lengths[0]).toBeGreaterThan(10_000);
  expect(lengths.at(-1)).toBeLessThan(2_000);
});

test('a page that rewrites itself sixty times a second is asked about twice a second at most', async ({
  context,
  page,
}) => {
  const heard = await listen(context);
  await page.bringToFront();
  await open(context, page, `<main>${prose()}<p id="clock">Now.</p></main>`);
  const began = Date.now();
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let count = 0;
        const tick = (): void => {
          count += 1;
          const clock = document.getElementById('clock');
          if (clock) clock.textContent = `Minister Ada Brandt counted ${count} cars on the bridge by now.`;
          if (count < 240) requestAnimationFrame(tick);
          else done();
        };
        tick();
      }),
  );
  const asked = (await heard()).filter(([name]) => name === 'follow').length;
  expect(asked).toBeGreaterThan(1);
  expect(asked).toBeLessThanOrEqual(2 + (Date.now() - began) / 500);
});

test('a page that changes with every frame has marks only while the reader points', async ({ context, page }) => {
  await open(context, page, `<main>${prose()}</main><p id="clock">0</p>`);
  const rewrite = (): Promise<number> =>
    page.evaluate(() =>
      window.setInterval(() => {
        const clock = document.getElementById('clock');
        if (clock) clock.textContent = String(performance.now());
      }, 5),
    );
  const rewriting = await rewrite();
  await expect.poll(() => marked(page)).toEqual([]);
  await page.evaluate((id) => window.clearInterval(id), rewriting);
  await expectMarked(page, 'Ida Holm'); // It has come to rest.
  await rewrite();
  await expect.poll(() => marked(page)).toEqual([]);
  await hoverWords(page, 'Ida Holm');
  await expectMarked(page, 'Ida Holm');
  await awaitCard(page, /Holm/);
});
