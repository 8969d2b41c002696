import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Names of the saved pages in `folder`, sorted; null when there is no such folder. */
export const listPages = (folder: string): readonly string[] | null =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.html.gz'))
        .map((file) => file.slice(0, -'.html.gz'.length))
        .sort()
    : null;

/** The bytes of a saved page; undefined when it is not there. */
export const readPage = (folder: string, name: string): Buffer | undefined => {
  const path = join(folder, `${name}.html.gz`);
  return existsSync(path) ? gunzipSync(readFileSync(path)) : undefined;
};
