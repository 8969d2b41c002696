/** Byline and date in the lines beside a headline, as pages write them for readers. Pure. */
import type { PageLine } from '../messaging.ts';
import { dateIn } from './shown-date.ts';

/** Code units of a line that may hold a byline or a date. */
const LONGEST_LINE = 160;
const LONGEST_NAME = 80;

const BY = /^(?:posted |written |published )?(?:by|von|por|par|di|door|av|текст):?\s+(?=[@\p{L}])/iu;
/** Behind a date, at the end of a line. */
const BY_AT_END = /^(?:on|posted|published|updated)\b.{0,60}?\bby\s+(@?\p{L}.{1,40})$/iu;
const NAMED = /(?:^|[^a-z])(?:by-?line|author(?:s|-?name)?|writer)(?![a-z])/i;

/** What stands behind a name: its trade, a handle, a date. */
const BEHIND_NAME = new RegExp(
  [
    String.raw`\s*[|•·—–/@(\d]`,
    String.raw`\s+-\s`,
    String.raw`\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d`,
    String.raw`\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|follow|published|updated|posted|on)\b`,
    String.raw`\s*\b(?:contributor|correspondent|staff|writer|reporter|editor)\b`,
  ]
    .map((form) => `${form}.*$`)
    .join('|'),
  'isu',
);

const nameIn = (line: string): string | null => {
  const name = line
    .replace(BY_AT_END, '$1')
    .replace(BY, '')
    .replace(/^@/, '')
    .replace(BEHIND_NAME, '')
    .replace(/[\s,:;]+$/, '');
  const isName = name.length > 2 && name.length <= LONGEST_NAME && /^\p{L}/u.test(name) && name.split(' ').length <= 8;
  return isName ? name.replace(/,? and /g, ', ') : null;
};

/** By its words, or by what the site calls the element. */
const isByline = ({ text, names }: PageLine): boolean =>
  text.length <= LONGEST_LINE && (BY.test(text) || BY_AT_END.test(text) || NAMED.test(names));

/** The first that is found. */
export const firstOf = <T>(items: readonly T[], find: (item: T) => string | null): string | null => {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
};

export const bylineIn = (lines: readonly PageLine[]): string | null =>
  firstOf(lines, (line) => (isByline(line) ? nameIn(line.text) : null));

/** `openings`: how the paragraphs begin that may say there when they were written. */
export const dateShown = (lines: readonly PageLine[], openings: readonly string[]): string | null =>
  firstOf(lines, ({ text }) => dateIn(text)) ?? firstOf(openings, dateIn);
