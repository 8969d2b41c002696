import type { EntityBriefing } from '../../lib/engine/index.ts';
import { expect, test } from './fixtures.ts';
import type { Said } from './harness/events.ts';
import { cutSideways, faint } from './layout.ts';
import { ARABIC, BERGEN, EIDE, HOLM, NORDSUND, noted, shown } from './samples.ts';

const heights = (said: readonly Said[]): readonly number[] =>
  said.flatMap((event) => (event.type === 'sized' ? [event.height] : []));

const LONG: EntityBriefing = {
  ...NORDSUND,
  name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2),
  descriptor: { start: 0, end: 9, text: `https://coast.example/${'a'.repeat(120)}` },
};

test('shows name, kind, count, descriptor, facts and quotation, in this order', async ({ card, page }) => {
  await card.show(shown(HOLM));
  const text = (await page.locator('.card').textContent()) ?? '';
  const parts = [
    'Ida Holm',
    'Person',
    'named 4 times',
    'a former shipyard engineer who took office in January',
    'Skarvik’s council voted',
    'The company cut its offer twice',
    'We have been paying for speed',
    'she told',
  ];
  const places = parts.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('a fact that does not name its subject has the name beside it, in brackets and paler', async ({ card, page }) => {
  await card.show(shown(EIDE));
  const line = page.getByRole('button', { name: 'He , Eide, asked the council to wait until May.' });
  await expect(line).toBeVisible();
  const subject = line.locator('.card-subject');
  await expect(subject).toHaveText('Eide');
  const drawn = await subject.evaluate((one) => ({
    before: getComputedStyle(one, '::before').content,
    ours: getComputedStyle(one).color,
    theirs: getComputedStyle(one.closest('button') ?? one).color,
  }));
  expect(drawn.before).toContain('[');
  expect(drawn.ours).not.toBe(drawn.theirs);
  await expect(page.locator('.card-subject')).toHaveCount(1);
});

test.describe('related names', () => {
  test('tell their kind and what ties them, and ask to be turned to', async ({ card, page }) => {
    await card.show(shown(EIDE));
    const related = page.getByRole('navigation', { name: 'Related names' }).getByRole('button');
    await expect(related).toHaveText([/Skarvik Chamber of Commerce.*Organisation/, /Bergen.*Place/]);
    await expect(related.first()).toHaveAttribute('title', EIDE.related[0]?.words.text ?? '');
    await related.nth(1).click();
    expect(await card.said()).toContainEqual({ type: 'turn', entity: EIDE.related[1]?.entity });
  });

  test('a card that was turned has the focus and names the way back', async ({ card, page }) => {
    await card.show({ ...shown(BERGEN, false, 2), turned: true, trail: [{ entity: 1, name: 'Tomas Eide' }] });
    await expect(page.getByRole('group', { name: 'Bergen' })).toBeFocused();
    await page.keyboard.press('Tab');
    const back = page.getByRole('button', { name: 'Back to Tomas Eide' });
    await expect(back).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await card.said()).toContainEqual({ type: 'back' });
  });

  test('there is no way back from the first name', async ({ card, page }) => {
    await card.show(shown(EIDE));
    await expect(page.getByRole('button', { name: /^Back/ })).toHaveCount(0);
  });

  test('many long ones wrap and stay whole', async ({ card, page }) => {
    const related = Array.from({ length: 5 }, (_, entity) => ({
      entity,
      name: `${LONG.name.slice(0, 60)} ${entity}`,
      kind: 'organisation' as const,
      words: HOLM.first,
    }));
    await page.setViewportSize({ width: 180, height: 420 });
    await card.show(shown({ ...EIDE, related }));
    expect(await cutSideways(page)).toEqual([]);
  });
});

test('every line, and the count, leads to its span', async ({ card, page }) => {
  await card.show(shown(HOLM));
  const lines = [HOLM.first, HOLM.descriptor, ...HOLM.facts, HOLM.quote];
  const buttons = page.locator('.card-count, .line');
  expect(await buttons.count()).toBe(lines.length);
  for (const button of await buttons.all()) await button.click();
  const spans = lines.map((line) => ({ type: 'reveal', start: line?.start, end: line?.end }));
  expect((await card.said()).filter(({ type }) => type === 'reveal')).toEqual(spans);
});

test.describe('other articles that were read', () => {
  const earlier = [
    {
      words: 'a shipyard engineer who wants to be mayor',
      url: 'https://coast.example/engineer',
      title: 'A race for the harbour',
      site: 'The Coast Courier',
      readAt: 1_739_000_000_000,
    },
    { words: null, url: 'https://north.example/vote', title: 'Skarvik votes', site: '', readAt: 1_738_000_000_000 },
  ];

  test('say how many they are, how many new, and what they called the name; each leads to its words', async ({
    card,
    page,
  }) => {
    await card.show({ ...shown(HOLM), appearances: { articles: 4, fresh: 2, earlier }, note: noted('A note') });
    const section = page.getByRole('region', { name: 'In 4 other articles you have read, 2 new' });
    const links = section.getByRole('link');
    await expect(links).toHaveText([
      /^a shipyard engineer who wants to be mayorA race for the harbour · The Coast Courier · .*2025$/,
      /^Skarvik votes.*2025$/,
    ]);
    await expect(links.first()).toHaveAttribute(
      'href',
      'https://coast.example/engineer#:~:text=a%20shipyard%20engineer%20who%20wants%20to%20be%20mayor',
    );
    await expect(links.nth(1)).toHaveAttribute('href', 'https://north.example/vote');
    const order = await page.locator('.card-body > *').evaluateAll((all) => all.map(({ classList }) => classList[0]));
    expect(order.slice(-3)).toEqual(['card-related', 'earlier', 'note']);
    expect(await cutSideways(page)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faint(page)).toEqual([]);
    }
  });

  test('are not spoken of where there are none', async ({ card, page }) => {
    await card.show({ ...shown(HOLM), appearances: { articles: 0, fresh: 0, earlier: [] } });
    await expect(page.getByText('you have read')).toHaveCount(0);
  });
});

