import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { servePages, type PageServer } from './serve.ts';

let folder = '';
let server: PageServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/a page.html'), '<p>hello');
  server = await servePages(join(folder, 'site'), new Map([['/made.html', () => '<p>made']]));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string) => fetch(server.origin + path);

test('files come with their type, made pages too', async () => {
  const page = await get('/a%20page.html');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toBe('<p>hello');
  expect(await (await get('/made.html')).text()).toBe('<p>made');
  expect(server.asked).toEqual(['/a page.html', '/made.html']);
});

test('nothing outside the folder, and nothing that is not there', async () => {
  expect((await get('/..%2fsecret.txt')).status).toBe(404);
  expect((await get('/%2e%2e/secret.txt')).status).toBe(404);
  expect((await get('/gone.html')).status).toBe(404);
  expect((await get('/%ff')).status).toBe(404);
});
