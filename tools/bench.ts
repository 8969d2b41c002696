/** `npm run bench -- names [--corpora DIR]`: how fast, beside peers on the same texts in the same run. */
import { parseArgs } from 'node:util';
import { benchNames } from './bench/names.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpora: { type: 'string', default: '../shared/corpora' } },
});

const BENCHES: ReadonlyMap<string, (corpora: string) => boolean> = new Map([['names', benchNames]]);

const chosen = positionals.length > 0 ? positionals : [...BENCHES.keys()];
for (const name of chosen) {
  const bench = BENCHES.get(name);
  if (!bench) {
    console.error(`no bench is called ${name}; there are: ${[...BENCHES.keys()].join(', ')}`);
    process.exitCode = 2;
  } else if (!bench(values.corpora)) process.exitCode = 1;
}
