/** What the class and the id of an element say of it, in the words that sites use. Data, and a look-up. */

export type Said = 'aside' | 'comments' | 'body' | null;

/**
 * Around an article, or between its paragraphs without being of it. Each stands for itself between any other characters
 * than letters: "author" for "author-bio" too.
 */
const ASIDE = [
  // Advertising, and asking for something.
  'ad|ads|adbox|adslot|adv|adverts?|advertis(?:ement|ing)|affiliate|cta|dfp|donat(?:e|ion)|outbrain|paywall|piano',
  'promos?|promoted|promobox|promotion|register|rating|shop|shopping|sign-?(?:in|up)|sponsor(?:s|ed)?|store|survey',
  'mailing|newsletters?|subscribe|subscription|syndication|taboola|zergnet|whatsapp|login',
  // What the law asks for.
  'consent|cookies?|copyright|disclaimer|disclosure|gdpr|legal|licen[sc]e|privacy|alert',
  // Getting about.
  'aside|bottom|bread-?crumbs?|carousel|foot|footer|jump-?links?|masthead|menu|nav|navbar|navigation|pager|pagination',
  'side-?bar|sidebox|site-header|skip|toc|toolbar|tools|utility|buttons?|tertiary|widgets?',
  // Other stories.
  'excerpt|more-(?:from|links|on|stories|news|articles|like)|most-(?:popular|read|viewed)|next-(?:article|post|up)',
  'playlist|popular|read-?(?:more|next|also|on)|recirc|recirculation|recommend(?:s|ed|ation|ations)?',
  'rel|relate|related|suggest(?:ed|ions)|teasers?|trending|watch-next|yarpp',
  // Of the story, but not its text.
  'authors?|authorbox|avatar|bio|biography|bylines?|captions?|categories|citation|contributors?|credits?|dateline',
  'category-list|entry-header|footnote|gallery|infobox|kicker|labels|meta|metadata|pull-?quote|slideshow|tags?|taglist',
  'timestamp|topics|(?:video|audio|media)-player|video-(?:info|title|description)',
  // Sharing.
  'fb|feedback|follow|rss|shares?|sharebar|sharedaddy|sharing|socials?',
  // Not seen, or not at first.
  'deeplink|hidden|hide|modal|no-?print|overlay|popup|print-only|rollover|screen-?reader|sr-only|sticky|tooltip',
  'visually-?hidden',
].join('|');

const COMMENTS = 'comments?(?:area|list|section|block|body|form)?|disqus|discussion|respond|responses|repl(?:y|ies)';

/** Around the text of an article. */
const BODY =
  '(?:article|story|post|entry|main|news)(?:body|text|content|copy|main|page|story)?|(?:body|content|page|single)-?(?:copy|text|content|body|main|article)|e-content|fulltext|text-?body';

const word = (list: string): RegExp => new RegExp(`(?:^|[^a-z])(?:${list})(?![a-z])`);

const RULES: readonly (readonly [Said, RegExp])[] = [
  ['comments', word(COMMENTS)],
  ['aside', word(ASIDE)],
  ['body', word(BODY)],
];

/** Code units that are looked at: the first names say what a thing is, the last how it looks. */
const MOST = 200;

const asWords = (names: string): string =>
  names
    .slice(0, MOST)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();

const ORDER: readonly Said[] = RULES.map(([said]) => said);

/** What goes before the other. */
const first = (one: Said, other: Said): Said =>
  one === null || other === null ? (one ?? other) : ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other;

/** A look-up for one page, on which most names come again and again, but for the figures in an id. */
export const namesSay = (): ((classes: string, id: string) => Said) => {
  const known = new Map<string, Said>([['', null]]);
  const say = (names: string): Said => {
    const before = known.get(names);
    if (before !== undefined) return before;
    const words = asWords(names);
    const said = RULES.find(([, rule]) => rule.test(words))?.[0] ?? null;
    known.set(names, said);
    return said;
  };
  return (classes, id) => first(say(classes), id === '' ? null : say(id.replace(/\d+/g, '0')));
};
