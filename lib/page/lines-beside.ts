/** The lines beside an article's headline, where pages say who wrote it and when. */
import type { PageLine } from '../messaging.ts';
import type { Box, Boxes } from './boxes.ts';
import { attributeOf, firstChildOf, nextSiblingOf, textOf } from './own-fields.ts';

export interface LinesBeside {
  /** What stands behind the headline first. */
  readonly lines: readonly PageLine[];
  /** How the longer ones begin. */
  readonly openings: readonly string[];
}

/** Code units of a line that may hold a byline or a date. */
const LONGEST_LINE = 160;

/** Texts around the headline and the beginning of the article that are looked at. */
const BEFORE = 12;
const BEHIND = 40;

/** Code units at the beginning of a paragraph that may say when it was written. */
const DATELINE = 30;

/** Its first line, where it has several. */
const lineOf = ({ element }: Box): string => {
  let text = '';
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) {
    if (text.trim() !== '' && child instanceof HTMLBRElement) break;
    text += textOf(child) ?? '';
  }
  return text.replace(/\s+/g, ' ').trim();
};

/** What the site calls the element, and the one or two around it. */
const namesOf = (box: Box): string =>
  [box, box.parent, box.parent?.parent]
    .flatMap((one) =>
      one && one.text <= LONGEST_LINE ? ['class', 'rel', 'itemprop'].map((key) => attributeOf(one.element, key)) : [],
    )
    .join(' ');

/** `from`: where the headline is, or else where the article begins, in counts of texts. */
export const linesBeside = ({ all }: Boxes, from: number, begins: number): LinesBeside => {
  const around = all.filter(({ text, at }) => text > 0 && at >= from - BEFORE && at <= Math.max(from, begins) + BEHIND);
  const near = around.filter(({ text }) => text <= LONGEST_LINE);
  return {
    lines: [...near.filter(({ at }) => at >= from), ...near.filter(({ at }) => at < from)].map((box) => ({
      text: lineOf(box),
      names: namesOf(box),
    })),
    openings: around.map(({ opening }) => opening.slice(0, DATELINE)),
  };
};