test('a copy is asked for, said when it is done, and said when the browser refuses', async ({ card, page }) => {
  await card.show(shown(HOLM));
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  expect(await card.said()).toContainEqual({ type: 'copy' });
  await card.show({ ...shown(HOLM), copied: 'yes' });
  await expect(page.getByRole('status').filter({ hasText: 'Copied as Markdown.' })).toBeVisible();
  await card.show({ ...shown(HOLM), copied: 'refused' });
  await expect(page.getByRole('status').filter({ hasText: 'Not copied' })).toBeVisible();
});

test.describe('with parts missing', () => {
  const cases: readonly [string, EntityBriefing, readonly string[]][] = [
    ['no quotation', EIDE, ['.card-descriptor', '.card-facts', '.card-related']],
    ['facts only', { ...NORDSUND, descriptor: null }, ['.card-facts']],
    ['a descriptor only', { ...EIDE, facts: [], related: [] }, ['.card-descriptor']],
    ['a quotation only', { ...HOLM, descriptor: null, facts: [], related: [] }, ['.quotation']],
    ['related names only', { ...EIDE, descriptor: null, facts: [] }, ['.card-nothing', '.card-related']],
    ['nothing but the name', BERGEN, ['.card-nothing']],
  ];
  for (const [name, briefing, parts] of cases) {
    test(name, async ({ card, page }) => {
      await card.show(shown(briefing));
      const found = await page
        .locator('.card-body > *')
        .evaluateAll((all) => all.map(({ classList }) => `.${classList[0]}`));
      expect(found).toEqual(parts);
    });
  }

  test('a quotation without a known speaker has no caption', async ({ card, page }) => {
    await card.show(shown(ARABIC));
    await expect(page.locator('.quotation')).toBeVisible();
    await expect(page.locator('figcaption')).toHaveCount(0);
  });

  test('what was only reported stands without quotation marks', async ({ card, page }) => {
    const quote = HOLM.quote && { ...HOLM.quote, kind: 'reported' as const };
    await card.show(shown({ ...HOLM, quote }));
    await expect(page.locator('.quotation')).toBeVisible();
    await expect(page.locator('.quotation-marked')).toHaveCount(0);
  });
});

test.describe('focus', () => {
  test('a hovered card takes none', async ({ card, page }) => {
    await card.show(shown(HOLM));
    await expect(page.getByRole('group', { name: 'Ida Holm' })).toBeVisible();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('a card opened by key is a dialog that can have it; Tab walks the lines and Enter follows one', async ({
    card,
    page,
  }) => {
    await card.show(shown(EIDE, true));
    // As the page has the frame do.
    await page.getByRole('dialog', { name: 'Tomas Eide' }).focus();
    const walk = [];
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab');
      walk.push(
        await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
        ),
      );
    }
    expect(walk).toEqual(['Keep open', 'Close', 'named twice', EIDE.descriptor?.text, EIDE.facts[0]?.text]);
    await page.keyboard.press('Enter');
    const { start, end } = EIDE.facts[0] ?? {};
    expect(await card.said()).toContainEqual({ type: 'reveal', start, end });
  });

  test('the close button says so', async ({ card, page }) => {
    await card.show(shown(HOLM));
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await card.said()).toContainEqual({ type: 'close' });
  });
});

