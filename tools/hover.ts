/** What a reader's eyes and hand do: see the marks, rest the pointer on one, read the card. */
import type { Frame, Page } from '@playwright/test';

/** A marked name and the middle of its first line, in CSS px of the viewport. */
export interface Mark {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** How many ranges are marked, as the page itself can see. */
export const countMarks = (page: Page): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));

/** The marks that a pointer could rest on, in order of the text; those hidden or of no size are left out. */
export const findMarks = (page: Page): Promise<readonly Mark[]> =>
  page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    return ranges.flatMap((abstract) => {
      const range = document.createRange();
      range.setStart(abstract.startContainer, abstract.startOffset);
      range.setEnd(abstract.endContainer, abstract.endOffset);
      const box = [...range.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
      const name = range.toString().replace(/\s+/g, ' ').trim();
      if (!box || !name || box.x < 0) return [];
      return [{ name, x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    });
  });

/** Scrolls so that a mark stands at that share of the viewport's height, with room for the card; resolves to its new place. */
export const bringIntoView = async (page: Page, mark: Mark, share = 0.375): Promise<Mark> => {
  const viewport = page.viewportSize() ?? { width: 1280, height: 800 };
  const scrolled = await page.evaluate(
    ({ y, wanted }) => {
      const before = window.scrollY;
      window.scrollBy({ top: y - wanted, behavior: 'instant' });
      return window.scrollY - before;
    },
    { y: mark.y, wanted: viewport.height * share },
  );
  // The scroll event comes with the next frame, and a pointer that then stands still counts as scrolled under.
  await page.waitForTimeout(100);
  return { ...mark, y: mark.y - scrolled };
};

/** Moves the pointer to a mark by real mouse moves, and lets it rest there. */
export const restOn = async (page: Page, mark: Mark): Promise<void> => {
  await page.mouse.move(mark.x - 60, Math.max(1, mark.y - 40));
  await page.mouse.move(mark.x, mark.y, { steps: 12 });
};

/** The host name of a card's address is made anew for each session, so only the rest of it is known. */
const CARD = /^chrome-extension:\/\/[^/]+\/card/;

const cardFrames = (page: Page): readonly Frame[] => page.frames().filter((frame) => CARD.test(frame.url()));

const isShown = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('div[popover]')].some(
      (host) => host.matches(':popover-open') && getComputedStyle(host).visibility === 'visible',
    ),
  );

const readCard = async (page: Page): Promise<string> => {
  for (const frame of cardFrames(page)) {
    const text = await frame
      .locator('body')
      .innerText({ timeout: 1000 })
      .catch(() => '');
    if (text.trim()) return text.trim();
  }
  return '';
};

/** The card's words once it is shown, or null when it is not shown within `patience` ms. */
export const waitForCard = async (page: Page, patience: number): Promise<string | null> => {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const text = (await isShown(page)) ? await readCard(page) : '';
    if (text) return text;
    await page.waitForTimeout(50);
  }
  return null;
};

/** The number of marks once it has not changed for `calm` ms, waiting `patience` ms at most for the first. */
export const waitForMarks = async (page: Page, patience: number, calm = 400): Promise<number> => {
  const until = performance.now() + patience;
  let last = 0;
  let since = performance.now();
  while (performance.now() < until) {
    const count = await countMarks(page);
    if (count !== last) since = performance.now();
    if (count > 0 && performance.now() - since >= calm) return count;
    last = count;
    await page.waitForTimeout(100);
  }
  return last;
};

/** True when nothing of the page covers the mark, so that a pointer there touches its text. */
export const isReachable = (page: Page, mark: Mark): Promise<boolean> =>
  page.evaluate(({ x, y, name }) => {
    const node = document.caretPositionFromPoint(x, y)?.offsetNode;
    if (!(node instanceof Text) || !document.elementFromPoint(x, y)?.contains(node)) return false;
    const text = node.data.replace(/\s+/g, ' ').trim();
    return text !== '' && (text.includes(name) || name.includes(text));
  }, mark);

/**
 * Takes the focus from a field that the page focused by itself. No card opens while a field has the focus; a reader
 * would click somewhere else first.
 */
export const leaveField = (page: Page): Promise<void> =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
