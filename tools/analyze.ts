/** `npm run analyze -- IN.jsonl OUT.jsonl`: analyses of articles for machines, a line in, a line out. */
import { once } from 'node:events';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { analysisAt, type Engine } from '../lib/engine/index.ts';
import { LineError, readLine, writeLine } from './analyze/line.ts';
import { splitLines } from './analyze/lines.ts';
import { loadEngine } from './engine.ts';

const USAGE = `usage: npm run analyze -- IN.jsonl OUT.jsonl
  IN.jsonl   a line an article: {"id", "text", "title"?, "published"?}, paragraphs of text apart by a blank line
  OUT.jsonl  a line an analysis; offsets are UTF-16 code units into text, end exclusive
  A line that cannot be read is reported with its number and skipped; the exit status is then 1. Where IN cannot be
  read at all, or OUT not written, it is 2.`;

/** The line of output, or why there is none: one article that the engine trips over must not cost all others. */
const analyzeLine = (engine: Engine, line: string): string | LineError => {
  try {
    const article = readLine(line);
    return `${writeLine(article.id, analysisAt(engine.analyze(article), 'balanced'))}\n`;
  } catch (error) {
    if (error instanceof LineError) return error;
    return new LineError(`the engine failed: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Reads line by line and waits for the writer, so that a file of any size runs in constant memory. Returns the bad lines. */
const analyzeFile = async (input: string, output: string): Promise<number> => {
  const chunks: AsyncIterable<string> = createReadStream(input, 'utf8');
  const writer = createWriteStream(output);
  const failed = new Promise<never>((_, reject) => writer.once('error', reject));
  const engine = loadEngine();
  let number = 0;
  let bad = 0;
  const each = async (): Promise<void> => {
    for await (const line of splitLines(chunks)) {
      number++;
      if (line.trim() === '') continue;
      const result = analyzeLine(engine, number === 1 ? line.replace(/^\uFEFF/, '') : line);
      if (typeof result === 'string') {
        if (!writer.write(result)) await once(writer, 'drain');
        continue;
      }
      bad++;
      console.error(`${input}:${number}: ${result.message}; skipped`);
    }
  };
  await Promise.race([each(), failed]);
  writer.end();
  await finished(writer);
  return bad;
};

const isSameFile = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a?.isFile() === true && a.dev === b?.dev && a.ino === b.ino;
};

const main = async (args: readonly string[]): Promise<number> => {
  const [input, output] = args;
  if (!input || !output || args.length > 2) {
    console.error(USAGE);
    return 2;
  }
  try {
    statSync(input); // Before OUT is emptied.
    if (!isSameFile(input, output)) return (await analyzeFile(input, output)) > 0 ? 1 : 0;
    console.error('analyze: IN and OUT are the same file, which would be lost');
    return 2;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    console.error(`analyze: ${error.message}`);
    return 2;
  }
};

process.exitCode = await main(process.argv.slice(2));
