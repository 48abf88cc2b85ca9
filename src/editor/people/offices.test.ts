import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { check } from '../check/check.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-people-'));
  cpSync('claims', folder, { recursive: true, filter: (source) => !source.includes('imported') });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Changes a person's file and gives what `check` prints of it: without the folder. */
async function checkWith(file: string, from: string, to: string): Promise<string[]> {
  const path = join(folder, 'people', file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
  const printed: string[] = [];
  await check({ folder, paths: [path] }, (line) => printed.push(line));
  return printed.map((line) => line.replaceAll(`${folder}/people/`, ''));
}

test.each([
  [
    'a description among the names',
    ['aliases: [Mr. Musk]', 'aliases: [Mr. Musk, the owner of X]'],
    'elon-musk.yaml:4: aliases.1: expected a name; a description stands under `offices`, with the days it is true on, found "the owner of X"',
  ],
  [
    'no first day',
    ["    from: '2023-07-23'\n", ''],
    'elon-musk.yaml:6: offices.0.from: expected this key, found none',
  ],
  [
    'days in the wrong order',
    ["until: '2025-03-28'", "until: '2023-07-23'"],
    'elon-musk.yaml:8: offices.0.until: expected a day after 2023-07-23, found "2023-07-23"',
  ],
  [
    'a day that no calendar has',
    ["until: '2025-03-28'", "until: '2025-02-30'"],
    'elon-musk.yaml:8: offices.0.until: expected a day that the calendar has, found "2025-02-30"',
  ],
  [
    'a name among the descriptions',
    ['names: [the owner of X]', 'names: [Musk of X]'],
    'elon-musk.yaml:6: offices.0.names.0: expected a description that begins with "the", found "Musk of X"',
  ],
] as const)('%s is told with its line', async (_, [from, to], expected) => {
  const [first] = await checkWith('elon-musk.yaml', from, to);
  expect(first).toBe(expected);
});

test('what means two people on one day is told at the later file', async () => {
  await checkWith('kamala-harris.yaml', "until: '2025-01-20'", "until: '2025-06-01'");
  const all: string[] = [];
  await check({ folder, paths: [] }, (line) => all.push(line.replaceAll(`${folder}/people/`, '')));
  expect(all[0]).toBe(
    'kamala-harris.yaml:12: offices.0: expected days on which "the vice president" means nobody else, found jd-vance (jd-vance.yaml) on 2025-01-20',
  );
});
