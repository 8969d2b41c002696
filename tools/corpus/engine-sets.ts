/** Runs the engine over a set of texts as `npm run analyze` would. */
import { createReadStream, createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { analysisAt, type Engine } from '../../lib/engine/index.ts';
import { readLine, writeLine } from '../analyze/line.ts';
import { splitLines } from '../analyze/lines.ts';
import { inventedIn } from './invented.ts';

/** A set after its run. */
export interface SetRun {
  readonly documents: number;
  /** What was shown and stands nowhere in the text, in words. */
  readonly invented: readonly string[];
}

/** Analyses every line of `input` into `output`. Rejects with LineError where the set is broken. */
export const analyzeSet = async (engine: Engine, input: string, output: string): Promise<SetRun> => {
  const chunks: AsyncIterable<string> = createReadStream(input, 'utf8');
  const writer = createWriteStream(output);
  const invented: string[] = [];
  let documents = 0;
  for await (const line of splitLines(chunks)) {
    if (line.trim() === '') continue;
    const article = readLine(line);
    const analysis = engine.analyze(article);
    invented.push(...inventedIn(article, analysis).map((what) => `${article.id}: ${what}`));
    writer.write(`${writeLine(article.id, analysisAt(analysis, 'balanced'))}\n`);
    documents += 1;
  }
  writer.end();
  await finished(writer);
  return { documents, invented };
};
