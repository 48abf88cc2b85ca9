import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchCheck } from './watch-check.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-watch-'));
  cpSync('claims', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const SOON = { timeout: 20_000, interval: 20 };

test('checks again after a file was saved in place or by another in its place', async () => {
  const file = join(folder, 'x-audience-60-million.yaml');
  const printed: string[] = [];
  const end = new AbortController();
  const ended = watchCheck({ folder, paths: [file] }, (line) => printed.push(line), end.signal);
  const last = (line: string) => vi.waitFor(() => expect(printed.at(-1)).toContain(line), SOON);
  await last('1 claim read (0 drafts), 0 faults');

  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.replace('kind: claim', 'kind: rumour'));
  await last('0 claims read (0 drafts), 1 fault');
  expect(printed.at(-2)).toMatch(/x-audience-60-million\.yaml:\d+: kind: expected/);

  writeFileSync(`${file}.new`, whole);
  renameSync(`${file}.new`, file);
  await last('1 claim read (0 drafts), 0 faults');

  writeFileSync(join(folder, 'people', 'donald-trump.yaml'), 'id: [');
  await last(' faults');
  await vi.waitFor(() => expect(printed.at(-1)).not.toContain(', 0 faults'), SOON);

  end.abort();
  await ended;
});
