import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PreviewData } from './data.ts';
import { startPreview, type Preview } from './server.ts';

let folder: string;
let file: string;
let preview: Preview;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-preview-'));
  cpSync(resolve(import.meta.dirname, '../../../claims'), folder, { recursive: true });
  file = join(folder, 'x-audience-60-million.yaml');
  preview = await startPreview(file);
});
afterAll(async () => {
  await preview.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string) => fetch(new URL(path, preview.url));
const data = async () => (await (await get('/data.json')).json()) as PreviewData;

test('the page, its script and its style come with a policy that lets nothing else in', async () => {
  const types = { '/': 'text/html', '/preview.js': 'text/javascript', '/preview.css': 'text/css' };
  for (const [path, type] of Object.entries(types)) {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain(type);
    expect(headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self';",
    );
  }
  expect((await get('/claims/x')).status).toBe(404);
  expect((await fetch(preview.url, { method: 'POST' })).status).toBe(405);
});

test('a site whose name leads here learns nothing', async () => {
  const status = (host: string) =>
    new Promise((done, fail) => {
      request(new URL('/data.json', preview.url), { headers: { host } }, (answer) => {
        answer.resume();
        done(answer.statusCode);
      })
        .on('error', fail)
        .end();
    });
  const { port } = new URL(preview.url);
  expect(await status(`evil.example:${port}`)).toBe(403);
  expect(await status('127.0.0.1')).toBe(403);
  expect(await status(`127.0.0.1:${port}`)).toBe(200);
  expect(await status(`localhost:${port}`)).toBe(200);
});

test('the card and the examples are those of the file, marked by the real matcher', async () => {
  const { card, examples, faults } = await data();
  expect(faults).toEqual([]);
  expect(card!.key).toBe('onrecord/x-audience-60-million');
  const marked = ({ pieces }: (typeof examples)[number]) =>
    pieces.some(({ tier }) => tier === 'certain' || tier === 'likely');
  expect(examples.filter(marked)).toEqual(examples.filter(({ expected }) => expected === 'match'));
  expect(examples[0]!.pieces.map(({ text }) => text).join('').length).toBeGreaterThan(10);
});

test('a save is told at once, and faults stand in the place of the card', async () => {
  const abort = new AbortController();
  const events = await fetch(new URL('/events', preview.url), { signal: abort.signal });
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  const told = async () => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) throw new Error('The events ended.');
      if (value.includes('event: change')) return;
    }
  };
  const text = readFileSync(file, 'utf8');
  // As many programs save: beside, then in its place.
  writeFileSync(`${file}.new`, text.replace(/^kind:.*$/m, 'kind: rumour'));
  renameSync(`${file}.new`, file);
  await told();
  const { card, faults, examples } = await data();
  expect(card).toBeUndefined();
  expect(faults[0]).toMatch(/x-audience-60-million\.yaml:4: kind: expected .*"rumour"/);
  expect(examples).toEqual([]);
  writeFileSync(file, text);
  await told();
  expect((await data()).card).toBeDefined();
  abort.abort();
});
