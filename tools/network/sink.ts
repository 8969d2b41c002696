/** A proxy that all of a browser's traffic must pass, and none does: it writes down what was asked and refuses. */
import { createServer } from 'node:http';

export interface Sink {
  /** Switches that send a browser's traffic here; that of this machine alone goes past. */
  readonly switches: readonly string[];
  /** Hosts asked for. */
  readonly hosts: () => ReadonlySet<string>;
  readonly close: () => void;
}

export const openSink = (): Promise<Sink> =>
  new Promise((resolve, reject) => {
    const hosts = new Set<string>();
    const server = createServer((request, response) => {
      const { url = '' } = request;
      hosts.add(URL.canParse(url) ? new URL(url).hostname : url);
      response.writeHead(502).end();
    });
    // TLS and web sockets ask for a tunnel to `host:port`.
    server.on('connect', ({ url = '' }, socket) => {
      hosts.add(url.replace(/:\d+$/, ''));
      socket.on('error', () => {});
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      const close = (): void => {
        server.close();
        server.closeAllConnections();
      };
      const switches = [`--proxy-server=http://127.0.0.1:${port}`, '--dns-prefetch-disable'];
      resolve({ switches, hosts: () => hosts, close });
    });
  });
