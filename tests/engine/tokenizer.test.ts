import { expect, test } from 'vitest';
import { tokenize } from '../../lib/engine/tokenizer.ts';

/** [reason, text, tokens apart by a space] */
const CASES: readonly (readonly [string, string, string])[] = [
  ['words and stops', 'He left. She stayed!', 'He left . She stayed !'],
  ['possessive, straight apostrophe', "Ma's firm", "Ma 's firm"],
  ['possessive, curly apostrophe', 'Ma’s firm', 'Ma ’s firm'],
  ['plural possessive', "rivals' prices", "rivals ' prices"],
  ['apostrophe inside a name', "O'Brien and D’Angelo", "O'Brien and D’Angelo"],
  ['apostrophe inside a word of another language', "Shi'ite Côte d'Ivoire", "Shi'ite Côte d'Ivoire"],
  ['negation stays whole', "don't", "don't"],
  ['clitics', "they'll we've I'm", "they 'll we 've I 'm"],
  ['hyphens are tokens', 'Hangzhou-based start-up', 'Hangzhou - based start - up'],
  ['acronym with periods', 'the U.S. and U.N. met', 'the U.S. and U.N. met'],
  ['acronym without its last period', 'in the U.S.A today', 'in the U.S.A today'],
  ['hours', 'at 10:30 a.m. EST', 'at 10:30 a.m. EST'],
  ['initials', 'J. Edgar Hoover', 'J. Edgar Hoover'],
  ['the pronoun is no initial', 'and I. Then', 'and I . Then'],
  ['titles', 'Gen. Smith met Dr. Who', 'Gen. Smith met Dr. Who'],
  ['number sign', 'No. 3 said no.', 'No. 3 said no .'],
  ['decimals and groups', '3.5 and 1,000 and 1.2m', '3.5 and 1,000 and 1.2m'],
  ['money', '$3.5bn', '$ 3.5bn'],
  ['ordinals and decades', '5th of the 1990s', '5th of the 1990s'],
  ['ampersand between capitals', 'AT&T and S&P', 'AT&T and S&P'],
  ['ampersand apart', 'Marks & Spencer', 'Marks & Spencer'],
  ['dot inside a name', 'Booking.com rose', 'Booking.com rose'],
  ['missing space behind a stop', 'end.Next', 'end . Next'],
  ['dots', 'Well... yes', 'Well ... yes'],
  ['brackets inside a name', '[Communist] Party', '[ Communist ] Party'],
  ['link', 'see https://example.org/a_(b)?c=d. Then', 'see https://example.org/a_(b)?c=d . Then'],
  ['mail', 'to jane.roe@example.org now', 'to jane.roe@example.org now'],
  ['emoji is one token', 'ok 😀 fine', 'ok 😀 fine'],
  ['lone surrogate', 'ok \ud83d fine', 'ok \ud83d fine'],
  ['combining accent', 'Jose\u0301 left', 'Jose\u0301 left'],
  ['soft hyphen inside a word', 'Deep\u00adSeek', 'Deep\u00adSeek'],
  ['right-to-left letters', 'قال محمد', 'قال محمد'],
];

test.each(CASES)('%s', (_, text, expected) => {
  expect(
    tokenize(text)
      .map((token) => token.text)
      .join(' '),
  ).toBe(expected);
});

test('a token knows whether it is joined to the one before', () => {
  expect(tokenize('a-b c').map((token) => token.joined)).toEqual([false, true, true, false]);
});
