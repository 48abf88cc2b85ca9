import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-main-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(...argv: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/editor/main.ts', ...argv]);
  const told: string[] = [];
  child.stderr.on('data', (data: Buffer) => told.push(data.toString()));
  return { child, told, ended: once(child, 'close') };
}

test('ends quietly when its reader has read enough', async () => {
  const transcript = join(folder, 'transcript.jsonl');
  const text = 'There were 60 million people listening to Trump and Elon Musk on X.';
  const lines = Array.from({ length: 2000 }, (_, line) =>
    JSON.stringify({ line, speaker: line % 2 ? 'A' : 'B', text }),
  );
  writeFileSync(transcript, lines.join('\n'));
  const { child, told, ended } = start(
    'annotate',
    '--claims',
    'claims',
    '--transcript',
    transcript,
  );
  let read = 0;
  child.stdout.once('data', (data: Buffer) => {
    read = data.length;
    child.stdout.destroy();
  });
  expect(await ended).toEqual([0, null]);
  // How far it is may be told, on a slow machine; nothing else is.
  const said = told.join('').split('\n').filter(Boolean);
  expect(said.filter((line) => !/ read$|^indexing /.test(line))).toEqual([]);
  expect(read).toBeGreaterThan(0);
});

test('gives the exit code of what went wrong, and tells it beside the output', async () => {
  const { child, told, ended } = start('explain', 'a sentence', '--claims', join(folder, 'none'));
  const printed: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => printed.push(data));
  expect(await ended).toEqual([2, null]);
  expect(printed).toEqual([]);
  expect(told.join('')).toBe(`${join(folder, 'none')}:1: expected a file, found none\n`);
});
