/** `npm run check`: everything that can be said of the code without running it, and the weight of what is built. */
import { existsSync, readFileSync } from 'node:fs';
import { weighAll } from './check/budgets.ts';
import { missingOptional, registryLines } from './check/lockfile.ts';
import { weighSync } from './check/sync-weight.ts';
import { faultyTexts } from './check/texts.ts';
import { type Ended, runBin } from './run.ts';

interface Check {
  readonly name: string;
  readonly perform: () => Promise<Ended>;
}

const BUILT = '.output/chrome-mv3';

const bin = (name: string, program: string, ...args: readonly string[]): Check => ({
  name,
  perform: () => runBin(program, args, { output: 'kept' }),
});

const ROOMS = ['lib', 'components', 'entrypoints', 'tools', 'tests'];

const budgets = async (): Promise<Ended> => {
  const built = await runBin('wxt', ['build'], { output: 'kept' });
  if (built.status !== 0) return built;
  const weighed = [...weighAll(BUILT), await weighSync()];
  const lines = weighed.map(({ line, fits }) => `${fits ? '  ' : '! '}${line}`);
  return { status: weighed.every(({ fits }) => fits) ? 0 : 1, output: lines.join('\n') };
};

const lockfile = async (): Promise<Ended> => {
  const text = readFileSync('package-lock.json', 'utf8');
  const lines = [...registryLines(text), ...missingOptional(text)];
  return { status: lines.length === 0 ? 0 : 1, output: lines.slice(0, 10).join('\n') };
};

const texts = async (): Promise<Ended> => {
  const faults = faultyTexts();
  return { status: faults.length === 0 ? 0 : 1, output: faults.join('\n') };
};

/** The longest first, so that two at a time end together. */
const CHECKS: readonly Check[] = [
  { name: 'build and size budgets', perform: budgets },
  bin('types', 'tsc', '--noEmit'),
  bin(
    'directions (dependency-cruiser)',
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    ...ROOMS.filter(existsSync),
  ),
  bin('dead code (knip)', 'knip', '--no-progress'),
  ...['engine', 'sync']
    .filter((room) => existsSync(`lib/${room}/tsconfig.json`))
    .map((room) => bin(`types of ${room}, without DOM`, 'tsc', '--noEmit', '-p', `lib/${room}/tsconfig.json`)),
  bin('lint and format (biome)', 'biome', 'check', '.'),
  { name: 'words of the interface', perform: texts },
  { name: 'lockfile whole, and without addresses', perform: lockfile },
];

const AT_ONCE = 2;

const indent = (text: string): string => text.trimEnd().replace(/^/gm, '    ');

const report = async (check: Check): Promise<boolean> => {
  const began = performance.now();
  const { status, output } = await check.perform();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${check.name} (${seconds} s)`);
  if (output.trim() && (status !== 0 || check.perform === budgets)) console.log(indent(output));
  return status === 0;
};

const work = async (queue: Check[]): Promise<readonly boolean[]> => {
  const check = queue.shift();
  if (!check) return [];
  return [await report(check), ...(await work(queue))];
};

const queue = [...CHECKS];
const results = (await Promise.all(Array.from({ length: AT_ONCE }, () => work(queue)))).flat();
const failed = results.filter((fine) => !fine).length;
console.log(failed === 0 ? `All ${results.length} checks hold.` : `${failed} of ${results.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
