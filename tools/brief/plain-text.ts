import type { Article } from '../../lib/engine/index.ts';

/** An article typed or saved as plain text: `text` opens with the title, paragraphs are apart by a blank line. */
export interface PlainArticle extends Article {
  readonly title: string;
  /** The lone line in capitals under the title ("HONG KONG"); also the first paragraph after the title in `text`. */
  readonly dateline: string | null;
}

/** The text is no article; the message says why. */
export class PlainTextError extends Error {
  override readonly name = 'PlainTextError';
}

const DATE_AT_HEAD = /^(?:date\s+)?(\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?(?:\s+|$)/i;

/** A dateline is short: "HONG KONG", "WASHINGTON, D.C.", "SÃO PAULO / BRASÍLIA". */
const LONGEST_DATELINE = 60;

const isDateline = (line: string): boolean =>
  line.length <= LONGEST_DATELINE && /\p{Lu}{2}/u.test(line) && line === line.toUpperCase() && !/[!?"“”]/.test(line);

const isCalendarDate = (date: string): boolean => {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
};

/** Mail and editors wrap at 72 to 100 characters; a longer line was not wrapped. */
const LONGEST_WRAPPED = 100;

const SENTENCE_END = /[.!?…]["'”’)\]]*$/;

const linesOf = (block: string): readonly string[] => block.split('\n').map((line) => line.trim());

/** Lines of one block that are parts of one paragraph, rather than paragraphs of their own. */
const isWrapped = (lines: readonly string[]): boolean =>
  lines.every((line) => line.length <= LONGEST_WRAPPED) && !lines.every((line) => SENTENCE_END.test(line));

const paragraphsOfBlock = (block: string): readonly string[] => {
  const lines = linesOf(block);
  return isWrapped(lines) ? [lines.join(' ')] : lines;
};

/**
 * Where blank lines stand between the lines of the body they mark its paragraphs, which may be wrapped; where none
 * does, every line is a paragraph.
 */
const paragraphsOf = (body: string): readonly string[] => {
  const blocks = body.split(/\n(?:[^\S\n]*\n)+/);
  const parts = blocks.length > 1 ? blocks.flatMap(paragraphsOfBlock) : linesOf(body);
  return parts.filter((part) => part !== '');
};

interface Head {
  readonly title: string;
  readonly published: string | undefined;
}

const readHead = (line: string): Head => {
  const found = DATE_AT_HEAD.exec(line);
  const date = found?.[1];
  if (!found || !date) return { title: line, published: undefined };
  if (!isCalendarDate(date)) throw new PlainTextError(`${date} in the first line is no date of the calendar`);
  return { title: line.slice(found[0].length).trim(), published: date };
};

const cutFirstLine = (text: string): readonly [string, string] => {
  const end = text.indexOf('\n');
  return end < 0 ? [text.trim(), ''] : [text.slice(0, end).trim(), text.slice(end + 1)];
};

const cutDateline = (body: string): readonly [string | null, string] => {
  const [first, rest] = cutFirstLine(body.replace(/^\s+/, ''));
  return isDateline(first) ? [first, rest] : [null, body];
};

/**
 * Reads an article from plain text: the title (and before it, perhaps, the publication date), perhaps a dateline,
 * and the paragraphs, apart by a blank line or one a line. Throws PlainTextError.
 */
export const readPlainText = (source: string): PlainArticle => {
  const text = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  if (text === '') throw new PlainTextError('the text is empty');
  if (text.includes('\0')) throw new PlainTextError('this is no plain text: it holds NUL characters');
  const [first, rest] = cutFirstLine(text);
  const { title, published } = readHead(first);
  if (title === '') throw new PlainTextError('the first line holds a date but no title');
  const [dateline, body] = cutDateline(rest);
  const paragraphs = paragraphsOf(body.trim());
  if (paragraphs.length === 0) throw new PlainTextError('there is a title but no paragraph under it');
  return { text: [title, ...(dateline ? [dateline] : []), ...paragraphs].join('\n\n'), title, published, dateline };
};
