import type { EntityKind, FigureKind } from '../lib/engine/index.ts';
import { type MessageKey, locale as ownLocale, plural, t } from '../lib/i18n.ts';

const KIND_NAMES: Readonly<Record<EntityKind, MessageKey>> = {
  person: 'kindPerson',
  organisation: 'kindOrganisation',
  place: 'kindPlace',
  other: 'kindOther',
};

const KIND_GROUPS: Readonly<Record<EntityKind, MessageKey>> = {
  person: 'kindsPerson',
  organisation: 'kindsOrganisation',
  place: 'kindsPlace',
  other: 'kindsOther',
};

const FIGURE_NAMES: Readonly<Record<FigureKind, MessageKey>> = {
  money: 'figureMoney',
  percentage: 'figurePercentage',
  age: 'figureAge',
  measure: 'figureMeasure',
  count: 'figureCount',
};

/** What one name is called on the card. */
export const kindName = (kind: EntityKind): string => t(KIND_NAMES[kind]);

/** What names of a kind are called together. */
export const kindGroup = (kind: EntityKind): string => t(KIND_GROUPS[kind]);

/** What a figure is. */
export const figureName = (kind: FigureKind): string => t(FIGURE_NAMES[kind]);

/** "named once", "named twice", "named 4 times". */
export const namedTimes = (count: number): string => {
  if (count === 1) return t('namedOnce');
  return count === 2 ? t('namedTwice') : plural('namedTimes', count);
};

/** How often selected words stand in the article. */
export const standsTimes = (count: number): string => plural('standsHere', count);

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** A publication date in words of the reader's locale (of `locale` when given); null when it is no date. */
export const dateWords = (published: string | undefined, locale = ownLocale()): string | null => {
  const at = new Date(published ?? Number.NaN);
  if (published === undefined || Number.isNaN(at.getTime())) return null;
  // A day without a time is that day everywhere; shown in the reader's time zone it might become the day before.
  const zone = DATE_ONLY.test(published) ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...zone }).format(at);
};

/** A moment (ms since the epoch) in words of the reader's locale: day and time. */
export const momentWords = (at: number): string =>
  new Intl.DateTimeFormat(ownLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** The day of a moment (ms since the epoch), short. */
export const dayWords = (at: number): string =>
  new Intl.DateTimeFormat(ownLocale(), { dateStyle: 'medium' }).format(at);

const dayAfter = (day: string): string => {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
};

/** How much of a date a stretch of days needs: a whole year its number, a whole month its name. */
const precision = (from: string, to: string): Intl.DateTimeFormatOptions => {
  const whole = from.endsWith('-01') && dayAfter(to).endsWith('-01');
  if (whole && from.endsWith('-01-01') && to.endsWith('-12-31')) return { year: 'numeric' };
  if (whole) return { year: 'numeric', month: 'long' };
  if (from !== to) return { year: 'numeric', month: 'short', day: 'numeric' };
  return { weekday: 'short', year: 'numeric', month: 'long', day: 'numeric' };
};

/** A stretch of days (ISO 8601, first and last) as the reader's locale (or `locale`) writes it: a day, month, year, range. */
export const spanWords = (from: string, to: string, locale = ownLocale()): string => {
  const format = new Intl.DateTimeFormat(locale, { ...precision(from, to), timeZone: 'UTC' });
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  return Number.isNaN(first.getTime()) || Number.isNaN(last.getTime()) ? from : format.formatRange(first, last);
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
