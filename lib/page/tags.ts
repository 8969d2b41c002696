/** What elements are by their name. Data only. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Their text is no prose, or is not rendered as such. */
export const NO_TEXT = names(
  'script style noscript template textarea select option svg math iframe object embed video audio canvas map head',
);

/** They stand within a line. */
export const INLINE = names(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img input ins kbd label mark nobr picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr',
);

/** What stands around an article, by the standard. */
export const ASIDES = names('nav aside footer form figcaption dialog menu address button');

/** They hold a run of text, and are chosen with their neighbours or not at all. */
export const RUNS_OF_TEXT = names('p li td blockquote pre');

/** What is in them is in columns or items: short and without a full stop, but no less of the article. */
export const ITEMS = names('li td th dd dt');

/** Their names say how they look, not what they hold. */
export const ROWS = names('body html table tbody tr td th');

export const isHeading = (tag: string): boolean => /^h[1-6]$/.test(tag);
