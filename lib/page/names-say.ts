/** What the class and the id of an element say of it, in the words that sites use. Data, and a look-up. */

export type Said = 'aside' | 'comments' | 'body' | null;

/**
 * Around an article, or between its paragraphs without being of it. Each stands for itself between any other characters
 * than letters: "author" for "author-bio" too.
 */
const ASIDE = [
  // Advertising, and asking for something.
  'ad ads adbox adslot adv advert adverts advertisement advertising affiliate cta dfp donate donation outbrain paywall',
  'piano promo promos promoted promobox promotion register rating shop shopping sign-in sign-up signin signup sponsor',
  'sponsors sponsored store survey mailing newsletter newsletters subscribe subscription syndication taboola zergnet',
  'whatsapp login',
  // What the law asks for.
  'consent cookie cookies copyright disclaimer disclosure gdpr legal licence license privacy alert',
  // Getting about.
  'aside bottom bread-crumb bread-crumbs breadcrumb breadcrumbs carousel foot footer jump-link jump-links jumplink',
  'jumplinks masthead menu nav navbar navigation pager pagination side-bar sidebar sidebox site-header skip toc toolbar',
  'tools utility button buttons tertiary widget widgets',
  // Other stories.
  'excerpt more-from more-links more-on more-stories more-news more-articles more-like most-popular most-read',
  'most-viewed next-article next-post next-up playlist popular read-more read-next read-also read-on readmore readnext',
  'readalso readon recirc recirculation recommend recommends recommended recommendation recommendations rel relate',
  'related suggested suggestions teaser teasers trending watch-next yarpp',
  // Of the story, but not its text.
  'author authors authorbox avatar bio biography byline bylines caption captions categories citation contributor',
  'contributors credit credits dateline category-list entry-header footnote gallery infobox kicker labels meta metadata',
  'pull-quote pullquote slideshow tag tags taglist timestamp topics video-player audio-player media-player video-info',
  'video-title video-description',
  // Sharing.
  'fb feedback follow rss share shares sharebar sharedaddy sharing social socials',
  // Not seen, or not at first.
  'deeplink hidden hide modal no-print noprint overlay popup print-only rollover screen-reader screenreader sr-only',
  'sticky tooltip visually-hidden visuallyhidden',
].join(' ');

const COMMENTS =
  'comment comments commentarea commentlist commentsection commentblock commentbody commentform commentsarea ' +
  'commentslist commentssection commentsblock commentsbody commentsform disqus discussion respond responses reply replies';

/** Each beginning joined to each ending. */
const joined = (beginnings: string, join: string, endings: string): string =>
  beginnings
    .split(' ')
    .map((one) => `${one}${join}${endings.replaceAll(' ', ` ${one}${join}`)}`)
    .join(' ');

const PLACES = 'body content page single';
const CONTENTS = 'copy text content body main article';

/** Around the text of an article. */
const BODY = [
  'article story post entry main news',
  joined('article story post entry main news', '', 'body text content copy main page story'),
  joined(PLACES, '', CONTENTS),
  joined(PLACES, '-', CONTENTS),
  'e-content fulltext text-body textbody',
].join(' ');

/** The first goes before the others. */
const SAID: readonly Said[] = ['comments', 'aside', 'body', null];
const NOTHING = 3;

interface Words {
  /** What each says, as its place in `SAID`. */
  readonly ranks: ReadonlyMap<string, number>;
  /** Those that say something else together with the next one. */
  readonly openers: ReadonlySet<string>;
}

/** One expression of them all would be 100 kB of machine code, made anew in each page. */
const readWords = (): Words => {
  const ranks = new Map<string, number>();
  const openers = new Set<string>();
  for (const [rank, list] of [COMMENTS, ASIDE, BODY].entries())
    for (const word of list.split(' ')) {
      if (!ranks.has(word)) ranks.set(word, rank);
      if (word.includes('-')) openers.add(word.slice(0, word.indexOf('-')));
    }
  return { ranks, openers };
};

/** Read once, and not before something is looked up. */
let words: Words | null = null;

/** Code units that are looked at: the first names say what a thing is, the last how it looks. */
const MOST = 200;

/** In small letters, with hyphens between the words of a name. */
const hyphened = (names: string): string => {
  const small = names.toLowerCase();
  return (small === names ? names : names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()).replaceAll('_', '-');
};

/** A look-up for one page, on which most names come again and again, but for the figures in an id. */
export const namesSay = (): ((classes: string, id: string) => Said) => {
  words ??= readWords();
  const { ranks, openers } = words;
  const ofNames = new Map<string, number>([['', NOTHING]]);

  /** Of one name: what its words say, each by itself and with the one before it. */
  const rankOfName = (name: string): number => {
    const before = ofNames.get(name) ?? ranks.get(name);
    if (before !== undefined || !name.includes('-')) return before ?? NOTHING;
    let rank = NOTHING;
    let last = '';
    for (const word of name.split('-')) {
      rank = Math.min(rank, ranks.get(word) ?? NOTHING);
      if (openers.has(last)) rank = Math.min(rank, ranks.get(`${last}-${word}`) ?? NOTHING);
      last = word;
    }
    ofNames.set(name, rank);
    return rank;
  };

  const known = new Map<string, number>([['', NOTHING]]);
  const rankOf = (names: string): number => {
    const before = known.get(names);
    if (before !== undefined) return before;
    let rank = NOTHING;
    for (const name of hyphened(names.slice(0, MOST)).split(/[^a-z-]+/)) rank = Math.min(rank, rankOfName(name));
    known.set(names, rank);
    return rank;
  };

  return (classes, id) => {
    const rank = Math.min(rankOf(classes), id === '' ? NOTHING : rankOf(id.replace(/\d+/g, '0')));
    return SAID[rank] ?? null;
  };
};
