/**
 * Rules that read a date at a token, each with an example. A rule answers the days meant and where the words end, or null.
 * `today` is the publication day; what needs it answers null without it.
 */
import { type Day, dayOf, lastDateOf, monthOf, weekdayOf, yearOf } from './calendar.ts';
import type { TextDocument } from './document.ts';
import { MONTH_NUMBERS, SMALL_NUMBERS, WEEKDAYS } from './lexicon/time.ts';
import { TOKEN } from './tokenizer.ts';

export interface Scan {
  readonly document: TextDocument;
  readonly today: Day | null;
  /** Does the sentence of the token at hand speak of what is to come? */
  readonly ahead: boolean;
}

/** First and last day meant, and the token behind the words. */
export interface Reading {
  readonly from: Day;
  readonly to: Day;
  readonly end: number;
}

type Rule = (scan: Scan, at: number) => Reading | null;

const OLDEST_YEAR = 1000;
const NEWEST_YEAR = 2199;

const NOTHING = { lower: '' } as const;

const raw = (scan: Scan, at: number): string => scan.document.tokens[at]?.text ?? '';
/** In lower case, without the period of an abbreviation. */
const low = (scan: Scan, at: number): string => {
  const { lower } = scan.document.tokens[at] ?? NOTHING;
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
};
const isDash = (scan: Scan, at: number): boolean => /^[-–—]$/.test(raw(scan, at));

/** 1 to 12, or 0. Only with a capital: "may" and "march" are verbs. */
const monthAt = (scan: Scan, at: number): number =>
  /^\p{Lu}/u.test(raw(scan, at)) ? (MONTH_NUMBERS.get(low(scan, at)) ?? 0) : 0;

const yearAt = (scan: Scan, at: number): number => {
  const year = /^\d{4}$/.test(raw(scan, at)) ? Number(raw(scan, at)) : 0;
  return year >= OLDEST_YEAR && year <= NEWEST_YEAR ? year : 0;
};

const dateAt = (scan: Scan, at: number): number => {
  const date = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(raw(scan, at))?.[1] ?? 0);
  return date <= 31 ? date : 0;
};

const months = (year: number, month: number, count: number, end: number): Reading => {
  const last = dayOf(year, month + count - 1, 1);
  return { from: dayOf(year, month, 1), to: last + lastDateOf(yearOf(last), monthOf(last)) - 1, end };
};

/** Days of slack around the publication day: an article of Monday names next Sunday's date without "will". */
const SLACK = 7;

/** The year of a month that comes without one: the last such month, or the next where the text looks ahead. */
const nearestYear = (scan: Scan, month: number, date: number): number | null => {
  if (scan.today === null) return null;
  const year = yearOf(scan.today);
  const that = dayOf(year, month, date);
  if (scan.ahead) return that >= scan.today - SLACK ? year : year + 1;
  return that <= scan.today + SLACK ? year : year - 1;
};

/** ", 2025" or "2025" behind a month and day. */
const yearBehind = (scan: Scan, at: number): { year: number; end: number } | null => {
  const comma = raw(scan, at) === ',' ? 1 : 0;
  const year = yearAt(scan, at + comma);
  return year ? { year, end: at + comma + 1 } : null;
};

const placed = (scan: Scan, month: number, date: number, last: number, end: number): Reading | null => {
  const written = yearBehind(scan, end);
  const year = written?.year ?? nearestYear(scan, month, date);
  if (year === null || last > lastDateOf(year, month)) return null;
  return { from: dayOf(year, month, date), to: dayOf(year, month, last), end: written?.end ?? end };
};

/** "February 27, 2025", "Feb. 27", "March 3-5". */
const monthDay: Rule = (scan, at) => {
  const month = monthAt(scan, at);
  const date = month ? dateAt(scan, at + 1) : 0;
  if (!date) return null;
  const last = isDash(scan, at + 2) ? dateAt(scan, at + 3) : 0;
  return last > date ? placed(scan, month, date, last, at + 4) : placed(scan, month, date, date, at + 2);
};

/** "27 February 2025", "27th of February", "3-5 March". */
const dayMonth: Rule = (scan, at) => {
  const date = dateAt(scan, at);
  if (!date) return null;
  const last = isDash(scan, at + 1) ? dateAt(scan, at + 2) : 0;
  const behind = last > date ? at + 3 : at + 1;
  const of = low(scan, behind) === 'of' ? 1 : 0;
  const month = monthAt(scan, behind + of);
  return month ? placed(scan, month, date, Math.max(last, date), behind + of + 1) : null;
};

