import { spawn } from 'node:child_process';

/** How a command ended: its exit status (1 when a signal ended it) and all it wrote. */
export interface Ended {
  readonly status: number;
  readonly output: string;
}

interface RunOptions {
  /** `shown` writes to this terminal; `kept` collects stdout and stderr into `output`. */
  readonly output: 'shown' | 'kept';
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs a command without a shell and without stdin. Rejects when it cannot be started. */
export const run = (command: string, args: readonly string[], options: RunOptions): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const out = options.output === 'shown' ? 'inherit' : 'pipe';
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', out, out],
      // npm and npx are .cmd files there, which only a shell starts.
      shell: process.platform === 'win32',
    });
    const parts: string[] = [];
    child.stdout?.on('data', (part) => parts.push(String(part)));
    child.stderr?.on('data', (part) => parts.push(String(part)));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, output: parts.join('') }));
  });

/** Runs a program of node_modules/.bin, as npm scripts do. */
export const runBin = (name: string, args: readonly string[], options: RunOptions): Promise<Ended> =>
  run('npx', ['--no-install', name, ...args], options);
