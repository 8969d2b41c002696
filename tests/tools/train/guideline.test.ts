import { expect, test } from 'vitest';
import { type LabelledName, namesByGuideline } from '../../../tools/train/guideline.ts';

const KNOWN = {
  demonyms: new Set(['Nigerian', 'Danish', 'Italian', 'American']),
  places: new Set(['Dubai', 'U.S.', 'United States']),
};

/** "the [ORG Nigerian Army] said": tokens with names in brackets. */
const parse = (marked: string): { readonly tokens: string[]; readonly tags: string[] } => {
  const tokens: string[] = [];
  const tags: string[] = [];
  let of = '';
  let begins = false;
  for (const piece of marked.split(' ')) {
    if (/^\[(?:PER|ORG|LOC|MISC|NORP)$/.test(piece)) {
      of = piece.slice(1);
      begins = true;
      continue;
    }
    const closes = piece.endsWith(']');
    tokens.push(closes ? piece.slice(0, -1) : piece);
    tags.push(of === '' ? 'O' : `${begins ? 'B' : 'I'}-${of}`);
    begins = false;
    if (closes) of = '';
  }
  return { tokens, tags };
};

const render = (tokens: readonly string[], names: readonly LabelledName[]): string =>
  names.map(({ from, to, of }) => `${of} ${tokens.slice(from, to).join(' ')}`).join(' | ');

/** [reason, corpus, sentence as labelled, names by our guideline] */
const CASES: readonly (readonly [string, string, string, string])[] = [
  ['titles stay outside', 'redocred', '[PER Mr. Otto Lang] came', 'PER Otto Lang'],
  ['a title alone is left', 'gum', '[PER Judge] came', 'PER Judge'],
  ['articles stay outside', 'redocred', '[ORG The Guardian] wrote', 'ORG Guardian'],
  ['but The Hague', 'redocred', 'in [LOC The Hague] today', 'LOC The Hague'],
  ['possessives stay outside', 'crossner', "[ORG Acme 's] plan", 'ORG Acme'],
  ['quotation marks stay outside', 'crossner', '[MISC " Blue Moon "] played', 'MISC Blue Moon'],
  ['city and state are two', 'wikigold', 'in [LOC Paris , Texas] today', 'LOC Paris | LOC Texas'],
  ['years of events stay outside', 'crossner', 'the [MISC 2012 Olympics] opened', 'MISC Olympics'],
  ['a demonym before a generic body', 'redocred', 'the [ORG Nigerian Army] said', 'NORP Nigerian | ORG Army'],
  ['a place before a generic body', 'redocred', 'the [ORG Dubai Police] said', 'LOC Dubai | ORG Police'],
  [
    'a generic body of two words',
    'redocred',
    'the [ORG Danish Foreign Ministry] said',
    'NORP Danish | ORG Foreign Ministry',
  ],
  ['a place of two words', 'redocred', 'the [ORG United States Senate] met', 'LOC United States | ORG Senate'],
  ['an official name', 'redocred', 'the [ORG Nigerian Red Cross] said', 'ORG Nigerian Red Cross'],
  ['the forces of the United States', 'redocred', 'the [ORG U.S. Navy] said', 'ORG U.S. Navy'],
  ['demonyms of WikiGold', 'wikigold', 'an [MISC Italian-American] mayor', 'NORP Italian-American'],
  ['news is labelled so already', 'news-reviewed', 'the [ORG Nigerian Army] said', 'ORG Nigerian Army'],
];

test.each(CASES)('%s', (_, corpus, marked, names) => {
  const { tokens, tags } = parse(marked);
  expect(render(tokens, namesByGuideline(corpus, { tokens, tags, trusted: true }, KNOWN))).toBe(names);
});
