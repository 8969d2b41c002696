/** What a page says of its article in JSON-LD: https://schema.org/Article */
import { MOST_TEXT } from './limits.ts';
import { textOf } from './own-fields.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface LinkedData {
  /** The article's fields; none where no article is described. */
  readonly article: Fields;
  /** Whether an article is described, or something that is none. */
  readonly kind: 'article' | 'other' | null;
  /** A value, or what it points at by its `@id`. */
  readonly follow: (value: unknown) => unknown;
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|Review)$/;

/** Pages of many texts, by many hands. */
const OTHER = /^(?:DiscussionForumPosting|QAPage|SearchResultsPage|CollectionPage|ProfilePage|ItemList)$/;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const parse = (json: string): unknown => {
  try {
    // Line feeds within strings are a common slip, and a wrapping for XML is of no harm.
    return JSON.parse(json.replace(/[\n\r\t]+/g, ' ').replace(/^[\s/]*<!\[CDATA\[|[\s/]*\]\]>\s*$/g, ''));
  } catch {
    return null; // A page's broken metadata is as good as none.
  }
};

/** The objects of one value, those of its graph included. */
const objectsOf = (value: unknown): readonly Fields[] =>
  listOf(value)
    .filter(isFields)
    .flatMap((fields) => [fields, ...listOf(fields['@graph']).filter(isFields)]);

const isOf = (type: RegExp) => (fields: Fields) => listOf(fields['@type']).some((name) => type.test(String(name)));

const kindOf = (objects: readonly Fields[]): LinkedData['kind'] => {
  if (objects.some(isOf(ARTICLE))) return 'article';
  return objects.some(isOf(OTHER)) ? 'other' : null;
};

export const readLinkedData = (document: Document): LinkedData => {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const objects = scripts.flatMap((script) => objectsOf(parse((textOf(script) ?? '').slice(0, 2 * MOST_TEXT))));
  const named = new Map(objects.map((fields) => [fields['@id'], fields]));
  const follow = (value: unknown): unknown =>
    isFields(value) && value.name === undefined ? (named.get(value['@id']) ?? value) : value;
  return { article: objects.find(isOf(ARTICLE)) ?? {}, kind: kindOf(objects), follow };
};
