/** Whether what was found is one article, rather than a page of many texts: a front page, a search, a forum. */
import type { BodyText } from './body-text.ts';
import { type Box, signOf } from './boxes.ts';
import { ENOUGH } from './limits.ts';
import type { Metadata } from './metadata.ts';
import { attributeOf } from './own-fields.ts';

/** Parts of addresses of pages that list others. */
const LISTING =
  /\/(?:search|results?|tags?|categor(?:y|ies)|topics?|archives?|forums?|threads?|viewtopic|viewforum|showthread|questions)(?:[/.]|$)/i;

/** Parameters of a search. */
const SEARCH = /[?&](?:q|query|s|search|keywords?)=/i;

const isFrontPage = ({ pathname, search }: Location): boolean => /^\/(?:index\.\w+)?$/.test(pathname) && search === '';

/** Whether address and metadata already say that there is no article. */
export const isElsewhere = ({ location }: Document, { says }: Metadata): boolean => {
  if (says === 'other') return true;
  return (
    says !== 'article' && (isFrontPage(location) || LISTING.test(location.pathname) || SEARCH.test(location.search))
  );
};

const AUTHORED = /(?:^|[^a-z])(?:author|avatar|member|poster|postbit|signature|user(?:name|info|card)?)(?![a-z])/i;

const namesOf = ({ element }: Box): string =>
  `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;

/** Texts of as many writers: so many of a kind, each with a sign of its writer, and that half of the text. */
const POSTS = 3;

/** Whether a sign of its writer is in it. */
const hasAuthor = (post: Box): boolean => {
  const open = [post];
  for (let box = open.pop(); box; box = open.pop()) {
    if (AUTHORED.test(namesOf(box))) return true;
    open.push(...box.children);
  }
  return false;
};

const isThread = ({ container }: BodyText): boolean => {
  const posts = new Map<string, Box[]>();
  for (const box of container.children) {
    if (box.clean === 0) continue;
    const alike = posts.get(signOf(box));
    if (alike) alike.push(box);
    else posts.set(signOf(box), [box]);
  }
  const areMost = (alike: readonly Box[]): boolean =>
    alike.length >= POSTS && alike.reduce((sum, { clean }) => sum + clean, 0) > container.clean / 2;
  // What is cheap is asked first: few pages have so many of a kind.
  return [...posts.values()].some((alike) => areMost(alike) && areMost(alike.filter(hasAuthor)));
};

/** Teasers that hold so many times the text that was found make a page that leads elsewhere. */
const TEASED = 4;

/** Code units from which on a text is an article whatever stands around it. */
const LONG = 3_000;

/** Whether the text is an article's: long enough, of one piece, and more than what leads away from it. */
export const isArticle = (found: BodyText, { says }: Metadata): boolean => {
  if (found.length < ENOUGH) return false;
  if (says === 'article') return true;
  if (found.length < LONG && found.teased > found.length * TEASED) return false;
  return !isThread(found);
};
