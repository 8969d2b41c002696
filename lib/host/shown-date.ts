/** A date as pages write it for readers. Pure. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

/** Each with the places of year, month and day among its groups. */
const FORMS: readonly (readonly [RegExp, year: number, month: number, day: number])[] = [
  [/\b((?:19|20)\d\d)-(\d\d)-(\d\d)/, 1, 2, 3],
  [new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)\\b`, 'i'), 3, 1, 2],
  [new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? ((?:19|20)\\d\\d)\\b`, 'i'), 3, 2, 1],
  [/((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/, 1, 2, 3],
  [/\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\b/, 3, 2, 1],
  [/\b(\d{1,2})\/(\d{1,2})\/((?:19|20)?\d\d)\b/, 3, 1, 2],
];

const two = (number: number): string => String(number).padStart(2, '0');

const monthOf = (text: string): number => Number(text) || MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;

/** YYYY-MM-DD of the first date in a line, or null. Of 3/4/2020 the month is taken to be first, unless it cannot be. */
export const dateIn = (line: string): string | null => {
  for (const [form, ...places] of FORMS) {
    const match = form.exec(line);
    if (!match) continue;
    const [year = '', month = '', day = ''] = places.map((place) => match[place] ?? '');
    const [first, second] = [monthOf(month), Number(day)];
    const [m, d] = first > 12 ? [second, first] : [first, second];
    const full = year.length === 2 ? `20${year}` : year;
    if (m >= 1 && m <= 12 && d >= 1 && d <= 31) return `${full}-${two(m)}-${two(d)}`;
  }
  return null;
};
