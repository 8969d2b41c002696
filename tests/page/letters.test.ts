import { expect, test } from 'vitest';
import { lettersOf } from '../../lib/page/letters.ts';

const CASES: readonly (readonly [text: string, letters: string])[] = [
  ['', ''],
  ['  A ferry’s “last” crossing… ', 'aferryslastcrossing'],
  ['G20: what’s next? – 3 things', 'g20whatsnext3things'],
  ['Über Straße, naïve café', 'überstraßenaïvecafé'],
  ['soft\u00adhyphen, zero\u200bwidth, no\u00a0break', 'softhyphenzerowidthnobreak'],
  ['Московский поезд («экспресс»)', 'московскийпоездэкспресс'],
  ['「東京」、2026年！', '東京2026年'],
  ['ﬁne ＡＢＣ１２', 'ﬁneａｂｃ１２'],
  ['Storm 🌪️ over Norvik 🚢', 'stormovernorvik'],
  ['𠮷野家の牛丼', '𠮷野家の牛丼'],
  ['€5 × 3 ÷ 2 = ½?', '532½'],
];

test.each(CASES)('the letters of "%s"', (text, letters) => {
  expect(lettersOf(text)).toBe(letters);
});

test('between them stands what is asked for, once', () => {
  expect(lettersOf('One -- two,\n three', ' ')).toBe('one two three');
});
