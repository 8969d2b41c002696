/** Amounts of an article: money, percentages, ages, measures and counts, each with its value and what it is about. */

import { spanOf, type TextDocument } from './document.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { CURRENCIES, MEASURES, SCALES, SMALL_NUMBERS } from './lexicon/time.ts';
import type { TokenRange } from './sentence-splitter.ts';
import { BATCH, type Steps } from './steps.ts';
import { TOKEN } from './tokenizer.ts';
import type { DateMention, Figure, FigureKind } from './types.ts';

interface Amount extends TokenRange {
  readonly value: number;
}

const SIGNS = /^[$€£¥₹₽₩₺₪₦฿₫₴৳]$/;

const low = (document: TextDocument, at: number): string => document.tokens[at]?.lower ?? '';

/** "1,200.5", "3bn", "20m", "5": the value of a token that starts with a digit, or NaN. */
const digits = (text: string): number => {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([a-z]{0,2})$/i.exec(text);
  if (!match) return Number.NaN;
  const scale = match[3] ? SCALES.get(match[3].toLowerCase()) : 1;
  return scale === undefined ? Number.NaN : Number((match[1] ?? '').replaceAll(',', '') + (match[2] ?? '')) * scale;
};

/** "twenty-one", "two hundred", "3.5 million", "hundreds of billions" (no number at all): an amount at a token, or null. */
const amountAt = (document: TextDocument, at: number): Amount | null => {
  const first = document.tokens[at];
  let value = first?.kind === TOKEN.number ? digits(first.text) : (SMALL_NUMBERS.get(low(document, at)) ?? Number.NaN);
  if (Number.isNaN(value)) return null;
  const word = first?.kind !== TOKEN.number;
  let end = at + 1;
  if (word && value >= 20 && low(document, end) === '-' && (SMALL_NUMBERS.get(low(document, end + 1)) ?? 99) < 10) {
    value += SMALL_NUMBERS.get(low(document, end + 1)) ?? 0;
    end += 2;
  }
  let scaled = false;
  for (let scale = SCALES.get(low(document, end)); scale && scale >= 100; scale = SCALES.get(low(document, end))) {
    value *= scale;
    scaled = true;
    end++;
  }
  // "a" and "one" count only in front of a scale: "a million".
  return word && value < 2 && !scaled ? null : { from: at, to: end, value };
};

interface Read {
  readonly kind: FigureKind;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

/** "$3.5 billion", "US$5", "5 million yuan". */
const money = (document: TextDocument, amount: Amount): Read | null => {
  const sign = document.tokens[amount.from - 1];
  if (sign && SIGNS.test(sign.text)) {
    const country = document.tokens[amount.from - 2];
    const prefixed = sign.joined && country && /^(?:US|U\.S\.|A|AU|C|CA|HK|NZ|S|R|NT)$/.test(country.text);
    return {
      kind: 'money',
      unit: (prefixed ? country.text : '') + sign.text,
      from: amount.from - (prefixed ? 2 : 1),
      to: amount.to,
    };
  }
  const nation = /^(?:us|u\.s\.|hong|australian|canadian)$/.test(low(document, amount.to)) ? 1 : 0;
  const unit = CURRENCIES.get(low(document, amount.to + nation));
  return unit ? { kind: 'money', unit, from: amount.from, to: amount.to + nation + 1 } : null;
};

/** "12%", "12 percent", "12 per cent", "three percentage points". */
const percentage = (document: TextDocument, amount: Amount): Read | null => {
  const next = low(document, amount.to);
  const points = next === 'percentage' && /^points?$/.test(low(document, amount.to + 1));
  const length =
    next === '%' || next === 'percent'
      ? 1
      : (next === 'per' && low(document, amount.to + 1) === 'cent') || points
        ? 2
        : 0;
  return length
    ? { kind: 'percentage', unit: points ? 'points' : '%', from: amount.from, to: amount.to + length }
    : null;
};

/** "aged 45", "45-year-old", "45 years old", "Lima, 45,". */
const age = (document: TextDocument, amount: Amount): Read | null => {
  if (amount.value > 120) return null;
  const behind = [0, 1, 2, 3].map((step) => low(document, amount.to + step)).join(' ');
  if (/^- year - old/.test(behind)) return { kind: 'age', unit: 'years', from: amount.from, to: amount.to + 4 };
  if (/^years? old/.test(behind)) return { kind: 'age', unit: 'years', from: amount.from, to: amount.to + 2 };
  if (low(document, amount.from - 1) === 'aged')
    return { kind: 'age', unit: 'years', from: amount.from, to: amount.to };
  const apposed =
    low(document, amount.from - 1) === ',' && /^[,.]$/.test(low(document, amount.to)) && amount.value >= 5;
  const named = /^\p{Lu}\p{Ll}/u.test(document.tokens[amount.from - 2]?.text ?? '');
  return apposed && named && document.tokens[amount.from]?.kind === TOKEN.number
    ? { kind: 'age', unit: 'years', from: amount.from, to: amount.to }
    : null;
};

/** "40 km", "three-day" is no figure worth a line. */
const measure = (document: TextDocument, amount: Amount): Read | null => {
  const square = /^(?:square|cubic)$/.test(low(document, amount.to)) ? 1 : 0;
  const unit = low(document, amount.to + square);
  if (!MEASURES.has(unit) || (unit.length === 1 && document.tokens[amount.to]?.joined)) return null;
  return { kind: 'measure', unit, from: amount.from, to: amount.to + square + 1 };
};

/** "64 boats", "two hundred islanders": a number and the plural noun it counts, with up to two words between. */
const count = (document: TextDocument, amount: Amount, to: number): Read | null => {
  for (let at = amount.to; at < Math.min(amount.to + 4, to); at++) {
    const text = document.tokens[at]?.text ?? '';
    if (
      document.tokens[at]?.kind !== TOKEN.word ||
      FUNCTION_WORDS.has(low(document, at)) ||
      !/^[\p{Ll}-]+$/u.test(text)
    )
      return null;
    if (/^(?:people|men|women|children|[\p{Ll}]{3,}s)$/u.test(text) && !/(?:ss|us|is|ous)$/.test(text))
      return { kind: 'count', unit: text, from: amount.from, to: at + 1 };
  }
  return null;
};

/** All figures of a document, in order of the text; what the dates cover is no figure. */
export function* findFigures(document: TextDocument, dates: readonly DateMention[]): Steps<Figure[]> {
  const found: Figure[] = [];
  let date = 0;
  for (const [index, range] of document.sentences.entries()) {
    if (index % BATCH === BATCH - 1) yield;
    for (let at = range.from; at < range.to; at++) {
      const token = document.tokens[at];
      // Few tokens are left: asked before all else.
      if (!token || (token.kind !== TOKEN.number && !SMALL_NUMBERS.has(token.lower))) continue;
      const { start } = token;
      while ((dates[date]?.end ?? Number.POSITIVE_INFINITY) <= start) date++;
      if ((dates[date]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
      const amount = amountAt(document, at);
      if (!amount) continue;
      const read =
        money(document, amount) ??
        percentage(document, amount) ??
        age(document, amount) ??
        measure(document, amount) ??
        count(document, amount, range.to);
      if (read && read.to <= range.to && read.from >= range.from)
        found.push({
          ...spanOf(document, read),
          kind: read.kind,
          unit: read.unit,
          value: amount.value,
          about: spanOf(document, range),
        });
      at = Math.max(at, (read?.to ?? amount.to) - 1);
    }
  }
  return found;
}