/** "2025-02-27", as three numbers apart by hyphens. */
const iso: Rule = (scan, at) => {
  const [year, month, date] = [yearAt(scan, at), Number(raw(scan, at + 2)), Number(raw(scan, at + 4))];
  if (!year || raw(scan, at + 1) !== '-' || raw(scan, at + 3) !== '-' || !/^\d\d$/.test(raw(scan, at + 2))) return null;
  if (month < 1 || month > 12 || !date || date > lastDateOf(year, month)) return null;
  return { from: dayOf(year, month, date), to: dayOf(year, month, date), end: at + 5 };
};

/** "early March", "late 2024": a part of what follows. */
const parted: Rule = (scan, at) => {
  const part = /^(?:early|late|mid)$/.exec(low(scan, at))?.[0];
  const next = part === 'mid' && isDash(scan, at + 1) ? at + 2 : at + 1;
  const whole = part ? (monthYear(scan, next) ?? lastMonthNamed(scan, next) ?? bareYear(scan, next)) : null;
  if (!whole) return null;
  const third = Math.round((whole.to - whole.from + 1) / 3);
  if (part === 'early') return { ...whole, to: whole.from + third - 1 };
  return part === 'late'
    ? { ...whole, from: whole.to - third + 1 }
    : { ...whole, from: whole.from + third, to: whole.to - third };
};

/** "March 2020", "March of 2020", "in March". */
const monthYear: Rule = (scan, at) => {
  const month = monthAt(scan, at);
  if (!month || dateAt(scan, at + 1)) return null;
  const behind = yearBehind(scan, low(scan, at + 1) === 'of' ? at + 2 : at + 1);
  if (behind) return months(behind.year, month, 1, behind.end);
  // "May" and "March" begin names; alone they count behind a preposition of time only.
  if (!/^(?:in|since|until|by|from|of|last|next|this|during|early|late|mid|before|after|-)$/.test(low(scan, at - 1)))
    return null;
  if (/^(?:last|next|this)$/.test(low(scan, at - 1))) return null;
  const year = nearestYear(scan, month, 1);
  return year === null ? null : months(year, month, 1, at + 1);
};

/** "last January", "next May", "this March". */
const lastMonthNamed: Rule = (scan, at) => {
  const which = /^(?:last|next|this)$/.exec(low(scan, at))?.[0];
  const month = which ? monthAt(scan, at + 1) : 0;
  if (!month || scan.today === null) return null;
  const [year, now] = [yearOf(scan.today), monthOf(scan.today)];
  const shift = which === 'last' ? (month < now ? 0 : -1) : which === 'next' ? (month > now ? 0 : 1) : 0;
  return months(year + shift, month, 1, at + 2);
};

/** "Thursday", "last Thursday", "next Monday": the last such day up to today, or the next one. */
const weekday: Rule = (scan, at) => {
  const which = /^(?:last|next|this)$/.exec(low(scan, at))?.[0];
  const at0 = which ? at + 1 : at;
  const day = /^\p{Lu}/u.test(raw(scan, at0)) ? WEEKDAYS.get(low(scan, at0)) : undefined;
  if (day === undefined || scan.today === null) return null;
  // "Friday, March 7": the date behind it says which.
  const dated =
    raw(scan, at0 + 1) === ',' ? (monthDay(scan, at0 + 2) ?? dayMonth(scan, at0 + 2)) : dayMonth(scan, at0 + 1);
  if (dated) return dated;
  const back = (weekdayOf(scan.today) - day + 7) % 7;
  const past = which === 'last' && back === 0 ? scan.today - 7 : scan.today - back;
  const next = past === scan.today && which !== 'next' ? past : past + 7;
  const found = which === 'next' || (which !== 'last' && scan.ahead) ? next : past;
  return { from: found, to: found, end: at0 + 1 };
};

const NEAR_DAYS = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);
const NEAR_UNITS = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** "yesterday", "today", "tomorrow", "tonight". */
const nearDay: Rule = (scan, at) => {
  const shift = NEAR_DAYS.get(low(scan, at));
  if (shift === undefined || scan.today === null) return null;
  return { from: scan.today + shift, to: scan.today + shift, end: at + 1 };
};

const spanOfUnit = (today: Day, unit: string, shift: number, end: number): Reading | null => {
  const [year, month] = [yearOf(today), monthOf(today)];
  if (unit === 'year') return { from: dayOf(year + shift, 1, 1), to: dayOf(year + shift, 12, 31), end };
  if (unit === 'month') return months(year, month + shift, 1, end);
  if (unit === 'decade') return { from: dayOf(year - 10, 1, 1), to: dayOf(year - 1, 12, 31), end };
  if (unit !== 'week') return null;
  const monday = today - ((weekdayOf(today) + 6) % 7) + 7 * shift;
  return { from: monday, to: monday + 6, end };
};

