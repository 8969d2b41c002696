/** What a page says about its article: JSON-LD, then OpenGraph and its kin, then <time>. */
import { MOST_LABEL, MOST_TEXT } from './limits.ts';
import { isFields, type LinkedData, listOf, readLinkedData } from './linked-data.ts';
import { attributeOf, isRendered, textOf } from './own-fields.ts';
import { titleOf } from './title.ts';

export interface Metadata {
  readonly title: string;
  readonly byline: string | null;
  /** ISO 8601, as the page gives it where it gives ISO. */
  readonly published: string | null;
  readonly site: string;
  /** BCP 47. */
  readonly language: string | null;
  /** The article's text, where the page gives it; else "". */
  readonly text: string;
  /** Whether the page itself says that it is an article, or that it is something else. */
  readonly says: LinkedData['kind'];
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** Metadata is often escaped twice. */
const unescapeText = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|(amp|quot|apos|lt|gt|nbsp));/g, (all, code: string, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? all),
  );

/** Code units of a value that are looked at; it is white space for the most part where that is too few. */
const MOST_READ = 10 * MOST_LABEL;

const clean = (value: unknown): string | null =>
  typeof value === 'string'
    ? unescapeText(value.slice(0, MOST_READ)).replace(/\s+/g, ' ').trim().slice(0, MOST_LABEL) || null
    : null;

/** Some sites give it with tags and entities in it. */
const textOfBody = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, MOST_TEXT).replace(/<[^>]{0,1000}>|&#?\w{1,8};/g, ' ') : '';

const nameOf = (value: unknown): string | null => clean(isFields(value) ? value.name : value);

/** What stands before and behind a name: "By", an address of any kind, the paper. */
const bareName = (name: string): string =>
  name
    .replace(/^by:? /i, '')
    .replace(/\s*[|(].*$|\s*\S+@\S+$/g, '')
    .trim();

/** Names of persons or organisations, each once, apart by commas; an address or a key is no name. */
const namesOf = (value: unknown, follow: LinkedData['follow'] = (same) => same): string | null => {
  const names = listOf(value)
    .map((one) => nameOf(follow(one)))
    .filter((name) => name !== null && !/^https?:|^\S*\d{4,}\S*$|^(?:admin|administrator)$/i.test(name))
    .map((name) => bareName(name ?? ''));
  return [...new Set(names)].filter(Boolean).join(', ') || null;
};

/** The date as ISO 8601, or null when it is none. */
const isoDate = (value: unknown): string | null => {
  const text = clean(value);
  if (!text || Number.isNaN(Date.parse(text))) return null;
  return /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text) ? text : new Date(text).toISOString();
};

const first = <T>(values: readonly unknown[], read: (value: unknown) => T | null): T | null => {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
};

/** In order of trust. */
const TITLES = ['og:title', 'twitter:title', 'parsely-title'];
const AUTHORS =
  'author article:author article:author_name og:article:author parsely-author sailthru.author dc.creator byl';
const DATES =
  'article:published_time og:published_time og:article:published_time datepublished date pubdate pub_date publishdate publish_date published published_at dc.date dc.date.issued dcterms.date dcterms.created article:publicationdate parsely-pub-date sailthru.date datecreated';

/** A function that answers the contents of the `meta` elements of these names, in this order. */
const metaReader = (document: Document): ((names: readonly string[]) => readonly string[]) => {
  const known = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop'].map((key) => attributeOf(meta, key)).find(Boolean);
    const key = name?.toLowerCase();
    if (key && !known.has(key)) known.set(key, attributeOf(meta, 'content') ?? '');
  }
  return (names) => names.flatMap((name) => known.get(name) ?? []);
};

/** Headings that are asked for; pages with more of them use h1 for anything. */
const MOST_HEADINGS = 30;

const headingsOf = (document: Document): readonly string[] =>
  [...document.querySelectorAll('h1')]
    .slice(0, MOST_HEADINGS)
    .filter(isRendered)
    .map((heading) => clean(textOf(heading)))
    .filter((text) => text !== null);

/** Metadata of a live document. Reads, never writes. */
export const readMetadata = (document: Document): Metadata => {
  const { article, kind, follow } = readLinkedData(document);
  const meta = metaReader(document);
  const time = document.querySelector('article time[datetime], main time[datetime], time[datetime]');
  return {
    title: titleOf({
      said: [clean(article.headline), ...meta(TITLES).map(clean)],
      document: clean(document.title),
      headings: headingsOf(document),
    }),
    byline: namesOf(article.author, follow) ?? first(meta(AUTHORS.split(' ')), (value) => namesOf(value)),
    published: first(
      [article.datePublished, ...meta(DATES.split(' ')), time && attributeOf(time, 'datetime')],
      isoDate,
    ),
    site:
      nameOf(follow(article.publisher)) ??
      clean(meta(['og:site_name'])[0]) ??
      document.location.hostname.replace(/^www\./, ''),
    language:
      clean(document.documentElement.lang) ??
      clean(article.inLanguage) ??
      clean(meta(['og:locale'])[0])?.replace('_', '-') ??
      null,
    text: textOfBody(article.articleBody),
    says: kind ?? (meta(['og:type'])[0] === 'article' ? 'article' : null),
  };
};
