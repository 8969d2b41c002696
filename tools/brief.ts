/** `npm run brief -- FILE|-`: an article's briefing for a person to read. */
import { readFileSync } from 'node:fs';
import { PlainTextError, readPlainText } from './brief/plain-text.ts';
import { printBriefing } from './brief/print.ts';
import { loadEngine } from './engine.ts';

const USAGE = `usage: npm run brief -- FILE|-
  FILE  plain text: the first line is the title (before it, perhaps, a date: 2025-03-02 Title),
        paragraphs are apart by a blank line, or one a line
  -     the same from standard input`;

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error;

const main = (file: string | undefined): number => {
  if (file === undefined || file === '--help') {
    console.error(USAGE);
    return file === undefined ? 2 : 0;
  }
  try {
    const article = readPlainText(readFileSync(file === '-' ? 0 : file, 'utf8'));
    process.stdout.write(printBriefing(article, loadEngine().analyze(article)));
    return 0;
  } catch (error) {
    if (!(error instanceof PlainTextError || isSystemError(error))) throw error;
    console.error(`brief: ${file === '-' ? 'standard input' : file}: ${error.message}`);
    return 1;
  }
};

process.exitCode = main(process.argv[2]);
