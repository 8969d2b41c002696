/** How much of a page is read. What lies beyond is left out, and the reader is told. */

/** Elements and texts that are searched: three times the longest page of an encyclopedia, and under a second's work. */
export const MOST_NODES = 60_000;

/** Code units of an article: a long novel. */
export const MOST_TEXT = 1_000_000;

/** Code units of an article; shorter texts are teasers, cookie banners and error pages. */
export const ENOUGH = 250;

/** Code units of a title or a byline. */
export const MOST_LABEL = 500;
