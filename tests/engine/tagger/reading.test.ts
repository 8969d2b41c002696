import { expect, test } from 'vitest';
import { readDocument } from '../../../lib/engine/document.ts';
import { CASING, casingOf } from '../../../lib/engine/tagger/casing.ts';
import { readForTagging } from '../../../lib/engine/tagger/reading.ts';
import { normalForm, readWord } from '../../../lib/engine/tagger/words.ts';

const nothing = { valueOf: () => 0 };
const lexica = {
  words: nothing,
  names: nothing,
  phrases: nothing,
  middle: new Uint16Array(0),
  coarse: new Uint16Array(0),
};

/** The stretches of tokens that could be part of a name. */
const candidates = (text: string): string => {
  const document = readDocument(text);
  const { candidate } = readForTagging(document, (word) => readWord(word, lexica));
  const stretches: string[] = [];
  document.tokens.forEach((token, at) => {
    if (candidate[at] !== 1) return;
    if (candidate[at - 1] === 1) stretches.push(`${stretches.pop()} ${token.text}`);
    else stretches.push(token.text);
  });
  return stretches.join(' | ');
};

/** [reason, text, stretches of candidates] */
const CASES: readonly (readonly [string, string, string])[] = [
  ['capitalised words', 'we met Lena Ortiz there', 'Lena Ortiz'],
  ['linking words between them', 'the Bank of England and he', 'Bank of England'],
  ['particles before them', 'the cleric Ali al-Sistani and bin Rashid spoke', 'Ali al - Sistani and bin Rashid'],
  ['an article of another language at the head', 'they saw al-Hasakah', 'al - Hasakah'],
  ['the second half of a Korean name', 'the envoy Ban Ki-moon left', 'Ban Ki - moon'],
  ['no more of a compound', 'an Oslo-based firm', 'Oslo'],
  ['numbers beside them', 'the Apollo 13 crew', 'Apollo 13'],
  ['small generic words behind them', 'the Labor party won', 'Labor party'],
  ['other scripts', 'they call it 東京 now', '東京'],
  ['small words alone are none', 'nothing of the kind was said', ''],
  ['mixed case', 'his iPhone broke', 'iPhone'],
];

test.each(CASES)('%s', (_, text, stretches) => {
  expect(candidates(text)).toBe(stretches);
});

test('never links names over the end of a sentence', () => {
  expect(candidates('We saw Lena. Otto left.')).toBe('We | Lena | Otto');
});

const casing = (text: string) => {
  const { tokens, sentences } = readDocument(text);
  return casingOf(tokens, sentences[0] ?? { from: 0, to: 0 });
};

/** [text, casing] */
const CASINGS = [
  ['The minister of Peru resigned on Monday after a vote', CASING.usual],
  ['Minister of Peru Resigns After Long Vote in Parliament', CASING.title],
  ['MINISTER OF PERU RESIGNS AFTER LONG VOTE', CASING.capitals],
  ['the minister of peru resigned on monday after a vote', CASING.none],
  ['U.S. and EU agree', CASING.usual],
] as const;

test.each(CASINGS)('casing of %s', (text, expected) => {
  expect(casing(text)).toBe(expected);
});

test('composed and decomposed accents and both apostrophes are one form', () => {
  expect(normalForm('Jose\u0301')).toBe(normalForm('José'));
  expect(normalForm('O’Brien')).toBe("O'Brien");
});
