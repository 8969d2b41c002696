/** A quick look whether a page may hold an article, before the work of finding it. */
import { isShown, textOf } from './own-fields.ts';

/** Where prose stands on pages that have some: paragraphs, and boxes whose lines are apart by <br>. */
const PROSE = 'p:not(li p, nav p, footer p), pre, article, div:has(> br)';

/** Code units; shorter runs say nothing. */
const LEAST_LENGTH = 140;

/** The sum of the roots of what goes beyond that length: many middling paragraphs count more than one long one. */
const LEAST_SCORE = 20;

/** Code units read before the question is left to the search itself: prose boxes may be nested, and read again and again. */
const MOST_READ = 1_000_000;

/** Whether there is enough prose for an article. Stops reading as soon as there is. */
export const mayBeArticle = (document: Document): boolean => {
  let score = 0;
  let read = 0;
  for (const element of document.querySelectorAll(PROSE)) {
    const text = textOf(element) ?? '';
    read += text.length;
    const length = text.trim().length - LEAST_LENGTH;
    if (length > 0 && isShown(element)) score += Math.sqrt(length);
    if (score > LEAST_SCORE || read > MOST_READ) return true;
  }
  return false;
};
