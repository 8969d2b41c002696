import { fileURLToPath } from 'node:url';
import { bundleScript } from '../../tools/build/bundle.ts';
import type { PageModules } from './page-modules.ts';

declare global {
  /** In a page that the script was added to. */
  var sidelight: PageModules;
}

/** lib/page as one script, for a page without the extension. */
export const bundleModules = (): Promise<string> =>
  bundleScript(fileURLToPath(new URL('page-modules.ts', import.meta.url)), 'modules');
