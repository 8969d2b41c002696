/** A quick look whether a page may hold an article, before the work of finding it. */

/** Where prose stands on pages that have some: paragraphs, and boxes whose lines are apart by <br>. */
const PROSE = 'p:not(li p, nav p, footer p), pre, article, div:has(> br)';

/** Code units; shorter runs say nothing. */
const LEAST_LENGTH = 140;

/** The sum of the roots of what goes beyond that length: many middling paragraphs count more than one long one. */
const LEAST_SCORE = 20;

/** Whether there is enough prose for an article. Stops reading as soon as there is. */
export const mayBeArticle = (document: Document): boolean => {
  let score = 0;
  for (const element of document.querySelectorAll(PROSE)) {
    const length = (element.textContent ?? '').trim().length - LEAST_LENGTH;
    if (length > 0 && element.checkVisibility()) score += Math.sqrt(length);
    if (score > LEAST_SCORE) return true;
  }
  return false;
};
