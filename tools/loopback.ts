import { createServer } from 'node:http';

/** Browser switch: no name is looked up but this machine's, so nothing leaves it. */
export const LOOPBACK_ONLY = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** What the loopback server answers under a path. */
export interface Served {
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Loopback {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  readonly close: () => void;
}

/** Serves what `answer` gives for a path (undefined: 404) from a free port of this machine only. */
export const serveLoopback = (answer: (path: string) => Served | undefined): Promise<Loopback> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const served = answer(new URL(request.url ?? '/', 'http://loopback').pathname);
      if (!served) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': served.type, ...served.headers }).end(served.body);
    });
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      const close = (): void => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ origin: `http://127.0.0.1:${port}`, close });
    });
  });
