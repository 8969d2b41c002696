/**
 * Trains the tagger: npm run train -- [--corpora DIR] [--fraction N] [--out FILE]
 * DIR holds the corpora (default ../shared/corpora); its folder train/ is read. --fraction 0.1 learns from every tenth
 * document. The same corpora give the same bytes.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { checksumOf } from '../lib/engine/tagger/model-format.ts';
import { CorpusError } from './train/corpus.ts';
import { trainModel } from './train/pipeline.ts';
import { installSources } from './train/sources.ts';

const started = Date.now();
const say = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      fraction: { type: 'string', default: '1' },
      out: { type: 'string', default: 'public/model/names.bin' },
    },
  });
  const fraction = Number(values.fraction);
  if (!(fraction > 0 && fraction <= 1)) throw new CorpusError('--fraction must lie above 0 and be at most 1');
  return { ...values, step: Math.round(1 / fraction) };
};

const main = (): void => {
  const { corpora, step, out } = readOptions();
  const folder = join(corpora, 'train');
  if (!existsSync(folder))
    throw new CorpusError(`there are no training corpora at ${folder}; say where with --corpora DIR`);
  installSources();
  const bytes = trainModel(folder, step, say);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, bytes);
  const checksum = checksumOf(bytes).toString(16).padStart(8, '0');
  say(`${out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped, checksum ${checksum}`);
};

try {
  main();
} catch (error) {
  if (!(error instanceof CorpusError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
