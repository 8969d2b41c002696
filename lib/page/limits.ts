/** How much of a page is read. What lies beyond is left out, and the reader is told. */

/** Elements and texts that are searched: three times the longest page of an encyclopedia, and under a second's work. */
export const MOST_NODES = 60_000;

/** Code units of an article: a long novel. */
export const MOST_TEXT = 1_000_000;

/** Levels of nesting that are copied as such; what is nested deeper is laid side by side. Browsers parse up to 512. */
export const MOST_LEVELS = 300;

/** Code units of a title or a byline. */
export const MOST_LABEL = 500;
