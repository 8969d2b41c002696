import type { EntityKind } from '../lib/engine/index.ts';

/** What one name is called on the card. */
export const KIND_NAMES: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  other: 'Name',
};

/** What names of a kind are called together. */
export const KIND_GROUPS: Readonly<Record<EntityKind, string>> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
  other: 'Other',
};

/** "named once", "named twice", "named 4 times". */
export const namedTimes = (count: number): string => {
  if (count === 1) return 'named once';
  return count === 2 ? 'named twice' : `named ${count.toLocaleString()} times`;
};

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** A publication date in words of the reader's locale (of `locale` when given); null when it is no date. */
export const dateWords = (published: string | undefined, locale?: string): string | null => {
  const at = new Date(published ?? Number.NaN);
  if (published === undefined || Number.isNaN(at.getTime())) return null;
  // A day without a time is that day everywhere; shown in the reader's time zone it might become the day before.
  const zone = DATE_ONLY.test(published) ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...zone }).format(at);
};

/** Words a minute of silent reading of non-fiction: Brysbaert 2019 finds 238 for English. */
const READING_SPEED = 238;

/** Code units of text whose words are counted; what follows is taken to be of the same kind. */
const COUNTED = 20_000;

const countWords = (text: string, language: string | null): number => {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  return words;
};

/** Well-formed as BCP 47, or null: pages write anything into their lang attribute. */
const wellFormed = (language: string | null): string | null => {
  try {
    return language === null ? null : (Intl.getCanonicalLocales(language)[0] ?? null);
  } catch {
    return null;
  }
};

/** Whole minutes that reading the text takes, at least one. */
export const readingMinutes = (text: string, language: string | null): number => {
  const counted = text.slice(0, COUNTED);
  const words = countWords(counted, wellFormed(language)) * (text.length / Math.max(counted.length, 1));
  return Math.max(1, Math.round(words / READING_SPEED));
};
