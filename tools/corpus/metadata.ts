/** What pages say of themselves, against a table that was read by hand. */
import { readFileSync } from 'node:fs';
import type { Figures } from '../baseline.ts';
import type { PageText } from '../extract/page-text.ts';

/** One page of the table. Lists hold what is right either way; null is "shows none". */
export interface Expected {
  /** `web/NAME` or `articles/NAME`. */
  readonly file: string;
  readonly article: boolean;
  readonly title: readonly string[];
  readonly byline: readonly (string | null)[];
  /** YYYY-MM-DD. */
  readonly date: readonly (string | null)[];
}

const either = (cell: string): readonly (string | null)[] =>
  cell.split(' / ').map((value) => (value === '-' ? null : value));

/** Reads the table: lines of five cells apart by tabs; `#` begins a remark. Throws where a line is another. */
export const readTable = (path: string): readonly Expected[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [file, article, title, byline, date, ...more] = line.split('\t');
      if (!file || !article || !title || !byline || !date || more.length > 0) throw new Error(`${path}: ${line}`);
      const titles = either(title).filter((value) => value !== null);
      return { file, article: article === 'yes', title: titles, byline: either(byline), date: either(date) };
    });

const letters = (text: string | null): string => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** ms; sites write their own time of day, and give another in their metadata. */
const DAY = 86_400_000;

const isDate = (found: string | null, wanted: string | null): boolean =>
  wanted === null || found === null
    ? wanted === found
    : Math.abs(Date.parse(found) - (Date.parse(wanted) + DAY / 2)) <= 1.5 * DAY;

/** Each figure's question: whether the page counts for it, and whether what was found is right. */
interface Question {
  readonly name: string;
  readonly counts: (expected: Expected) => boolean;
  readonly isRight: (expected: Expected, found: PageText) => boolean;
}

const QUESTIONS: readonly Question[] = [
  { name: 'article or not', counts: () => true, isRight: ({ article }, { text }) => article === (text !== null) },
  {
    name: 'titles',
    counts: ({ article }) => article,
    isRight: ({ title }, found) => title.some((wanted) => letters(wanted) === letters(found.title)),
  },
  {
    name: 'bylines',
    counts: ({ article }) => article,
    isRight: ({ byline }, found) => byline.some((wanted) => letters(wanted) === letters(found.byline)),
  },
  {
    name: 'dates',
    counts: ({ article, date }) => article && !date.includes(null),
    isRight: ({ date }, found) => date.some((wanted) => isDate(found.published, wanted)),
  },
];

export interface MetadataScore {
  /** Shares that are right. */
  readonly figures: Figures;
  /** What is not, a line each. */
  readonly wrong: readonly string[];
}

/** Scores what was found, by file. Throws where a page of the table was not read. */
export const scoreMetadata = (table: readonly Expected[], found: ReadonlyMap<string, PageText>): MetadataScore => {
  const pages = table.map((expected) => {
    const page = found.get(expected.file);
    if (!page) throw new Error(`${expected.file} was not read`);
    return { expected, page };
  });
  const scored = QUESTIONS.map(({ name, counts, isRight }) => {
    const asked = pages.filter(({ expected }) => counts(expected));
    const failed = asked.filter(({ expected, page }) => !isRight(expected, page));
    const wrong = failed.map(
      ({ expected: { file }, page: { title, byline, published } }) =>
        `${name}: ${file}: ${title} | ${byline} | ${published}`,
    );
    return { name, share: 1 - failed.length / Math.max(1, asked.length), wrong };
  });
  return {
    figures: Object.fromEntries(scored.map(({ name, share }) => [name, share])),
    wrong: scored.flatMap(({ wrong }) => wrong),
  };
};
