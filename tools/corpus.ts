/** `npm run corpus`: engine and extractor over the shared corpora, judged by their referees. */
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LineError } from './analyze/line.ts';
import { type Baseline, type Figures, readBaseline, updateBaseline } from './baseline.ts';
import { BrowserError } from './browser.ts';
import { figureTable, isWorse, RefereeError } from './corpus/figures.ts';
import { SUITES, type SuiteName } from './corpus/floors.ts';
import { type Judged, RUN_SUITE } from './corpus/suites.ts';
import { PageError } from './extract/visitor.ts';

const BASELINE = 'tests/corpus/baseline.json';

const USAGE = `usage: npm run corpus [-- names|briefings|articles ...] [--corpora DIR] [--update]
  DIR       the shared corpora, by default ../shared/corpora
  --update  writes the figures to ${BASELINE}
  Ends with 1 where a figure fell below the baseline, or a line is shown that stands nowhere in its text.`;

/** Nobody reads more of them. */
const MOST_SHOWN = 10;

interface Outcome {
  readonly measured: Baseline;
  readonly fell: number;
  readonly invented: number;
}

const print = ({ set, documents, invented, figures, peer }: Judged, baseline: Figures): void => {
  console.log(`\n${set.name}: ${documents} documents, ${invented.length} inventions`);
  if (set.figures.length > 0) console.log(figureTable(set.figures, figures, baseline).join('\n'));
  if (peer)
    console.log(
      `compromise, in this run: ${Object.entries(peer)
        .map(([name, value]) => `${name} ${value.toFixed(1)}`)
        .join(', ')}`,
    );
  for (const what of invented.slice(0, MOST_SHOWN)) console.log(`INVENTED ${what}`);
};

const runSuites = async (suites: readonly SuiteName[], corpora: string, baseline: Baseline): Promise<Outcome> => {
  const measured: Record<string, Figures> = {};
  let fell = 0;
  let invented = 0;
  for (const suite of suites) {
    await RUN_SUITE[suite](corpora, (judged) => {
      const kept = baseline[judged.set.name] ?? {};
      print(judged, kept);
      if (judged.set.figures.length > 0) measured[judged.set.name] = judged.figures;
      fell += judged.set.figures.filter((spec) => {
        const value = judged.figures[spec.name];
        return value !== undefined && isWorse(spec, value, kept[spec.name]);
      }).length;
      invented += judged.invented.length;
    });
  }
  return { measured, fell, invented };
};

const isSuite = (name: string): name is SuiteName => SUITES.some((suite) => suite === name);

const readArgs = (args: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { corpora: { type: 'string', default: '../shared/corpora' }, update: { type: 'boolean', default: false } },
  });
  const suites = positionals.filter(isSuite);
  if (suites.length < positionals.length) throw new TypeError(`no such suite: ${positionals.join(' ')}`);
  return { ...values, suites: suites.length > 0 ? suites : SUITES };
};

const isExpected = (error: unknown): error is Error =>
  error instanceof RefereeError ||
  error instanceof LineError ||
  error instanceof PageError ||
  error instanceof BrowserError ||
  (error instanceof Error && 'code' in error);

const corpus = async ({ corpora, update, suites }: ReturnType<typeof readArgs>): Promise<number> => {
  if (!existsSync(corpora)) {
    console.error(`corpus: ${resolve(corpora)} does not exist; --corpora DIR says where the shared corpora are`);
    return 2;
  }
  // A referee that is reached through a link takes itself for a module and says nothing.
  const { measured, fell, invented } = await runSuites(suites, realpathSync(corpora), readBaseline(BASELINE));
  const figures = Object.values(measured).reduce((sum, set) => sum + Object.keys(set).length, 0);
  console.log(`\n${figures} figures, ${fell} below the baseline; ${invented} inventions`);
  if (update) {
    updateBaseline(BASELINE, measured);
    console.log(`written to ${BASELINE}`);
  }
  return invented > 0 || (fell > 0 && !update) ? 1 : 0;
};

const main = async (args: readonly string[]): Promise<number> => {
  try {
    return await corpus(readArgs(args));
  } catch (error) {
    if (error instanceof TypeError) {
      console.error(`corpus: ${error.message}\n${USAGE}`);
      return 2;
    }
    if (!isExpected(error)) throw error;
    console.error(`corpus: ${error.message}`);
    return 2;
  }
};

process.exitCode = await main(process.argv.slice(2));
