/** What a page says about its article: JSON-LD, then OpenGraph and its kin, then <time>, then the page itself. */
import { MOST_LABEL, MOST_TEXT } from './limits.ts';

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
  /** Whether the page itself says that it is an article. */
  readonly saysArticle: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review)$/;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null; // A page's broken metadata is as good as none.
  }
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The objects of one JSON-LD value, those of its graph included. */
const objectsOf = (value: unknown): readonly Fields[] =>
  listOf(value)
    .filter(isFields)
    .flatMap((fields) => [fields, ...listOf(fields['@graph']).filter(isFields)]);

const linkedArticle = (document: Document): Fields => {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const objects = scripts.flatMap((script) => objectsOf(parse(script.textContent ?? '')));
  const isArticle = (fields: Fields) => listOf(fields['@type']).some((type) => ARTICLE_TYPE.test(String(type)));
  return objects.find(isArticle) ?? {};
};

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

/** Names of persons or organisations, apart by commas; an address is no name. */
const namesOf = (value: unknown): string | null => {
  const names = listOf(value).map(nameOf);
  return names.filter((name) => name && !/^https?:/.test(name)).join(', ') || null;
};

/** The date as ISO 8601, or null when it is none. */
const isoDate = (value: unknown): string | null => {
  const text = clean(value);
  if (!text || Number.isNaN(Date.parse(text))) return null;
  return /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text) ? text : new Date(text).toISOString();
};

/** Metadata of a live document. Reads, never writes. */
export const readMetadata = (document: Document): Metadata => {
  const linked = linkedArticle(document);
  const meta = (...names: string[]): string | null => {
    const find = (name: string) => document.querySelector(`meta[property="${name}" i],meta[name="${name}" i]`);
    return names.reduce<string | null>((found, name) => found ?? clean(find(name)?.getAttribute('content')), null);
  };
  const shown = (selector: string): string | null => clean(document.querySelector(selector)?.textContent);
  const time = document.querySelector('article time[datetime], main time[datetime], time[datetime]');
  return {
    title: clean(linked.headline) ?? meta('og:title', 'twitter:title') ?? shown('h1') ?? clean(document.title) ?? '',
    byline:
      namesOf(linked.author) ??
      namesOf(meta('author', 'article:author', 'parsely-author', 'dc.creator')) ??
      shown('[rel~="author"], [itemprop~="author"], .byline'),
    published:
      isoDate(linked.datePublished) ??
      isoDate(meta('article:published_time', 'og:published_time', 'date', 'dc.date', 'parsely-pub-date')) ??
      isoDate(time?.getAttribute('datetime')),
    site: nameOf(linked.publisher) ?? meta('og:site_name') ?? document.location.hostname.replace(/^www\./, ''),
    language:
      clean(document.documentElement.lang) ?? clean(linked.inLanguage) ?? meta('og:locale')?.replace('_', '-') ?? null,
    text: textOfBody(linked.articleBody),
    saysArticle: linked['@type'] !== undefined || meta('og:type') === 'article',
  };
};
