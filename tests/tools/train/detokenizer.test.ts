import { expect, test } from 'vitest';
import { tokenize } from '../../../lib/engine/tokenizer.ts';
import { joinTokens } from '../../../tools/train/detokenizer.ts';

/** [reason, tokens apart by a space, text] */
const CASES: readonly (readonly [string, string, string])[] = [
  ['stops and commas close up', 'Rain , wind and snow .', 'Rain, wind and snow.'],
  ['hyphens split by the corpus', 'Port - au - Prince', 'Port-au-Prince'],
  ['a hyphen beside a bracket stays apart', 'Ana Ruiz - ( guide )', 'Ana Ruiz - (guide)'],
  ['possessives', "Lena 's and Otto ’s", "Lena's and Otto’s"],
  ['a possessive in three pieces', 'Iran ’ s plan', 'Iran’s plan'],
  ['plural possessive', "the rivers ' banks", "the rivers' banks"],
  ['negation', "did n't", "didn't"],
  ['straight double quotes', 'He said " no " twice', 'He said "no" twice'],
  ['old style quotes', "`` No , '' she said", '"No," she said'],
  ['curly quotes', '“ Yes , ” he said', '“Yes,” he said'],
  ['single quotes', "the word ' maybe ' alone", "the word 'maybe' alone"],
  ['brackets', 'the bank ( BNK ) rose', 'the bank (BNK) rose'],
  ['money', 'it cost $ 30 or € 25', 'it cost $30 or €25'],
  ['ampersand between capitals', 'AT & T', 'AT&T'],
  ['ampersand between words', 'Hill & Sons', 'Hill & Sons'],
  ['an en dash between names', 'the Peru – Chile border', 'the Peru–Chile border'],
  ['an en dash between clauses', 'rain – and then sun', 'rain – and then sun'],
  ['two hyphens stay apart', 'rain -- and then sun', 'rain -- and then sun'],
  ['invisible characters vanish', 'one \u200b two', 'one two'],
  ['entities of the web', 'salt &amp; pepper', 'salt & pepper'],
  ['a word that every object knows', 'the constructor left', 'the constructor left'],
];

test.each(CASES)('%s: %s', (_, tokens, text) => {
  expect(joinTokens(tokens.split(' ')).text).toBe(text);
});

test('tells where each token stands', () => {
  const tokens = ['Port', '-', 'au', '-', 'Prince', "'s", 'mayor', '.'];
  const { text, starts, ends } = joinTokens(tokens);
  expect(starts.map((start, at) => text.slice(start, ends[at]))).toEqual(tokens);
});

test('the engine splits what was joined the way it splits pages', () => {
  const { text } = joinTokens(['The', 'Oslo', '-', 'based', 'firm', "'s", 'head', 'said', '"', 'no', '"', '.']);
  expect(tokenize(text).map((token) => token.text)).toEqual([
    'The',
    'Oslo',
    '-',
    'based',
    'firm',
    "'s",
    'head',
    'said',
    '"',
    'no',
    '"',
    '.',
  ]);
});
