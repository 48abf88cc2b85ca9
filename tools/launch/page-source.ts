import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { servePages } from './serve.ts';

const DEMO = 'demo/index.html';

/** Where a page comes from, served from this machine when it is a file. */
export interface PageSource {
  /** As the reader of the report knows it: the file or address that was asked for. */
  name: string;
  url: string;
  close: () => Promise<void>;
}

/**
 * Makes a page reachable: an address is opened as it is, a file is served from its folder.
 * @param page a file (its path or its own address) or a web address; the demo page when absent
 * @throws Error when there is no such file, or it is a folder
 */
export async function openSource(
  page = resolve(import.meta.dirname, '../..', DEMO),
): Promise<PageSource> {
  if (/^(?:https?|data):/i.test(page))
    return { name: page, url: page, close: () => Promise.resolve() };
  const file = /^file:/i.test(page) ? fileURLToPath(page) : resolve(page);
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) throw new Error(`${page} is a folder: name a page in it.`);
  if (!found?.isFile()) throw new Error(`There is no page ${page}.`);
  const server = await servePages(dirname(file));
  // The last part of a file's own address is its name as a URL writes it.
  const name = basename(pathToFileURL(file).pathname);
  return { name: page, url: `${server.origin}/${name}`, close: server.close };
}
