import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import type { Meaning } from '../meaning/open-meaning.ts';
import { buildAssets, type Assets } from './assets.ts';
import { readPreview } from './read-preview.ts';
import { watchFolder } from './watch-folder.ts';

const LOCAL = '127.0.0.1';

/** All that a page comes to is fetched from here, and no other page may frame or read it. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; " +
    "frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Onrecord preview</title>
    <link rel="stylesheet" href="/preview.css" />
    <script type="module" src="/preview.js"></script>
  </head>
  <body>
    <div id="preview"></div>
  </body>
</html>
`;

export interface Preview {
  /** `http://127.0.0.1:PORT/` */
  url: string;
  close(): Promise<void>;
}

/** Serves a claim's preview to this computer alone, on a port that is free, until it is closed. */
export async function startPreview(file: string, meaning?: Meaning): Promise<Preview> {
  const assets = await buildAssets();
  const readers = new Set<ServerResponse>();
  // The page and its frames ask one after the other: read once for each save.
  let data: Promise<string> | undefined;
  const read = () => (data ??= readPreview(file, meaning).then((all) => JSON.stringify(all)));
  const server = createServer((request, response) => {
    void answer(request, response, { assets, read, readers });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, LOCAL, resolve);
  });
  const stopWatching = watchFolder(dirname(file), () => {
    data = undefined;
    for (const reader of readers) reader.write('event: change\ndata:\n\n');
  });
  return {
    url: `http://${LOCAL}:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      stopWatching();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Served {
  assets: Assets;
  /** The preview's data, as JSON. */
  read: () => Promise<string>;
  /** Those who wait for changes. */
  readers: Set<ServerResponse>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
): Promise<void> {
  const send = (status: number, type: string, body: string) => {
    response.writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` }).end(body);
  };
  const path = (request.url ?? '').split('?')[0];
  if (!isOwnHost(request)) send(403, 'text/plain', 'This is no name of the preview.');
  else if (request.method !== 'GET') send(405, 'text/plain', 'Expected GET.');
  else if (path === '/') send(200, 'text/html', PAGE);
  else if (path === '/preview.js') send(200, 'text/javascript', served.assets.script);
  else if (path === '/preview.css') send(200, 'text/css', served.assets.style);
  else if (path === '/data.json') send(200, 'application/json', await served.read());
  else if (path === '/events') wait(response, served.readers);
  else send(404, 'text/plain', 'There is nothing here.');
}

/** Server-sent events: the connection stays open, and each change is told over it. */
function wait(response: ServerResponse, readers: Set<ServerResponse>): void {
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
  response.write('retry: 500\n\n');
  readers.add(response);
  response.on('close', () => readers.delete(response));
}

/** A site whose name was made to lead here (DNS rebinding) asks under its own name. */
function isOwnHost({ headers, socket }: IncomingMessage): boolean {
  const port = socket.localPort;
  return headers.host === `${LOCAL}:${port}` || headers.host === `localhost:${port}`;
}
