/** Who wrote an article and when, of what its page says: JSON-LD, then OpenGraph and its kin, <time>, the page itself. Pure. */
import type { Credited, Credits } from '../messaging.ts';
import { bylineIn, dateShown, firstOf } from './lines-beside.ts';

/** In order of trust. */
const AUTHORS =
  'author article:author article:author_name og:article:author parsely-author sailthru.author dc.creator byl';
const DATES =
  'article:published_time og:published_time og:article:published_time datepublished date pubdate pub_date publishdate publish_date published published_at dc.date dc.date.issued dcterms.date dcterms.created article:publicationdate parsely-pub-date sailthru.date datecreated';

/** An address or a key. */
const NO_NAME = /^https?:|^\S*\d{4,}\S*$|^(?:admin|administrator)$/i;

/** What stands before and behind a name: "By", an address of any kind, the paper. */
const bareName = (name: string): string =>
  name
    .replace(/^by:? /i, '')
    .replace(/\s*[|(].*$|\s*\S+@\S+$/g, '')
    .trim();

/** Names of persons or organisations, each once, apart by commas. */
const namesOf = (names: readonly string[]): string | null =>
  [...new Set(names.filter((name) => !NO_NAME.test(name)).map(bareName))].filter(Boolean).join(', ') || null;

const ISO = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** The date as ISO 8601, or null when it is none. */
const isoDate = (text: string | null | undefined): string | null => {
  if (!text || Number.isNaN(Date.parse(text))) return null;
  return ISO.test(text) ? text : new Date(text).toISOString();
};

export const creditsOf = ({ authors, date, metas, time, lines, openings }: Credits): Credited => {
  const known = new Map(metas);
  const meta = (names: string): readonly string[] => names.split(' ').flatMap((name) => known.get(name) ?? []);
  const published = firstOf([date, ...meta(DATES), time], isoDate) ?? dateShown(lines, openings);
  return {
    byline: namesOf(authors) ?? firstOf(meta(AUTHORS), (name) => namesOf([name])) ?? bylineIn(lines),
    ...(published ? { published } : {}),
  };
};
