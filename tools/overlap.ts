/**
 * npm run overlap -- [--corpora DIR]: does a measuring document share text with the training data? Prints the largest
 * shares of 10-word shingles; fails where one is above 5 %.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CorpusError, listCorpora, readCorpus } from './train/corpus.ts';
import { joinTokens } from './train/detokenizer.ts';
import { sharedWith, shinglesOf } from './train/shingles.ts';

const LARGEST_SHARE = 0.05;

const { values } = parseArgs({ options: { corpora: { type: 'string', default: '../shared/corpora' } } });

const knownShingles = (folder: string): ReadonlySet<number> => {
  const known = new Set<number>();
  for (const corpus of listCorpora(folder))
    for (const { sentences } of readCorpus(folder, corpus)) {
      const text = sentences.map(({ tokens }) => joinTokens(tokens).text).join(' ');
      for (const shingle of shinglesOf(text)) known.add(shingle);
    }
  return known;
};

interface Measured {
  readonly id: string;
  readonly text: string;
}

const isMeasured = (value: unknown): value is Measured =>
  typeof value === 'object' && value !== null && 'id' in value && 'text' in value && typeof value.text === 'string';

const documentsOf = (file: string): readonly Measured[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
    .filter(isMeasured);

/** Files of texts for measuring: those in the folder and the blind ones. */
const measuringFiles = (folder: string): readonly string[] =>
  [folder, join(folder, 'blind')]
    .filter(existsSync)
    .flatMap((place) => readdirSync(place).map((file) => join(place, file)))
    .filter((file) => file.endsWith('.jsonl'))
    .sort();

/** Prints a set's largest share; returns how many documents are above the limit. */
const report = (file: string, known: ReadonlySet<number>): number => {
  const shares = documentsOf(file)
    .map(({ id, text }) => ({ id, share: sharedWith(known, text) }))
    .sort((a, b) => b.share - a.share);
  const above = shares.filter(({ share }) => share > LARGEST_SHARE);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  console.log(
    `${file}: ${shares.length} documents, most shared ${percent(shares[0]?.share ?? 0)}, above the limit ${above.length}`,
  );
  for (const { id, share } of above) console.log(`  ${id} ${percent(share)}`);
  return above.length;
};

try {
  const known = knownShingles(join(values.corpora, 'train'));
  console.log(`${known.size} shingles of ten words in the training data`);
  const above = measuringFiles(values.corpora).reduce((sum, file) => sum + report(file, known), 0);
  if (above > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof CorpusError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
