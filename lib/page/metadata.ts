/** What a page says about its article: JSON-LD, then OpenGraph and its kin. */
import type { Credits } from '../messaging.ts';
import { MOST_LABEL, MOST_TEXT } from './limits.ts';
import type { LinesBeside } from './lines-beside.ts';
import { isFields, type LinkedData, listOf, readLinkedData } from './linked-data.ts';
import { attributeOf, isRendered, textOf } from './own-fields.ts';
import { titleOf } from './title.ts';

export interface Metadata {
  readonly title: string;
  readonly site: string;
  /** BCP 47. */
  readonly language: string | null;
  readonly credits: Omit<Credits, keyof LinesBeside>;
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

/** In order of trust. */
const TITLES = ['og:title', 'twitter:title', 'parsely-title'];

/** Names of `meta` elements that may say who or when. */
const OF_CREDITS = /auth|byl|creat|date|pub/;

const OTHERS = ['og:site_name', 'og:locale', 'og:type'];

/** What the `meta` elements say that matter here, the first of each name. */
const metasOf = (document: Document): ReadonlyMap<string, string> => {
  const known = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = attributeOf(meta, 'property') || attributeOf(meta, 'name') || attributeOf(meta, 'itemprop');
    const key = name?.toLowerCase() ?? '';
    if (known.has(key) || !(TITLES.includes(key) || OTHERS.includes(key) || OF_CREDITS.test(key))) continue;
    const content = clean(attributeOf(meta, 'content'));
    if (content) known.set(key, content);
  }
  return known;
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
  const metas = metasOf(document);
  const time = document.querySelector('article time[datetime], main time[datetime], time[datetime]');
  return {
    title: titleOf({
      said: [clean(article.headline), ...TITLES.map((name) => metas.get(name) ?? null)],
      document: clean(document.title),
      headings: headingsOf(document),
    }),
    credits: {
      authors: listOf(article.author).flatMap((one) => nameOf(follow(one)) ?? []),
      date: clean(article.datePublished),
      metas: [...metas].filter(([name]) => OF_CREDITS.test(name)),
      time: time && clean(attributeOf(time, 'datetime')),
    },
    site:
      nameOf(follow(article.publisher)) ??
      metas.get('og:site_name') ??
      document.location.hostname.replace(/^www\./, ''),
    language:
      clean(document.documentElement.lang) ??
      clean(article.inLanguage) ??
      metas.get('og:locale')?.replace('_', '-') ??
      null,
    text: textOfBody(article.articleBody),
    says: kind ?? (metas.get('og:type') === 'article' ? 'article' : null),
  };
};
