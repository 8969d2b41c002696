/** The smallest box that holds the article's body. */
import { type Box, signOf } from './boxes.ts';
import { ENOUGH } from './limits.ts';
import { RUNS_OF_TEXT } from './tags.ts';

const isRunOfText = (box: Box): boolean => !box.inline && box.own > box.text / 2;

/** Whether what is left beside the child is more of the same: parts of one body, or paragraphs around a box. */
const isBesideItsKin = (at: Box, child: Box): boolean => {
  const kin = at.children.filter((other) => other !== child && (signOf(other) === signOf(child) || isRunOfText(other)));
  return kin.reduce((sum, { clean }) => sum + clean, 0) > (at.clean - child.clean) / 2;
};

/** Whether the article is in the child, rather than in the child and its neighbours. */
const leadsOn = (at: Box, child: Box): boolean => {
  const share = child.clean / at.clean;
  if (share >= 0.9) return true;
  return !isBesideItsKin(at, child) && share >= (child.said === 'body' ? 0.6 : 0.75);
};

const largest = (boxes: readonly Box[]): Box | null =>
  boxes.reduce<Box | null>((found, box) => (box.clean > (found?.clean ?? 0) ? box : found), null);

/** Of several articles on one page, the one under the page's headline. */
const headed = (boxes: readonly Box[], main: Box, headline: Element | null): Box | null =>
  headline && main.tag === 'article'
    ? (boxes.find(
        (box) => box !== main && box.tag === 'article' && box.clean >= ENOUGH && box.element.contains(headline),
      ) ?? null)
    : null;

/** From the body of the page down to where the prose is, and no further. */
export const containerOf = (body: Box, headline: Element | null): Box => {
  let at = body;
  for (;;) {
    const main = largest(at.children);
    if (!main || main.inline || RUNS_OF_TEXT.has(main.tag)) return at;
    const other = headed(at.children, main, headline);
    if (!other && !leadsOn(at, main)) return at;
    at = other ?? main;
  }
};
