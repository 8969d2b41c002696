import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { KB, type Weighed } from './budgets.ts';

/** What sync may weigh with the packages it uses: it is loaded whenever the background starts. */
const BUDGET_KB = 15;

/** Bundles sync by its door and weighs it, gzipped. Rejects when it cannot be bundled. */
export const weighSync = async (): Promise<Weighed> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry: 'lib/sync/index.ts', name: 'sync', formats: ['iife'] } },
  });
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : 'output' in built ? built.output : [];
  const code = outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('');
  const kb = gzipSync(code, { level: 9 }).length / KB;
  return {
    line: `lib/sync: ${kb.toFixed(1)} of ${BUDGET_KB} kB gzipped (packages included)`,
    fits: kb > 0 && kb <= BUDGET_KB,
  };
};
