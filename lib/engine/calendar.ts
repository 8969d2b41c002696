/** Days as numbers, so that "last Thursday" is arithmetic: proleptic Gregorian, no time zones, no clock. */

/** Days since 1970-01-01. */
export type Day = number;

const DAY_MS = 86_400_000;

/** Day of a date; months from 1. Out-of-range months and days roll over, as 2025-14-01 is February 2026. */
export const dayOf = (year: number, month: number, date: number): Day => Date.UTC(year, month - 1, date) / DAY_MS;

export const yearOf = (day: Day): number => new Date(day * DAY_MS).getUTCFullYear();
/** 1 to 12. */
export const monthOf = (day: Day): number => new Date(day * DAY_MS).getUTCMonth() + 1;
/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

export const lastDateOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** "2025-02-27". */
export const isoOf = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day of an ISO date or date-time, or null when it is none. */
export const parseDay = (iso: string | undefined): Day | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && date >= 1 && date <= lastDateOf(year, month) ? dayOf(year, month, date) : null;
};
