import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestPublisher } from '../../src/core/feed/testing/publisher.ts';

/** What was asked for, and how it was answered. */
export interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
  status: number;
}

/** Answers a request otherwise than it should be; false leaves it to the host. */
export type Fault = (path: string, response: ServerResponse) => boolean;

/** A static host of one publisher's feed on this machine. */
export interface FeedHost {
  /** Ends with a slash. */
  address: string;
  asked: Asked[];
  fault: Fault | undefined;
  close(): Promise<void>;
}

/** Serves what a publisher has published, as a static host does: with tags, and `304` to who has it. */
export async function serveFeed({ files }: Pick<TestPublisher, 'files'>): Promise<FeedHost> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    const { headers } = request;
    if (host.fault?.(path, response)) {
      host.asked.push({ path, headers, status: response.statusCode });
      return;
    }
    const file = files.get(path);
    const tag = file && `"${createHash('sha256').update(file).digest('hex').slice(0, 20)}"`;
    const status = !file ? 404 : headers['if-none-match'] === tag ? 304 : 200;
    host.asked.push({ path, headers, status });
    response.writeHead(status, tag ? { etag: tag, 'cache-control': 'max-age=60' } : {});
    response.end(status === 200 ? file : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host: FeedHost = {
    address: `http://127.0.0.1:${port}/`,
    asked: [],
    fault: undefined,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return host;
}
