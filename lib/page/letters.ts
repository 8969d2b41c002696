/** Texts without what is neither letter nor figure, for comparing what a page says in two places. Pure. */

/** One for all that look for it: to compile it costs a page more than most of its uses. */
const OTHERS = /[^\p{L}\p{N}]+/gu;

/** In lower case, with `between` in place of all else. */
export const lettersOf = (text: string, between = ''): string => text.toLowerCase().replace(OTHERS, between);
