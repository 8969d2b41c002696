/** Which of the titles of a page is its article's. Pure. */
import { lettersOf } from './letters.ts';

export interface Titles {
  /** In order of trust: what the metadata say. */
  readonly said: readonly (string | null)[];
  /** The title of the document, which often ends with that of the site. */
  readonly document: string | null;
  /** The headings of the first rank, in order. */
  readonly headings: readonly string[];
}

/** Letters without which one title says nothing of another. */
const LEAST = 8;

const contains = (whole: string, part: string): boolean =>
  lettersOf(part).length >= LEAST && lettersOf(whole).includes(lettersOf(part));

const agree = (a: string, b: string): boolean => contains(a, b) || contains(b, a);

/** Words, or letters of scripts that part none, that make a title without what stands behind a line or a dash. */
const isTitle = (part: string): boolean => part.trim().split(/\s+/).length >= 3 || lettersOf(part).length >= 15;

const BEHIND = /\s[|\-–—»·:]\s|_/;

const withoutSite = (title: string): string => {
  const [first = title] = title.split(BEHIND);
  return isTitle(first) ? first.trim() : title;
};

/**
 * The first that another title confirms, or else that of the document; as the page shows it, where it does. Some sites say
 * the same of all their pages, or name themselves in the only heading.
 */
export const titleOf = ({ said, document, headings }: Titles): string => {
  const known = said.filter((title) => title !== null);
  const others = [...(document ? [document] : []), ...headings];
  const chosen = known.find((title) => others.some((other) => agree(title, other))) ?? document ?? known[0];
  if (chosen === undefined) return headings[0] ?? '';
  const shown = headings.find((heading) => agree(chosen, heading));
  return shown ?? (chosen === document && !known.includes(chosen) ? withoutSite(chosen) : chosen);
};
