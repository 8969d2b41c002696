/** Words that a card shows before it scrolls. */
const MOST_WORDS = 90;

/** CSS px under the line of the last of them: the fade, in which the next line shows that there is more. */
const BELOW = 22;

/** What the reader has written or read before: it is shown, and asks for no room, since the page can see how high the card is. */
const OWN = '[data-own]';

/** The room that an element takes in the grid it stands in, in CSS px. */
const roomOf = (element: Element): number => {
  const gap = element.parentElement ? Number.parseFloat(getComputedStyle(element.parentElement).rowGap) : 0;
  return element.getBoundingClientRect().height + (gap || 0);
};

/** The range of the `nth` word that can be seen, or null where there are fewer. A box's first text is no part of the page. */
const wordAt = (content: HTMLElement, nth: number): Range | null => {
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  let left = nth;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(`.unseen, .card-foot, textarea, ${OWN}`)) continue;
    for (const word of node.data.matchAll(/\S+/g)) {
      left -= 1;
      if (left > 0) continue;
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      return range;
    }
  }
  return null;
};

/**
 * The height at which the content has shown its first 90 words, in CSS px; its own where it has fewer. What is the
 * reader's own does not count.
 */
export const heightOfFirstWords = (content: HTMLElement): number => {
  const { top, height: whole } = content.getBoundingClientRect();
  const height = [...content.querySelectorAll(OWN)].reduce((rest, element) => rest - roomOf(element), whole);
  const last = wordAt(content, MOST_WORDS);
  if (!last) return height;
  const foot = content.querySelector('.card-foot')?.getBoundingClientRect().height ?? 0;
  const cut = last.getBoundingClientRect().bottom - top + BELOW + foot;
  // What would hide no more than its own fade is shown.
  return height - cut <= BELOW ? height : cut;
};
