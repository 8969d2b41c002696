/** What was read from one page, and how it is handed on. */

export interface PageText {
  readonly title: string;
  readonly byline: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  /** Null for a saved page that does not say. */
  readonly site: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** What the content script would send to the engine, the headline included; null where the page is no article. */
  readonly text: string | null;
  /** The same without the headline; empty where the page is no article. Paragraphs are apart by a blank line. */
  readonly body: string;
}

/** One page of the file that `npm run extract` writes. */
export interface ExtractedPage {
  readonly articleBody: string;
  readonly title: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly site: string | null;
  readonly language: string | null;
  readonly article: boolean;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';

/** Whether what came out of a page, which may have been tampered with there, is what was asked for. */
export const isPageText = (value: unknown): value is PageText =>
  isFields(value) &&
  typeof value.title === 'string' &&
  typeof value.body === 'string' &&
  ['byline', 'published', 'site', 'language', 'text'].every((field) => isTextOrNull(value[field]));

export const extractedPage = ({ body, title, byline, published, site, language, text }: PageText): ExtractedPage => ({
  articleBody: body,
  title,
  byline,
  published,
  site,
  language,
  article: text !== null,
});