test.describe('height', () => {
  test('is told with the rendering, for every turn', async ({ card, page }) => {
    await card.show(shown(EIDE, false, 1));
    const first = heights(await card.said());
    await card.show(shown(EIDE, false, 2));
    const both = heights(await card.said());
    expect(first).toHaveLength(1);
    expect(both).toEqual([...first, ...first]);
    await page.setViewportSize({ width: 360, height: first[0] ?? 0 });
    const overflow = await page.locator('.card').evaluate((one) => one.scrollHeight - one.clientHeight);
    expect(overflow).toBe(0);
  });

  test('is that of the first 90 words; the rest is a scroll away', async ({ card, page }) => {
    await card.show(shown(HOLM));
    const [height = 0] = heights(await card.said());
    await page.setViewportSize({ width: 360, height });
    const seen = await page.locator('.card').evaluate((one) => {
      const bottom = one.getBoundingClientRect().bottom - 22;
      const range = document.createRange();
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      let count = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('.unseen')) continue;
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (range.getBoundingClientRect().bottom <= bottom + 1) count += 1;
        }
      }
      return count;
    });
    // The last line holds the 90th word, and perhaps some more.
    expect(seen).toBeGreaterThanOrEqual(90);
    expect(seen).toBeLessThan(100);
    const chip = page.getByRole('button', { name: 'Skarvik , Place' });
    await chip.scrollIntoViewIfNeeded();
    await expect(chip).toBeInViewport({ ratio: 1 });
  });

  test('counts no words that are being written: a long note leaves its box in view', async ({ card, page }) => {
    await card.show({ ...shown(EIDE), note: noted('word '.repeat(120), { editing: true }) });
    const content = await page.locator('.card-content').evaluate((element) => element.getBoundingClientRect().height);
    expect(heights(await card.said()).at(-1)).toBe(Math.ceil(content) + 2);
  });

  test('is told again when the text wraps differently', async ({ card, page }) => {
    await card.show(shown(HOLM));
    await page.setViewportSize({ width: 220, height: 420 });
    await expect.poll(async () => heights(await card.said()).length).toBe(2);
    const [wide = 0, narrow = 0] = heights(await card.said());
    expect(narrow).toBeGreaterThan(wide);
  });

  test('a card lower than its content scrolls to the last line, its name staying in sight', async ({ card, page }) => {
    await page.setViewportSize({ width: 360, height: 200 });
    await card.show(shown(HOLM));
    await page.locator('figcaption').scrollIntoViewIfNeeded();
    await expect(page.locator('figcaption')).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('heading', { name: 'Ida Holm' })).toBeInViewport({ ratio: 1 });
  });
});

test.describe('the wheel', () => {
  const cases: readonly [string, number, number, boolean][] = [
    ['moves a card that scrolls', 200, 50, false],
    ['does not leave it at its top', 200, -50, true],
    ['does not leave a card that need not scroll', 600, 50, true],
  ];
  for (const [name, height, delta, contained] of cases) {
    test(name, async ({ card, page }) => {
      await page.setViewportSize({ width: 360, height });
      await card.show(shown(HOLM));
      const prevented = page.evaluate(
        () => new Promise((done) => window.addEventListener('wheel', (event) => done(event.defaultPrevented))),
      );
      await page.mouse.move(180, 100);
      await page.mouse.wheel(0, delta);
      expect(await prevented).toBe(contained);
    });
  }

  test('does not leave it at its end', async ({ card, page }) => {
    await page.setViewportSize({ width: 360, height: 200 });
    await card.show(shown(HOLM));
    await page.locator('.card').evaluate((one) => one.scrollTo(0, one.scrollHeight));
    const prevented = page.evaluate(
      () => new Promise((done) => window.addEventListener('wheel', (event) => done(event.defaultPrevented))),
    );
    await page.mouse.move(180, 150);
    await page.mouse.wheel(0, 50);
    expect(await prevented).toBe(true);
  });
});

test.describe('text is not cut', () => {
  const widths = [360, 180];
  for (const [name, briefing] of Object.entries({ HOLM, LONG, ARABIC, NORDSUND })) {
    for (const width of widths) {
      test(`${name} in ${width} px (${width < 360 ? '200' : '100'} % zoom)`, async ({ card, page }) => {
        await page.setViewportSize({ width, height: 420 });
        await card.show(shown(briefing));
        expect(await cutSideways(page)).toEqual([]);
      });
    }
  }
});

test('right-to-left words run from the right', async ({ card, page }) => {
  await card.show(shown(ARABIC));
  for (const element of await page.locator('.card-name, .line').all()) {
    expect(await element.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`text stands out from a ${colorScheme} surface`, async ({ card, page }) => {
    await page.emulateMedia({ colorScheme });
    for (const briefing of [HOLM, NORDSUND, BERGEN, { ...BERGEN, kind: 'other' as const }]) {
      await card.show(shown(briefing));
      expect(await faint(page)).toEqual([]);
    }
  });
}

test('nothing moves when the reader asked for less motion', async ({ card, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await card.show(shown(HOLM));
  expect(await page.locator('.card').evaluate((one) => getComputedStyle(one).animationDuration)).toBe('0s');
});
