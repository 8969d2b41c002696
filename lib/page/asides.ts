/** Which boxes stand around the article or between its paragraphs, by what sites call them and by their pattern. */
import { type Box, type Boxes, signOf } from './boxes.ts';
import { ENOUGH } from './limits.ts';

/** Code units of prose in a teaser. */
const TEASER = 400;

/** So many of a kind are a list; fewer may be anything. */
const LIST = 4;

const hasBoth = ({ heads, paragraphs }: Box): boolean => heads > 0 && paragraphs > 0;

/** A headline that leads away and a paragraph or two, with no smaller box around both. */
const isTeaser = (box: Box): boolean =>
  !box.inline && hasBoth(box) && box.paragraphs <= 2 && box.prose <= TEASER && !box.children.some(hasBoth);

/** The items of lists of teasers. */
const teasersIn = (all: readonly Box[]): ReadonlySet<Box> => {
  const bySign = new Map<string, Box[]>();
  for (const box of all) {
    if (!isTeaser(box)) continue;
    const alike = bySign.get(signOf(box));
    if (alike) alike.push(box);
    else bySign.set(signOf(box), [box]);
  }
  return new Set([...bySign.values()].filter(({ length }) => length >= LIST).flat());
};

/** What is named like an aside but holds nearly all prose of the page is none: a class on a wrapper. */
const isNamedAside = ({ said, prose }: Box, body: Box): boolean => {
  const rest = body.prose - prose;
  if (said === 'comments') return rest >= ENOUGH;
  return said === 'aside' && rest >= prose * 0.6;
};

/** Marks the asides, and sums up the prose without them; answers how much prose is in lists of teasers. */
export const markAsides = ({ all, body }: Boxes): number => {
  const teasers = teasersIn(all);
  for (const box of all) box.aside = (box.parent?.aside ?? false) || teasers.has(box) || isNamedAside(box, body);
  for (const box of all.toReversed())
    if (!box.aside) box.clean = box.children.reduce((sum, child) => sum - child.prose + child.clean, box.prose);
  return [...teasers].reduce((sum, { prose }) => sum + prose, 0);
};
