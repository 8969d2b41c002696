/** Shows saved pages to a browser from loopback: scripts off by policy, and all other network blocked. */
import { serveLoopback } from '../loopback.ts';
import { typeOf } from '../pages/saved.ts';
import { type Ask, openVisitor } from './visitor.ts';

export interface BytesVisitor {
  /** Opens a page of these bytes, and lets `use` ask it. Rejects with PageError; others may be visited after that. */
  readonly visit: <T>(page: Buffer, use: (ask: Ask) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** `patience` is how long one page may take, in ms. Rejects when the browser does not start. */
export const openBytesVisitor = async (browser: string, patience: number): Promise<BytesVisitor> => {
  let turn = 0;
  let current: Buffer = Buffer.alloc(0);
  const server = await serveLoopback((path) =>
    path === `/saved/${turn}`
      ? { type: typeOf(current), body: current, headers: { 'content-security-policy': "script-src 'none'" } }
      : undefined,
  );
  const visitor = await openVisitor({ browser, network: 'page-only', patience });
  return {
    visit: (page, use) => {
      turn += 1;
      current = page;
      return visitor.visit(`${server.origin}/saved/${turn}`, use);
    },
    close: async () => {
      server.close();
      await visitor.close();
    },
  };
};
