import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSource } from './page-source.ts';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-source-'));
  file = join(folder, 'a page & more.html');
  writeFileSync(file, '<p>Some words.</p>');
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ['its path', () => file],
  ['its own address', () => pathToFileURL(file).href],
])('a file is served, named by %s', async (_, name) => {
  const source = await openSource(name());
  expect(await (await fetch(source.url)).text()).toBe('<p>Some words.</p>');
  expect(source.name).toBe(name());
  await source.close();
});

test('a web address is left as it is', async () => {
  const address = 'https://news.example/a?b#c';
  expect(await openSource(address)).toMatchObject({ name: address, url: address });
});

test('a folder is no page', async () => {
  await expect(openSource(folder)).rejects.toThrow(/is a folder/);
});

test('a file that is not there is said', async () => {
  await expect(openSource(join(folder, 'gone.html'))).rejects.toThrow(/no page .*gone\.html/);
});
