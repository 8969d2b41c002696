/** Commands run as a person runs them, and a folder of their own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, run } from '../../tools/run.ts';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of tools/; `switches` go to Node. */
export const runTool = (
  tool: string,
  args: readonly string[],
  { switches = [], env = {} }: { readonly switches?: readonly string[]; readonly env?: Record<string, string> } = {},
): Ran =>
  spawnSync(process.execPath, [...switches, '--import', '@oxc-node/core/register', `tools/${tool}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

/** The same while this process goes on with its own work. */
export const startTool = (tool: string, args: readonly string[]): Promise<Ended> =>
  run(process.execPath, ['--import', '@oxc-node/core/register', `tools/${tool}.ts`, ...args], { output: 'kept' });

export interface Folder {
  readonly at: (name: string) => string;
  readonly remove: () => void;
}

export const makeFolder = (): Folder => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-test-'));
  return { at: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
};
