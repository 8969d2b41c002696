/** `npm run bench`: how fast, as medians and ratios of one run, beside the committed baseline. */
import { parseArgs } from 'node:util';
import { readBaseline, updateBaseline } from './baseline.ts';
import { benchBusy } from './bench/busy.ts';
import { benchCard } from './bench/card.ts';
import { benchEngine } from './bench/engine.ts';
import { benchHeap } from './bench/heap.ts';
import { figuresOf, fits, type Row, rowLine } from './bench/measure.ts';
import { benchNames } from './bench/names.ts';
import { benchPage } from './bench/page.ts';
import { benchStart } from './bench/start.ts';
import { benchSync } from './bench/sync.ts';

const BASELINE = 'tests/bench/baseline.json';

interface Options {
  readonly corpora: string;
  readonly update: boolean;
}

/**
 * A suite that gives its figures: they are printed, held to their limits, and kept as the baseline when asked. `plain`: they
 * are said again at the end, for machines.
 */
const reported =
  (name: string, measure: (corpora: string) => Promise<readonly Row[]>, plain = false) =>
  async ({ corpora, update }: Options): Promise<boolean> => {
    const rows = await measure(corpora);
    const baseline = readBaseline(BASELINE)[name] ?? {};
    for (const row of rows) console.log(rowLine(row, baseline));
    if (update) updateBaseline(BASELINE, { [name]: figuresOf(rows) });
    if (plain) for (const { what, value, unit } of rows) console.log(`${what} ${Math.round(value)} ${unit}`);
    return rows.every(fits);
  };

/** False when a figure misses its limit; rejects when what it measures is wrong. */
type Bench = (options: Options) => boolean | Promise<boolean>;

const BENCHES: ReadonlyMap<string, Bench> = new Map<string, Bench>([
  ['engine', reported('engine', benchEngine)],
  ['page', reported('page', benchPage)],
  ['busy', reported('busy', benchBusy)],
  ['heap', reported('heap', benchHeap)],
  ['card', reported('card', benchCard, true)],
  ['start', reported('start', benchStart)],
  ['sync', reported('sync', benchSync)],
  ['names', ({ corpora }) => benchNames(corpora)],
]);

const USAGE = `usage: npm run bench [-- ${[...BENCHES.keys()].join('|')} ...] [--corpora DIR] [--update]
  DIR       the shared corpora, by default ../shared/corpora
  --update  writes the figures to ${BASELINE}; they hold for one machine: compare ratios elsewhere
  Ends with 1 where a figure misses its limit.`;

const readArgs = (args: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { corpora: { type: 'string', default: '../shared/corpora' }, update: { type: 'boolean', default: false } },
  });
  const unknown = positionals.find((name) => !BENCHES.has(name));
  if (unknown !== undefined) throw new TypeError(`no bench is called ${unknown}`);
  return { options: values, names: positionals.length > 0 ? positionals : [...BENCHES.keys()] };
};

const main = async (args: readonly string[]): Promise<number> => {
  const { options, names } = readArgs(args);
  let missed = 0;
  for (const name of names) {
    console.log(`\n${name}`);
    if (!(await BENCHES.get(name)?.(options))) missed += 1;
  }
  return missed === 0 ? 0 : 1;
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof TypeError) console.error(USAGE);
  process.exitCode = 2;
}
