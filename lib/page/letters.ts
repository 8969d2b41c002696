/** Texts without what is neither letter nor figure, for comparing what a page says in two places. Pure. */

/**
 * What stands between letters: of ASCII and Latin-1, the punctuation and symbols of U+2000 to U+2BFF, CJK punctuation, its
 * full-width forms, emoji. To compile the properties of Unicode (`\p{L}`) costs a page more than all that is compared.
 */
const OTHERS =
  /(?:[\ufe00-\ufe6f\0-/:-@[-`{-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u2bff\u2e00-\u303f\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]|[\ud83c-\ud83e][\udc00-\udfff])+/g;

/** In lower case, with `between` in place of all else. */
export const lettersOf = (text: string, between = ''): string => text.toLowerCase().replace(OTHERS, between);
