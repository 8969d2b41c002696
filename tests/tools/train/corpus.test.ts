import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { CorpusError, listCorpora, readCorpus } from '../../../tools/train/corpus.ts';

const GOOD = '{"doc": "a", "sents": [{"t": ["Oslo", "waits"], "g": ["B-LOC", "O"]}]}';

const folderWith = (name: string, lines: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  writeFileSync(join(folder, `${name}.jsonl.gz`), gzipSync(lines.join('\n')));
  return folder;
};

test('reads documents in order', () => {
  const documents = readCorpus(folderWith('pud', [GOOD, '', GOOD.replace('"a"', '"b"')]), 'pud');
  expect(documents.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(documents[0]?.sentences[0]).toEqual({ tokens: ['Oslo', 'waits'], tags: ['B-LOC', 'O'], trusted: true });
});

test('trusts machine labels only where two models agree', () => {
  const line =
    '{"doc": "a", "sents": [{"t": ["x"], "g": ["O"], "agreed": true}, {"t": ["y"], "g": ["O"], "agreed": false}]}';
  const trusted = readCorpus(folderWith('news-silver', [line]), 'news-silver')[0]?.sentences.map(
    (sentence) => sentence.trusted,
  );
  expect(trusted).toEqual([true, false]);
});

/** [reason, broken line, what the error says] */
const BROKEN: readonly (readonly [string, string, RegExp])[] = [
  ['no JSON', '{"doc": "a", ', /line 2: /],
  ['no sentences', '{"doc": "a"}', /line 2: lacks doc or sents/],
  ['an id that is no string', '{"doc": 7, "sents": []}', /line 2: doc must be a string/],
  ['tokens without tags', '{"doc": "a", "sents": [{"t": ["x"]}]}', /line 2: a sentence lacks t or g/],
  ['more tokens than tags', '{"doc": "a", "sents": [{"t": ["x", "y"], "g": ["O"]}]}', /line 2: 2 tokens but 1 tags/],
  ['an unknown tag', '{"doc": "a", "sents": [{"t": ["x"], "g": ["B-DOG"]}]}', /line 2: unknown tag B-DOG/],
  ['a token that is no string', '{"doc": "a", "sents": [{"t": [5], "g": ["O"]}]}', /line 2: t and g must be/],
];

test.each(BROKEN)('names file and line of %s', (_, line, message) => {
  const read = () => readCorpus(folderWith('pud', [GOOD, line]), 'pud');
  expect(read).toThrow(CorpusError);
  expect(read).toThrow(message);
  expect(read).toThrow(/pud\.jsonl\.gz/);
});

test('says when there is nothing to train on', () => {
  expect(() => listCorpora(join(tmpdir(), 'no-such-folder'))).toThrow(/no training corpora/);
});
