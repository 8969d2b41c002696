import { fileURLToPath } from 'node:url';
import { bundleScript } from '../../tools/build/bundle.ts';
import type { namesOf, runCase } from './in-browser.ts';

declare global {
  /** In an extension that the script was added to. */
  var contract: { readonly namesOf: typeof namesOf; readonly runCase: typeof runCase };
}

/** The contract of remotes as one script, for an extension of a real browser. */
export const bundleContract = (): Promise<string> =>
  bundleScript(fileURLToPath(new URL('in-browser.ts', import.meta.url)), 'contract');
