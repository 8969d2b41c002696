/** `npm run analyze -- IN.jsonl OUT.jsonl`: analyses of articles for machines, a line in, a line out. */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { LineError, readLine, writeLine } from './analyze/line.ts';
import { loadEngine } from './engine.ts';

const USAGE = `usage: npm run analyze -- IN.jsonl OUT.jsonl
  IN.jsonl   a line an article: {"id", "text", "title"?, "published"?}, paragraphs of text apart by a blank line
  OUT.jsonl  a line an analysis; offsets are UTF-16 code units into text, end exclusive
  A line that cannot be read is reported with its number and skipped; the exit status is then 1.`;

/** Reads line by line and waits for the writer, so that a file of any size runs in constant memory. Returns the bad lines. */
const analyzeFile = async (input: string, output: string): Promise<number> => {
  const lines = createInterface({ input: createReadStream(input, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  const writer = createWriteStream(output);
  const failed = new Promise<never>((_, reject) => writer.once('error', reject));
  const engine = loadEngine();
  let number = 0;
  let bad = 0;
  const each = async (): Promise<void> => {
    for await (const line of lines) {
      number++;
      if (line.trim() === '') continue;
      try {
        const article = readLine(line);
        if (!writer.write(`${writeLine(article.id, engine.analyze(article))}\n`)) await once(writer, 'drain');
      } catch (error) {
        if (!(error instanceof LineError)) throw error;
        bad++;
        console.error(`${input}:${number}: ${error.message}; skipped`);
      }
    }
  };
  await Promise.race([each(), failed]);
  writer.end();
  await finished(writer);
  return bad;
};

const main = async (args: readonly string[]): Promise<number> => {
  const [input, output] = args;
  if (!input || !output || args.length > 2) {
    console.error(USAGE);
    return 2;
  }
  try {
    return (await analyzeFile(input, output)) > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    console.error(`analyze: ${error.message}`);
    return 2;
  }
};

process.exitCode = await main(process.argv.slice(2));
