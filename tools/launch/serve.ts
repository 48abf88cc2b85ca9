import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.vtt': 'text/vtt',
  '.txt': 'text/plain; charset=utf-8',
};

export interface PageServer {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  origin: string;
  /** Every path that was asked for, in order. */
  asked: string[];
  close: () => Promise<void>;
}

/**
 * Serves a folder on this machine only. Pages made by a script come from `made`, by their path.
 */
export async function servePages(
  folder: string,
  made: ReadonlyMap<string, () => string> = new Map(),
): Promise<PageServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    asked.push(path);
    void answer(folder, made, path).then(({ status, type, body }) => {
      // Not `no-store`: such a page is never kept for the way back.
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, asked, close: () => closeServer(server) };
}

/** The path that an address asks for, its escapes read where they can be. */
function pathOf(address: string): string {
  const { pathname } = new URL(address, 'http://localhost');
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

async function answer(
  folder: string,
  made: ReadonlyMap<string, () => string>,
  path: string,
): Promise<{ status: number; type: string; body: string | Buffer }> {
  const make = made.get(path);
  if (make) return { status: 200, type: TYPES['.html']!, body: make() };
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder + sep))) return missing;
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  return readFile(file).then(
    (body) => ({ status: 200, type, body }),
    () => missing,
  );
}

const missing = { status: 404, type: 'text/plain', body: 'Not found' };

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
