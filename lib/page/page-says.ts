/** Byline and date as the page shows them beside its headline, where its metadata give none. */
import type { Box, Boxes } from './boxes.ts';
import { attributeOf, firstChildOf, nextSiblingOf, textOf } from './own-fields.ts';
import { dateIn } from './shown-date.ts';

export interface PageSays {
  readonly byline: string | null;
  /** ISO 8601, the day alone. */
  readonly published: string | null;
}

/** Code units of a line that may hold a byline or a date. */
const LONGEST_LINE = 160;
const LONGEST_NAME = 80;

/** Texts around the headline and the beginning of the article that are looked at. */
const BEFORE = 12;
const BEHIND = 40;

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

/** Its first line, where it has several. */
const lineOf = ({ element }: Box): string => {
  let text = '';
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) {
    if (text.trim() !== '' && child instanceof HTMLBRElement) break;
    text += textOf(child) ?? '';
  }
  return text.replace(/\s+/g, ' ').trim();
};

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

/** By what the site calls the element, or the one or two around it. */
const isNamed = (box: Box): boolean => {
  const own = [box, box.parent, box.parent?.parent].filter((one) => one && one.text <= LONGEST_LINE);
  return own.some((one) => {
    const names = ['class', 'rel', 'itemprop'].map((key) => (one ? attributeOf(one.element, key) : null));
    return NAMED.test(names.join(' '));
  });
};

/** A byline by its words or by what the site calls it. */
const bylineIn = (box: Box): string | null => {
  const line = lineOf(box);
  if (line.length > LONGEST_LINE) return null;
  return BY.test(line) || BY_AT_END.test(line) || isNamed(box) ? nameIn(line) : null;
};

const firstOf = (boxes: readonly Box[], find: (box: Box) => string | null): string | null => {
  for (const box of boxes) {
    const found = find(box);
    if (found !== null) return found;
  }
  return null;
};

/** Code units at the beginning of a paragraph that may say when it was written. */
const DATELINE = 30;

/** `from`: where the headline is, or else where the article begins, in counts of texts. */
export const pageSays = ({ all }: Boxes, from: number, begins: number): PageSays => {
  const around = all.filter(({ text, at }) => text > 0 && at >= from - BEFORE && at <= Math.max(from, begins) + BEHIND);
  const near = around.filter(({ text }) => text <= LONGEST_LINE);
  // What stands behind the headline is looked at first.
  const ordered = [...near.filter(({ at }) => at >= from), ...near.filter(({ at }) => at < from)];
  return {
    byline: firstOf(ordered, bylineIn),
    published:
      firstOf(ordered, (box) => dateIn(lineOf(box))) ??
      firstOf(around, ({ opening }) => dateIn(opening.slice(0, DATELINE))),
  };
};
