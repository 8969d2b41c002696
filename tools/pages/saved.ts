import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Loopback, serveLoopback } from '../loopback.ts';

const SAVED = /\.html(?:\.gz)?$/;

/** No page is this large, in bytes: a small file that unpacks to more is broken, or a trap. */
const LARGEST = 256_000_000;

/**
 * Names of the saved pages in `folder` (`NAME.html`, `NAME.html.gz`), sorted; null when there is no such folder. A page
 * that is there in both forms is one page.
 */
export const listPages = (folder: string): readonly string[] | null =>
  existsSync(folder)
    ? [
        ...new Set(
          readdirSync(folder, { withFileTypes: true })
            .filter((file) => SAVED.test(file.name) && !file.isDirectory())
            .map((file) => file.name.replace(SAVED, '')),
        ),
      ].sort()
    : null;

/** The bytes of the file of a saved page, unpacked where it is packed. Throws where it cannot be read. */
export const readPageFile = (path: string): Buffer => {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes;
};

/** The bytes of a saved page; undefined when it is not there. Throws where it cannot be read. */
export const readPage = (folder: string, name: string): Buffer | undefined => {
  const path = ['.html', '.html.gz'].map((suffix) => join(folder, `${name}${suffix}`)).find((path) => existsSync(path));
  return path === undefined ? undefined : readPageFile(path);
};

/**
 * Whoever saved a page may have saved it in UTF-8 whatever it says; text of another encoding is no UTF-8 by chance. Left to
 * guess, a browser does not always guess the same.
 */
export const typeOf = (page: Buffer): string => (isUtf8(page) ? 'text/html; charset=utf-8' : 'text/html');

/** Pages as they were saved, scripts off by policy: switching JavaScript off would make content of `<noscript>`. */
export const servePages = (folder: string): Promise<Loopback> =>
  serveLoopback((path) => {
    const body = readPage(folder, decodeURIComponent(path.slice(1)));
    return body && { type: typeOf(body), body, headers: { 'content-security-policy': "script-src 'none'" } };
  });
