/** A loopback server for the test pages. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  /** The address of a page of tests/e2e/pages; `headers` are sent with it. */
  readonly url: (page: string, headers?: Readonly<Record<string, string>>) => string;
  readonly close: () => Promise<void>;
}

const PAGES = new URL('pages/', import.meta.url);

const headersOf = (wanted: string | null): Readonly<Record<string, string>> =>
  wanted ? (JSON.parse(wanted) as Record<string, string>) : {};

/** Serves the pages until closed, on a free port. */
export const servePages = async (): Promise<PageServer> => {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const page = /^\/([\w-]+\.html)$/.exec(pathname)?.[1];
    if (!page) return void response.writeHead(404).end();
    const body = await readFile(new URL(page, PAGES));
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headersOf(searchParams.get('headers')) });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (page, headers) => {
      const query = headers ? `?${new URLSearchParams({ headers: JSON.stringify(headers) })}` : '';
      return `http://127.0.0.1:${port}/${page}${query}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
