/**
 * Dates of an article, grounded in its publication date: "last Thursday" in an article of 2 March 2025 is 27 February.
 * What cannot be placed on the calendar ("recently", "the next day") is left out rather than guessed.
 */

import { isoOf, parseDay } from './calendar.ts';
import { readDate } from './date-rules.ts';
import { spanOf, type TextDocument } from './document.ts';
import { wordSet } from './lexicon/word-list.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { BATCH, type Steps } from './steps.ts';
import type { DateMention } from './types.ts';

const AHEAD = wordSet("will shall upcoming scheduled due expected planned plans ’ll 'll hopes aims intends slated");

/** Does a sentence speak of what is to come? */
const looksAhead = (document: TextDocument, range: TokenRange): boolean => {
  for (let at = range.from; at < range.to; at++) if (AHEAD.has(document.tokens[at]?.text ?? '')) return true;
  return false;
};

/**
 * All dates of a document, in order of the text. `published` is an ISO date; without it only dates that carry their
 * year are read.
 */
export function* findDates(document: TextDocument, published: string | undefined): Steps<DateMention[]> {
  const today = parseDay(published);
  const found: DateMention[] = [];
  for (const [index, range] of document.sentences.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    let ahead: boolean | undefined;
    const scan = {
      document,
      today,
      /** Few sentences have a date that asks for it. */
      get ahead(): boolean {
        ahead ??= looksAhead(document, range);
        return ahead;
      },
    };
    for (let at = range.from; at < range.to; at++) {
      const reading = readDate(scan, at);
      if (!reading || reading.end > range.to) continue;
      const span = spanOf(document, { from: at, to: reading.end });
      found.push({ ...span, from: isoOf(reading.from), to: isoOf(reading.to), about: spanOf(document, range) });
      at = reading.end - 1;
    }
  }
  return found;
}
