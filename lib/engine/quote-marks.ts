/**
 * Pairs of quotation marks as token ranges, with what news does to them: straight and curly marks, a quotation that
 * runs over paragraphs and opens again in each, a mark that is never closed.
 */
import type { TextDocument } from './document.ts';
import type { TokenRange } from './sentence-splitter.ts';

/** What stands between two marks: tokens `from` to `to`, without the marks. */
export interface Quoted extends TokenRange {
  /** The quotation goes on in the next paragraph, or came from the one before. */
  readonly continues: boolean;
  readonly continued: boolean;
}

const CLOSER: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ['"', '"'],
  ['‘', '’'],
]);

const paragraphRange = (document: TextDocument, index: number): TokenRange => {
  const { from, to } = document.paragraphs[index] ?? { from: 0, to: 0 };
  return { from: document.sentences[from]?.from ?? 0, to: document.sentences[to - 1]?.to ?? 0 };
};

/** A mark can open only before a word, and close only behind one. */
const opens = (document: TextDocument, at: number): boolean => {
  const mark = document.tokens[at];
  const next = document.tokens[at + 1];
  if (!mark || !next) return false;
  if (mark.text !== '"')
    return mark.text !== '‘' || !mark.joined || /^[("“—–-]$/.test(document.tokens[at - 1]?.text ?? '');
  return next.joined || !mark.joined;
};

const findClose = (document: TextDocument, at: number, to: number): number => {
  const open = document.tokens[at]?.text ?? '';
  const close = CLOSER.get(open);
  for (let index = at + 1; index < to; index++) {
    const token = document.tokens[index];
    if (token?.text !== close) continue;
    // An apostrophe inside a single-quoted text ("the girls’ school") is no end: the end stands behind a stop or before a space.
    if (open !== '‘' || /^[.,!?…;]$/.test(document.tokens[index - 1]?.text ?? '')) return index;
  }
  return -1;
};

const quotedIn = (document: TextDocument, paragraph: TokenRange): Quoted[] => {
  const found: Quoted[] = [];
  for (let at = paragraph.from; at < paragraph.to; at++) {
    const mark = document.tokens[at]?.text ?? '';
    if (!CLOSER.has(mark) || !opens(document, at)) continue;
    const close = findClose(document, at, paragraph.to);
    if (close < 0) {
      if (mark !== '‘') found.push({ from: at + 1, to: paragraph.to, continues: true, continued: false });
      if (mark !== '‘') break;
      continue;
    }
    if (close > at + 1) found.push({ from: at + 1, to: close, continues: false, continued: false });
    at = close;
  }
  return found;
};

/** All quoted runs of a document, in order. */
export const findQuoted = (document: TextDocument): Quoted[] => {
  const all: Quoted[] = [];
  document.paragraphs.forEach((_, index) => {
    const paragraph = paragraphRange(document, index);
    const here = quotedIn(document, paragraph);
    const last = all.at(-1);
    const first = here[0];
    const runsOn = last?.continues && first && first.from <= paragraph.from + 1;
    all.push(...here.map((quoted, at) => (at === 0 && runsOn ? { ...quoted, continued: true } : quoted)));
  });
  // A mark left open that the next paragraph does not take up again was a slip: keep its first sentence's worth only.
  return all.map((quoted, at) =>
    quoted.continues && !all[at + 1]?.continued ? { ...quoted, continues: false } : quoted,
  );
};