/** "last week", "this month", "next year". */
const nearUnit: Rule = (scan, at) => {
  const shift = NEAR_UNITS.get(low(scan, at));
  const unit = low(scan, at + 1);
  if (shift === undefined || scan.today === null || (unit === 'decade' && shift !== -1)) return null;
  // "last year's", but "the last week of March" is another thing.
  if (/^(?:the|their|his|her|its)$/.test(low(scan, at - 1)) || low(scan, at + 2) === 'of') return null;
  return spanOfUnit(scan.today, unit, shift, at + 2);
};

/** "three years ago", "a week ago", "10 days ago". */
const ago: Rule = (scan, at) => {
  const count =
    SMALL_NUMBERS.get(low(scan, at)) ?? (/^\d{1,3}$/.test(raw(scan, at)) ? Number(raw(scan, at)) : Number.NaN);
  if (Number.isNaN(count) || low(scan, at + 2) !== 'ago' || scan.today === null) return null;
  const unit = low(scan, at + 1).replace(/s$/, '');
  const end = at + 3;
  if (unit === 'day') return { from: scan.today - count, to: scan.today - count, end };
  if (unit === 'week') return spanOfUnit(scan.today, 'week', -count, end);
  return unit === 'month' || unit === 'year' ? spanOfUnit(scan.today, unit, -count, end) : null;
};

/** "from 2019 to 2021", "2019-2021", "2010-12", "between 2019 and 2021". */
const yearRange: Rule = (scan, at) => {
  const first = yearAt(scan, at);
  if (!first) return null;
  const link =
    isDash(scan, at + 1) ||
    (/^(?:from)$/.test(low(scan, at - 1)) && /^(?:to|until)$/.test(low(scan, at + 1))) ||
    (low(scan, at - 1) === 'between' && low(scan, at + 1) === 'and');
  const short =
    isDash(scan, at + 1) && /^\d\d$/.test(raw(scan, at + 2))
      ? Math.floor(first / 100) * 100 + Number(raw(scan, at + 2))
      : 0;
  const last = yearAt(scan, at + 2) || short;
  return link && last > first ? { from: dayOf(first, 1, 1), to: dayOf(last, 12, 31), end: at + 3 } : null;
};

/** "in 2020", "since 2023", "of 1997", "2020's": a year by itself behind a word of time. */
const bareYear: Rule = (scan, at) => {
  const year = yearAt(scan, at);
  if (
    !year ||
    !/^(?:in|since|until|by|from|of|during|early|late|mid|before|after|around|for|and|to|-|\(|,|the)$/.test(
      low(scan, at - 1),
    )
  )
    return null;
  // "of 2000 people": a number, not a year.
  if (
    /^(?:people|men|women|children|\p{Ll}+s)$/u.test(raw(scan, at + 1)) &&
    !/^(?:was|is|has|as|'s|’s)$/.test(raw(scan, at + 1))
  )
    return null;
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), end: at + 1 };
};

/** "the 1990s". */
const decade: Rule = (scan, at) => {
  const match = /^(\d{3})0s$/.exec(raw(scan, at));
  const first = Number(match?.[1] ?? 0) * 10;
  return first >= OLDEST_YEAR ? { from: dayOf(first, 1, 1), to: dayOf(first + 9, 12, 31), end: at + 1 } : null;
};

const RULES: readonly Rule[] = [
  iso,
  monthDay,
  dayMonth,
  parted,
  monthYear,
  lastMonthNamed,
  weekday,
  nearDay,
  nearUnit,
  ago,
  yearRange,
  bareYear,
  decade,
];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Words that a date can begin with: the rules are asked for these and for numbers only. */
const OPENERS: ReadonlySet<string> = new Set(
  [
    ...[...MONTH_NUMBERS.keys(), ...WEEKDAYS.keys()].flatMap((word) => [word, `${word}.`]),
    ...SMALL_NUMBERS.keys(),
    ...['early', 'late', 'mid', 'last', 'next', 'this', 'yesterday', 'today', 'tonight', 'tomorrow'],
  ].flatMap((word) => [word, capital(word), word.toUpperCase()]),
);

/** The date read at a token by the first rule that fits, or null. */
export const readDate = (scan: Scan, at: number): Reading | null => {
  const token = scan.document.tokens[at];
  if (!token || (token.kind !== TOKEN.number && !OPENERS.has(token.text))) return null;
  for (const rule of RULES) {
    const found = rule(scan, at);
    if (found) return found;
  }
  return null;
};
