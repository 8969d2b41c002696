/**
 * Events that come again are told apart by the year in front of them: "the 1991 Hajj" in an article on this year's Hajj is
 * another one.
 */
import type { TextDocument } from './document.ts';
import type { Name } from './names.ts';
import { TOKEN } from './tokenizer.ts';

const YEAR = /^(?:1[89]|20)\d\d$/;

const yearBefore = (document: TextDocument, name: Name): number | null => {
  const text = document.tokens[name.from - 1]?.text ?? '';
  return YEAR.test(text) ? Number(text) : null;
};

/** The latest year that a text names: of its own time, as far as it tells. */
const latestYear = (document: TextDocument): number =>
  document.tokens.reduce(
    (latest, { kind, text }) => (kind === TOKEN.number && YEAR.test(text) ? Math.max(latest, Number(text)) : latest),
    0,
  );

/**
 * What tells a past edition of an event from the one that the article is about: its year; empty for all others. To be asked in
 * order of the text: the edition that is named first needs no year later.
 */
export const pastEditions = (document: TextDocument): ((name: Name, key: string) => string) => {
  const first = new Map<string, number | null>();
  let latest: number | null = null;
  return (name, key) => {
    if (name.class !== 'other') return '';
    const year = yearBefore(document, name);
    if (!first.has(key)) first.set(key, year);
    if (year === null || year === first.get(key)) return '';
    latest ??= latestYear(document);
    return year < latest ? String(year) : '';
  };
};
