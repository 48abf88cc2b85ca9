import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { review } from '../claim-review/testing.ts';
import { runInProcess } from '../testing.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  mkdirSync(join(folder, 'claims/imported'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const MAIN = resolve(import.meta.dirname, '../main.ts');
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const held = () => readdirSync(join(folder, 'claims/imported'));

/** Starts the command itself in the test's folder, with temporary files of its own. */
function start(...argv: string[]) {
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary, { recursive: true });
  const env = { ...process.env, TMPDIR: temporary };
  const child = spawn(process.execPath, ['--import', LOADER, MAIN, ...argv], { cwd: folder, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) => {
    child.once('exit', (code, signal) => done({ code, signal }));
  });
  return { child, ended, said: () => said, temporary };
}

describe.each(['SIGINT', 'SIGTERM'] as const)('an import that is ended by %s', (signal) => {
  test('leaves nothing behind', async () => {
    let isReading: () => void;
    const reading = new Promise<void>((done) => (isReading = done));
    const server = createServer((_, response) => {
      response.write(`[${JSON.stringify(review(1))},`, () => isReading());
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const { child, ended, said, temporary } = start(
      'follow',
      `http://127.0.0.1:${port}/checks`,
      '--as',
      'desk',
    );
    await reading;
    await expect.poll(said, { timeout: 20_000 }).toContain(`waiting for 127.0.0.1:${port} …`);
    child.kill(signal);
    expect(await ended).toEqual({ code: null, signal });
    server.closeAllConnections();
    server.close();
    expect(held()).toEqual([]);
    expect(readdirSync(temporary).filter((name) => name.startsWith('onrecord'))).toEqual([]);
  });
});

test('following a source that has gone changes nothing, and ends with an error', async () => {
  const file = join(folder, 'claims/imported/desk.jsonl');
  writeFileSync(file, '{"id":"a","text":"A.","publisher":"D","url":"https://desk.example/1"}\n');
  const before = readFileSync(file, 'utf8');
  writeFileSync(join(folder, 'down.html'), '<!doctype html><h1>Back at six</h1>');
  const { ended, said } = start('follow', 'down.html', '--as', 'desk', '--prune-any');
  expect((await ended).code).toBe(2);
  expect(said()).toBe('down.html:1: expected a ClaimReview, found none; nothing was changed\n');
  expect(readFileSync(file, 'utf8')).toBe(before);
});

describe('a file that cannot be used is an error in words', () => {
  const run = async (...argv: string[]) => {
    const commands = { import: importCommand, export: exportCommand };
    const { code, out, err } = await runInProcess(commands, argv);
    return { code, out, err: err.map((line) => line.replaceAll(`${folder}/`, '')) };
  };
  const imports = (source: string, into: string) =>
    run('import', 'claimreview', join(folder, source), '--into', `${folder}/${into}`);

  test.each<[string, string, string, string]>([
    ['a folder to be read', 'claims', 'a.jsonl', 'claims:1: expected a file, found a folder'],
    ['a missing file', 'no.json', 'a.jsonl', 'no.json:1: expected a file, found none'],
    ['a file in a file', 'one.json/a', 'a.jsonl', 'one.json/a:1: expected a file, found none'],
    ['a folder to be written', 'one.json', 'claims', 'claims:1: expected a file, found a folder'],
    [
      'a folder that is a file',
      'one.json',
      'one.json/a.jsonl',
      'one.json/a.jsonl:1: expected a folder to write it in, found a file',
    ],
    [
      'what nobody would read',
      'one.json',
      'claims/imported/a.json',
      'claims/imported/a.json:1: expected a name that ends in .jsonl: no others are read in a folder "imported"',
    ],
  ])('%s', async (_, source, into, words) => {
    writeFileSync(join(folder, 'one.json'), JSON.stringify(review(1)));
    expect(await imports(source, into)).toEqual({ code: 2, out: [], err: [words] });
  });

  test('missing folders are made for what is imported', async () => {
    writeFileSync(join(folder, 'one.json'), JSON.stringify(review(1)));
    expect((await imports('one.json', 'a/b/c.jsonl')).code).toBe(0);
  });

  test('an export into a missing folder, or over one', async () => {
    const to = (name: string) => run('export', 'claimreview', '--to', `${folder}/${name}`);
    expect((await to('no/a.json')).err).toEqual([
      'no/a.json:1: expected a folder to write it in, found none',
    ]);
    expect((await to('claims')).err).toEqual(['claims:1: expected a file, found a folder']);
    expect((await to('a.json')).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'claims']);
  });
});
