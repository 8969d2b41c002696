/** Bundles a module and all it imports into one script, for a page that has no modules of ours. */
import { build, type Rollup } from 'vite';

const isOutput = (built: Rollup.RollupOutput | Rollup.RollupWatcher): built is Rollup.RollupOutput => 'output' in built;

/** The script that puts the exports of the module at path `entry` into the variable `name`. Rejects where it does not build. */
export const bundleScript = async (entry: string, name: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const chunk = [built].flat().filter(isOutput)[0]?.output[0];
  if (!chunk) throw new Error(`nothing was bundled of ${entry}`);
  return chunk.code;
};
